/// What a value is, whatever it should be.
package enum Shape: Sendable, Hashable {
  case list, mapping, text, number, boolean, null
  /// Nothing is written, or nothing but blanks.
  case empty
  case emptyList
  /// A list of so many items.
  case items(Int)
  /// What only readers of YAML 1.1 know.
  case date, sexagesimal, reservedWord

  /// What it is, to follow a noun: "is a list".
  var predicate: Phrase {
    switch self {
    case .items(let count): Phrase("has \(count.counted("item"))", zh: "有 \(count) 项")
    case .empty: Phrase("is empty", zh: "为空")
    case .null: Phrase("is null", zh: "为 null")
    default: Phrase("is \(noun.english)", zh: "是\(noun.chinese)")
    }
  }

  /// What it is: "a list".
  package var noun: Phrase {
    switch self {
    case .list: Phrase("a list", zh: "列表")
    case .mapping: Phrase("a mapping", zh: "映射")
    case .text: Phrase("text", zh: "文本")
    case .number: Phrase("a number", zh: "数字")
    case .boolean: Phrase("a boolean", zh: "布尔值")
    case .null: Phrase("null", zh: "null")
    case .empty: Phrase("empty", zh: "空值")
    case .emptyList: Phrase("an empty list", zh: "空列表")
    case .date: Phrase("a date", zh: "日期")
    case .sexagesimal: Phrase("a number in base 60", zh: "六十进制数")
    case .reservedWord: Phrase("a reserved word", zh: "保留字")
    case .items(let count): Phrase("a list of \(count.counted("item"))", zh: "\(count) 项的列表")
    }
  }
}
