/// A step of a pattern such as `objects/*/bbox`.
enum SamplePatternStep {
  /// Any field, any element.
  case any
  /// A name, and the number that it is for a list, if it is one.
  case named([UInt8], number: Int?)

  init(_ text: Substring) {
    guard text != "*" else {
      self = .any
      return
    }
    let name = text.replacing("~1", with: "/").replacing("~0", with: "~")
    self = .named(Array(name.utf8), number: Int(text))
  }

  func isField(_ key: WrittenKey) -> Bool {
    guard case .named(let name, _) = self else { return true }
    return name.withUnsafeBufferPointer { key.says($0) }
  }

  func isElement(_ index: Int) -> Bool {
    guard case .named(_, let number) = self else { return true }
    return number == index
  }
}
