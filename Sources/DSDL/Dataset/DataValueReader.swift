import YAMLTree

/// Builds values from what an instance reader goes through: JSON text, or the nodes of a YAML tree.
struct DataValueReader<Reader: InstanceReader> {
  var reader: Reader
  private let refusesRepeatedKeys: Bool
  /// Whether to take what has been reported elsewhere, such as keys that are there twice.
  var isLenient = false
  private var keys = KeyStack()

  /// - Parameter refusesRepeatedKeys: Whether a key that is there twice is thrown also where the reader leaves that to
  ///   others.
  init(_ reader: Reader, refusesRepeatedKeys: Bool = false) {
    self.reader = reader
    self.refusesRepeatedKeys = refusesRepeatedKeys || reader.looksForDuplicateKeys
  }

  /// Takes the value at the cursor.
  ///
  /// - Throws: whatever would lose or change data: text that cannot be read, a key that is there twice, `NaN`
  ///   in JSON. A comma too many is stepped over.
  mutating func value() throws(InstanceMistake) -> DataValue {
    switch try reader.kind() {
    case .null:
      _ = try reader.scalar()
      return .null
    case .boolean: return .boolean((try reader.scalar()).text[0] | 0x20 == UInt8(ascii: "t"))
    case .number: return .number(DataValue.Number((try reader.scalar()).text.string))
    case .nonfinite:
      let token = try reader.scalar()
      guard token.plain != nil || isLenient else { throw .nonfinite(token) }
      return .number(DataValue.Number(token.text.string))
    case .string: return .string((try reader.scalar()).text.string)
    case .array: return .array(try array())
    case .object: return .object(DataValue.Object(try members()))
    }
  }

  private mutating func array() throws(InstanceMistake) -> [DataValue] {
    var elements: [DataValue] = []
    try reader.beginArray()
    var isFirst = true
    while try reader.nextElement(isFirst: isFirst) {
      isFirst = false
      elements.append(try value())
    }
    return elements
  }

  private mutating func members() throws(InstanceMistake) -> [DataValue.Object.Member] {
    var members: [DataValue.Object.Member] = []
    try reader.beginObject()
    let object = keys.beginObject()
    var isFirst = true
    while let key = try reader.nextKey(isFirst: isFirst) {
      isFirst = false
      if key.kind == .object || key.kind == .array {
        throw InstanceMistake(
          rule: .wrongShape, range: key.range, message: .value(.keyIs(key.kind == .array ? .list : .mapping)))
      }
      if refusesRepeatedKeys, !isLenient, let first = keys.insert(key, into: object) {
        throw .duplicateKey(key, first: first)
      }
      let name = key.text.string
      members.append(DataValue.Object.Member(key: name, value: try value()))
    }
    keys.endObject(object)
    return members
  }
}

extension DataValue.Object {
  /// The entries of a mapping as far as they can be values; keys that are no text are left out.
  init(entriesOf node: Node) {
    var members: [Member] = []
    for (key, value) in node.entries where key.kind == .scalar {
      var reader = DataValueReader(NodeReader(value))
      guard let value = try? reader.value() else { continue }
      members.append(Member(key: key.text, value: value))
    }
    self.init(members)
  }
}
