/// Decodes a value of a sample as any `Decodable` type.
///
/// A label is decoded as text by its class name, and as a whole number by its class number, whatever form it is written in.
struct NodeDecoder: Decoder {
  let value: SampleNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard value.kind == .object else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(NodeKeyedContainer<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard value.kind == .array else { throw mismatch([Any].self) }
    return NodeListContainer(self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { NodeValueContainer(decoder: self) }

  /// What decodes a value in this one.
  func inside(_ value: SampleNode, _ key: any CodingKey) -> NodeDecoder {
    NodeDecoder(value: value, codingPath: codingPath + [key])
  }

  func mismatch(_ type: Any.Type) -> DecodingError {
    DecodingError.typeMismatch(
      type, DecodingError.Context(codingPath: codingPath, debugDescription: "\(type) is expected here"))
  }

  // MARK: Values

  func bool() throws -> Bool {
    guard let boolean = try? value.decode(as: Bool.self) else { throw mismatch(Bool.self) }
    return boolean
  }

  func string() throws -> String {
    guard let text = value.label?.name ?? value.string else { throw mismatch(String.self) }
    return text
  }

  func floating<Number: BinaryFloatingPoint>(_ type: Number.Type) throws -> Number {
    guard let number = value.double else { throw mismatch(type) }
    return Number(number)
  }

  func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    if let label = value.label, let number = Number(exactly: label.number) { return number }
    guard let number = value.number else { throw mismatch(type) }
    if let integer = Number(number.text) ?? number.integer.flatMap(Number.init(exactly:)) { return integer }
    throw mismatch(type)
  }
}
