/// A value as a message names it: as it is written if it is short, else by its kind.
package enum WrittenValue: Sendable, Hashable {
  case literal(String)
  case object, list, text, number, boolean, null

  package var phrase: Phrase {
    switch self {
    case .literal(let text): Phrase(verbatim: text)
    case .object: Phrase("an object", zh: "对象")
    case .list: Phrase("a list", zh: "列表")
    case .text: Phrase("text", zh: "文本")
    case .number: Phrase("a number", zh: "数字")
    case .boolean: Phrase("a boolean", zh: "布尔值")
    case .null: Phrase(verbatim: "null")
    }
  }

  /// Many of them.
  package var plural: Phrase {
    switch self {
    case .literal(let text) where !text.isEmpty: Phrase(verbatim: text)
    case .literal: Phrase("other values", zh: "其他值")
    case .object: Phrase("objects", zh: "对象")
    case .list: Phrase("lists", zh: "列表")
    case .text: Phrase("text", zh: "文本")
    case .number: Phrase("numbers", zh: "数字")
    case .boolean: Phrase("booleans", zh: "布尔值")
    case .null: Phrase(verbatim: "null")
    }
  }
}
