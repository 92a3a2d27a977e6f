/// What is said of a value that is not what its type says.
package enum ValueMessage: Sendable, Hashable {
  case mismatch(WrittenValue, ExpectedValue)
  /// A scalar of YAML without quotes where text is expected.
  case numberNotText(String, ExpectedValue)
  case booleanNotText(String, ExpectedValue)
  case taggedAsNumber(String)
  case notWhole(String)
  case overflow(String)
  /// A number that is not finite, in JSON, where one in YAML is allowed, and where it is not.
  case notJSON(String)
  case infinite(String)
  case notFinite(String)

  // What readers of YAML understand differently.
  case booleanToSome(String)
  case readAsText(String, Shape)
  case sexagesimal(String)
  case octalToSome(String)
  case zerosLikeOctal(String)
  case numberToSome(String, elsewhere: Shape)
  case textToSome(String)

  case idTwice(String)
  case tooManyIDs
  case notDate(String)
  case notTime(String)
  /// What the reader of dates and times says.
  case keyNotText(String)
  case keyTextToSome(String)
  case emptyKey
  case keyIs(Shape)

  package var phrase: Phrase {
    switch self {
    case .mismatch(let value, let expected): value.phrase + Phrase(" is not ", zh: "不是") + expected.phrase
    case .numberNotText(let text, let expected):
      Phrase("\(text) is a number, not ", zh: "\(text) 是数字，不是") + expected.phrase
    case .booleanNotText(let text, let expected):
      Phrase("\(text) is a boolean, not ", zh: "\(text) 是布尔值，不是") + expected.phrase
    case .taggedAsNumber(let text):
      Phrase("\(text) is not the kind of number that its tag says", zh: "\(text) 不是其标签（tag）所说的那种数字")
    case .notWhole(let text): Phrase("\(text) is not a whole number", zh: "\(text) 不是整数")
    case .overflow(let text):
      Phrase("\(text) is too large for a double: readers see infinity", zh: "\(text) 超出双精度浮点数的范围，读取程序会得到无穷大")
    case .notJSON(let text):
      Phrase("\(text) is not JSON: a finite number is expected", zh: "\(text) 不是 JSON，应为有限的数字")
    case .infinite(let text):
      Phrase(
        "\(text) is not finite: JSON and many readers have no such number",
        zh: "\(text) 不是有限的数字，JSON 和许多读取程序没有这样的数字")
    case .notFinite(let text):
      Phrase("\(text) is not finite: a finite number is expected", zh: "\(text) 不是有限的数字，应为有限的数字")
    case .booleanToSome(let text):
      Phrase("\(text) is a boolean to some readers of YAML only", zh: "\(text) 只在部分 YAML 读取程序中是布尔值")
    case .readAsText(let text, let other):
      Phrase("\(text) is read as text, but is ", zh: "\(text) 按文本读取，但在其他 YAML 读取程序中是") + other.noun
        + Phrase(" to other readers of YAML", zh: "")
    case .sexagesimal(let text):
      Phrase(
        "\(text) is a number in base 60 to some readers of YAML and text to others",
        zh: "\(text) 在一些 YAML 读取程序中是六十进制数，在另一些中是文本")
    case .octalToSome(let text):
      Phrase(
        "\(text) is octal to some readers of YAML and decimal to others",
        zh: "\(text) 在一些 YAML 读取程序中是八进制，在另一些中是十进制")
    case .zerosLikeOctal(let text):
      Phrase(
        "\(text) begins with zeros that some readers of YAML take for octal",
        zh: "\(text) 以零开头，一些 YAML 读取程序会当作八进制")
    case .numberToSome(let text, let other):
      Phrase("\(text) is a number to some readers of YAML and ", zh: "\(text) 在一些 YAML 读取程序中是数字，在另一些中是")
        + other.noun
        + Phrase(" to others", zh: "")
    case .textToSome(let text):
      Phrase(
        "\(text) is text to some readers of YAML and a number to others",
        zh: "\(text) 在一些 YAML 读取程序中是文本，在另一些中是数字")
    case .idTwice(let id): Phrase("the id '\(id)' is there twice", zh: "标识符“\(id)”重复出现")
    case .tooManyIDs:
      Phrase(
        "there are too many ids to remember: from here on, new ones are not compared with each other",
        zh: "标识符太多，无法全部记住：从这里起，新的标识符不再互相比较")
    case .notDate(let text): Phrase("'\(text)' is not a date", zh: "“\(text)”不是日期")
    case .notTime(let text): Phrase("'\(text)' is not a time", zh: "“\(text)”不是时间")
    case .keyNotText(let key): Phrase("the key '\(key)' is not text to YAML", zh: "键“\(key)”在 YAML 中不是文本")
    case .keyTextToSome(let key):
      Phrase(
        "the key '\(key)' is text to some readers of YAML only", zh: "键“\(key)”只在部分 YAML 读取程序中是文本")
    case .emptyKey: Phrase("the key is empty, which is not text to YAML", zh: "键为空，这在 YAML 中不是文本")
    case .keyIs(let shape):
      Phrase("a key is ", zh: "键是") + shape.noun + Phrase(": text is expected", zh: "，应为文本")
    }
  }
}
