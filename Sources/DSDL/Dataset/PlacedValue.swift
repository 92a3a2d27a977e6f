/// A value of JSON with its place in the file: for files that are no samples, such as lists of pictures.
package struct PlacedValue: Sendable {
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([PlacedValue])
    case object([Member])
  }

  /// A key with its value.
  package struct Member: Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: PlacedValue
  }

  package let content: Content
  /// The bytes of the value, quotes and brackets included.
  package let range: Range<Int>

  package init(_ content: Content, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// The value of a key, if this is an object that has it.
  package subscript(key: String) -> PlacedValue? { members?.first { $0.key == key }?.value }

  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }
  package var elements: [PlacedValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }
  /// The integer, if the value is a number without a fraction that fits.
  package var integer: Int? {
    guard case .number(let text) = content else { return nil }
    return Int(text) ?? Double(text).flatMap(Int.init(exactly:))
  }
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
