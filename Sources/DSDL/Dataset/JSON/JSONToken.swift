/// A key or a simple value of a JSON file.
package struct JSONToken {
  let token: InstanceToken

  /// Where it stands, quotes included.
  package var range: Range<Int> { token.range }

  /// Whether it is text or a key that says just that.
  package func says(_ text: StaticString) -> Bool { token.kind == .string && token.text.elementsEqual(text) }

  /// The text, if it is text; the characters of anything else.
  package var text: String { token.text.string }

  /// The text, if it is text.
  package var string: String? { token.kind == .string ? token.text.string : nil }

  /// The whole number, if it is one.
  package var integer: Int? {
    guard token.kind == .number else { return nil }
    let value = NumberValue(token.text)
    if let integer = value.integer { return integer }
    return value.isIntegral && abs(value.double) <= 0x1p53 ? Int(exactly: value.double) : nil
  }

  /// The nearest double, if it is a number.
  package var double: Double? { token.kind == .number ? NumberValue(token.text).double : nil }
}
