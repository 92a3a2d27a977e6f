/// Reads the fields of an object by name; see ``SampleObject``.
public struct FieldReader: ~Copyable {
  /// Behind the opening brace, or behind the value of a field.
  @usableFromInline var cursor: JSONCursor
  @usableFromInline let context: TypedContext
  private let start: JSONCursor
  /// The furthest that has been read: behind a value.
  private var furthest: JSONCursor
  private let structure: Int
  /// The field that probably comes next.
  private var guess = 0
  /// The node of the field at the cursor.
  @usableFromInline var node = -1

  init(_ object: JSONCursor, _ structure: Int, _ context: TypedContext) {
    cursor = object
    cursor.at += 1
    start = cursor
    furthest = cursor
    self.structure = structure
    self.context = context
  }

  /// Reads a field.
  ///
  /// - Throws: `SampleError` if there is no such field, or its value is something else.
  @inlinable
  public mutating func read<Value: SampleValue>(
    _ field: StaticString, as type: Value.Type = Value.self
  ) throws(SampleError) -> Value {
    guard find(field) else { throw missing(field) }
    var reader = ValueReader(cursor, node: node, context)
    let value = try Value(from: &reader)
    pass(to: reader.cursor)
    return value
  }

  /// Reads a field that may be absent.
  ///
  /// - Returns: Nil if there is no such field.
  /// - Throws: `SampleError` if its value is something else.
  @inlinable
  public mutating func read<Value: SampleValue>(
    _ field: StaticString, as type: Value.Type = Value.self
  ) throws(SampleError) -> Value? {
    guard find(field) else { return nil }
    var reader = ValueReader(cursor, node: node, context)
    let value = try Value(from: &reader)
    pass(to: reader.cursor)
    return value
  }

  @usableFromInline
  mutating func pass(to end: JSONCursor) {
    cursor = end
    if furthest.at < end.at { furthest = end }
  }

  @usableFromInline
  func missing(_ field: StaticString) -> SampleError {
    context.error(.missingField, .fieldMissing(field.description), from: start.at - 1, count: 1)
  }

  /// Goes to the value of a field: mostly it is the next one.
  @usableFromInline
  mutating func find(_ field: StaticString) -> Bool {
    let name = UnsafeBufferPointer(start: field.utf8Start, count: field.utf8CodeUnitCount)
    let from = cursor
    if find(name, from: from, to: nil) || find(name, from: start, to: from) {
      (guess, node) = context.types.node(ofField: name, expecting: guess, in: structure)
      guess += 1
      return true
    }
    cursor = from
    return false
  }

  /// Looks through the members from one place to another, or to the object's end.
  private mutating func find(
    _ name: UnsafeBufferPointer<UInt8>, from: JSONCursor, to end: JSONCursor?
  ) -> Bool {
    var at = from
    while end.map({ at.at < $0.at }) ?? true {
      at.skipBlanks()
      if at.at.pointee == UInt8(ascii: ",") {
        at.at += 1
        at.skipBlanks()
      }
      guard at.at.pointee == UInt8(ascii: "\"") else { break }
      let key = at.at + 1
      at.at += 1
      let isPlain = at.passText()
      let length = at.at - key
      if at.at.pointee != 0 { at.at += 1 }
      guard at.take(UInt8(ascii: ":")) else { break }
      at.skipBlanks()
      if isPlain ? isSame(key, length, name) : isEscaped(key, length, name) {
        cursor = at
        return true
      }
      at.passValue()
      if furthest.at < at.at { furthest = at }
    }
    return false
  }

  @inline(__always)
  private func isSame(
    _ key: UnsafePointer<UInt8>, _ length: Int, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard length == name.count else { return false }
    for index in 0..<length where key[index] != name[index] { return false }
    return true
  }

  private func isEscaped(
    _ key: UnsafePointer<UInt8>, _ length: Int, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var reader = JSONReader(ByteView(base: key - 1, count: length + 2))
    guard let token = try? reader.scalar() else { return false }
    return token.text.buffer.elementsEqual(name)
  }

  /// Behind the object's closing brace.
  var end: JSONCursor {
    var at = furthest
    while true {
      at.skipBlanks()
      if at.at.pointee == UInt8(ascii: "}") {
        at.at += 1
        return at
      }
      guard at.at.pointee == UInt8(ascii: ",") || at.at.pointee == UInt8(ascii: "\"") else { return at }
      if at.at.pointee == UInt8(ascii: ",") {
        at.at += 1
        at.skipBlanks()
      }
      guard at.at.pointee == UInt8(ascii: "\"") else { continue }
      at.passValue()
      guard at.take(UInt8(ascii: ":")) else { return at }
      at.skipBlanks()
      at.passValue()
    }
  }
}
