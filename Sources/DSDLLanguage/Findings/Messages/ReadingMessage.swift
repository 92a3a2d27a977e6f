/// What is said of a value that cannot be read as the type a program asked for.
package enum ReadingMessage: Sendable, Hashable {
  case unlike(Expected)
  case fieldMissing(String)
  case unknownClass(label: String, type: String)
  case classMissing(Int)
  case numberCount(Int, expected: Int)
  case outOfRange(String, type: String)
  case undecodable(as: String)
  case unreadable

  /// What a reader looks for.
  package enum Expected: Sendable, Hashable {
    case boolean, integer, number, text, list, object, label, date, time

    fileprivate var phrase: Phrase {
      switch self {
      case .boolean: Phrase("a boolean", zh: "布尔值")
      case .integer: Phrase("a whole number", zh: "整数")
      case .number: Phrase("a number", zh: "数字")
      case .text: Phrase("text", zh: "文本")
      case .list: Phrase("a list", zh: "列表")
      case .object: Phrase("an object", zh: "对象")
      case .label: Phrase("a label", zh: "标签")
      case .date: Phrase("a date", zh: "日期")
      case .time: Phrase("a time", zh: "时间")
      }
    }
  }

  package var phrase: Phrase {
    switch self {
    case .unlike(let expected):
      Phrase(
        "\(expected.phrase[.english]) is expected here", zh: "此处应为\(expected.phrase[.chinese])")
    case .fieldMissing(let name):
      Phrase("the field '\(name)' is missing, which is to be read", zh: "缺少要读取的字段“\(name)”")
    case .unknownClass(let label, let type):
      Phrase("'\(label)' is none of the classes of \(type)", zh: "“\(label)”不是 \(type) 的类别")
    case .classMissing(let number):
      Phrase("class number \(number) has no case", zh: "类别编号 \(number) 没有对应的枚举值")
    case .numberCount(let count, let expected):
      Phrase("there are \(count) numbers: \(expected) are expected", zh: "有 \(count) 个数字，应为 \(expected) 个")
    case .outOfRange(let text, let type):
      Phrase("\(text) does not fit into \(type)", zh: "\(text) 超出 \(type) 的范围")
    case .undecodable(let type): Phrase("this cannot be decoded as \(type)", zh: "此处无法解码为 \(type)")
    case .unreadable: Phrase("the sample cannot be read", zh: "无法读取该样本")
    }
  }
}
