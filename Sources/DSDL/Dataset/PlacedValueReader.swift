/// Builds values with their places from JSON.
struct PlacedValueReader {
  private var reader: JSONReader
  private var keys = KeyStack()

  init(_ reader: JSONReader) { self.reader = reader }

  /// Takes the only value of a text.
  mutating func document() throws(InstanceMistake) -> PlacedValue {
    let value = try value()
    guard reader.isAtEnd() else { throw reader.unexpected(.endOfFile) }
    return value
  }

  /// What was stepped over.
  var recovered: JSONReader { reader }

  /// The nesting is limited by the reader.
  private mutating func value() throws(InstanceMistake) -> PlacedValue {
    switch try reader.kind() {
    case .null: return PlacedValue(.null, try reader.scalar().range)
    case .boolean:
      let token = try reader.scalar()
      return PlacedValue(.boolean(token.text[0] == UInt8(ascii: "t")), token.range)
    case .number:
      let token = try reader.scalar()
      return PlacedValue(.number(token.text.string), token.range)
    case .nonfinite: throw .nonfinite(try reader.scalar())
    case .string:
      let token = try reader.scalar()
      return PlacedValue(.string(token.text.string), token.range)
    case .array:
      let start = reader.start
      let elements = try array()
      return PlacedValue(.array(elements), start..<reader.end)
    case .object:
      let start = reader.start
      let members = try members()
      return PlacedValue(.object(members), start..<reader.end)
    }
  }

  private mutating func array() throws(InstanceMistake) -> [PlacedValue] {
    var elements: [PlacedValue] = []
    try reader.beginArray()
    while try reader.nextElement(isFirst: elements.isEmpty) { elements.append(try value()) }
    return elements
  }

  private mutating func members() throws(InstanceMistake) -> [PlacedValue.Member] {
    var members: [PlacedValue.Member] = []
    try reader.beginObject()
    let object = keys.beginObject()
    while let key = try reader.nextKey(isFirst: members.isEmpty) {
      if let first = keys.insert(key, into: object) { throw .duplicateKey(key, first: first) }
      let (name, range) = (key.text.string, key.range)
      members.append(PlacedValue.Member(key: name, keyRange: range, value: try value()))
    }
    keys.endObject(object)
    return members
  }
}
