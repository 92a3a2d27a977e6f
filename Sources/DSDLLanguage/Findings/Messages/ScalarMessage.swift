/// What is said of values without quotes that not all readers of YAML understand in one way.
package enum ScalarMessage: Sendable, Hashable {
  /// Text that readers of YAML 1.1 take for something else.
  case legacy(String, Shape)
  case disputedNumber(String)
  case disputedClassNumber(String)

  package var phrase: Phrase {
    switch self {
    case .legacy(let text, let shape):
      Phrase(
        "'\(text)' is \(shape.noun.english) to readers of YAML 1.1",
        zh: "“\(text)”在 YAML 1.1 的读取程序中是\(shape.noun.chinese)")
    case .disputedNumber(let text): Self.disputed(text)
    case .disputedClassNumber(let text):
      Self.disputed(text) + Phrase(": a class number is expected", zh: "，应为类别编号")
    }
  }

  private static func disputed(_ text: String) -> Phrase {
    Phrase(
      "\(text) is not the same number to all readers of YAML", zh: "\(text) 在各 YAML 读取程序中不是同一个数字")
  }
}
