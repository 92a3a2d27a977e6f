/// The members of an object.
struct NodeKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: NodeDecoder
  private let members: [SampleNode.Member]
  private let values: [ExactText: SampleNode]

  init(_ decoder: NodeDecoder) {
    self.decoder = decoder
    members = decoder.value.members
    values = Dictionary(
      members.map { (ExactText($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { values[ExactText(key.stringValue)] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try inside(key).value.kind == .null }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: try inside(key))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try inside(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try inside(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try inside(text: "super", SuperKey()) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try inside(key) }

  private func inside(_ key: Key) throws -> NodeDecoder { try inside(text: key.stringValue, key) }

  private func inside(text: String, _ key: any CodingKey) throws -> NodeDecoder {
    guard let value = values[ExactText(text)] else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(codingPath: codingPath, debugDescription: "the field '\(text)' is missing"))
    }
    return decoder.inside(value, key)
  }
}

/// The key that decoders of classes use for what their superclass has.
private struct SuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }

  init() {}
  init?(stringValue: String) { nil }
  init?(intValue: Int) { nil }
}
