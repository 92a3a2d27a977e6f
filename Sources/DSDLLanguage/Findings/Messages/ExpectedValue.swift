/// What a value has to be, as its type says.
package enum ExpectedValue: Sendable, Hashable {
  case boolean, wholeNumber, number
  /// One of the numbers that a list of the named type has.
  case numberOf(String)
  /// Text, an object and a list of numbers for the named type.
  case text(String)
  case object(String)
  case numbers(String, TupleForm)
  case polygon, keypoints, label
  /// Of the given format, or of the usual one.
  case date(String?)
  case time(String?)
  case locator
  case list(of: String)
  case fields(of: String)
  /// Nobody knows.
  case anything

  /// What it is, to follow "is not".
  package var phrase: Phrase {
    switch self {
    case .boolean: Phrase("a boolean: true, false, 0 or 1 is expected", zh: "布尔值，应为 true、false、0 或 1")
    case .wholeNumber: Phrase("a whole number", zh: "整数")
    case .number: Phrase("a number", zh: "数字")
    case .numberOf(let type): Phrase("a number, as \(type) has them", zh: "\(type) 中应有的数字")
    case .text(let type): Phrase("text, as \(type) expects", zh: "\(type) 所需的文本")
    case .object(let type): Phrase("an object, as \(type) expects", zh: "\(type) 所需的对象")
    case .numbers(let type, .fourCorners):
      Phrase("a list of numbers, as \(type) expects: ", zh: "\(type) 所需的数字列表，")
        + TupleForm.fourCorners.phrase.isExpected()
    case .numbers(let type, let form):
      Phrase("a list of numbers, as \(type) expects: ", zh: "\(type) 所需的数字列表，") + form.expected
    case .polygon:
      Phrase(
        "a polygon: a list of rings, each a list of [x, y], is expected",
        zh: "多边形，应为环的列表，每个环是 [x, y] 的列表")
    case .keypoints:
      Phrase(
        "a list of key points: a list of [x, y, visibility] is expected",
        zh: "关键点的列表，应为 [x, y, visibility] 的列表")
    case .label:
      Phrase("a label: a class name or a class number is expected", zh: "标签，应为类别名称或类别编号")
    case .date(let format?):
      Phrase("a date: text in the format '\(format)' is expected", zh: "日期，应为格式为“\(format)”的文本")
    case .time(let format?):
      Phrase("a time: text in the format '\(format)' is expected", zh: "时间，应为格式为“\(format)”的文本")
    case .date: Phrase("a date: text such as \"2023-01-31\" is expected", zh: "日期，应为文本，例如 \"2023-01-31\"")
    case .time: Phrase("a time: text such as \"13:45:00\" is expected", zh: "时间，应为文本，例如 \"13:45:00\"")
    case .locator:
      Phrase(
        "a locator: a path, an object id or a URL as text is expected",
        zh: "对象定位器，应为文本形式的路径、对象 id 或 URL")
    case .list(let element):
      Phrase("a list: a list of \(element) is expected", zh: "列表，应为 \(element) 的列表")
    case .fields(let structure):
      Phrase("an object with the fields of '\(structure)'", zh: "含有“\(structure)”各字段的对象")
    case .anything: Phrase("expected", zh: "所需的值")
    }
  }
}
