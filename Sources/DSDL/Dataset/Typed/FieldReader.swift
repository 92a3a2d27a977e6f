/// Reads the fields of an object by name; see ``SampleObject``.
public struct FieldReader: ~Copyable {
  /// Behind the opening brace, or behind the value of a field.
  @usableFromInline var cursor: JSONCursor
  @usableFromInline let tables: UnsafeMutablePointer<TypedTables>
  @usableFromInline let start: JSONCursor
  /// The furthest that has been read: behind a value.
  @usableFromInline var furthest: JSONCursor
  @usableFromInline let step: UnsafeMutablePointer<TypedTables.Step>
  /// The field that probably comes next.
  @usableFromInline var guess: UnsafeMutablePointer<TypedTables.Field>
  /// The node of the field at the cursor.
  @usableFromInline var node = -1

  @inlinable
  init(
    _ object: JSONCursor, _ step: UnsafeMutablePointer<TypedTables.Step>,
    _ tables: UnsafeMutablePointer<TypedTables>
  ) {
    cursor = JSONCursor(object.at + 1)
    start = cursor
    furthest = cursor
    self.step = step
    guess = step.pointee.fields
    self.tables = tables
  }

  /// Reads a field.
  ///
  /// - Throws: `SampleError` if there is no such field, or its value is something else.
  @inlinable
  @inline(__always)
  public mutating func read<Value: SampleValue>(
    _ field: StaticString, as type: Value.Type = Value.self
  ) throws(SampleError) -> Value {
    guard find(field) else { throw missing(field) }
    var reader = ValueReader(cursor, node: node, tables)
    let value = try Value(from: &reader)
    pass(to: reader.cursor)
    return value
  }

  /// Reads a field that may be absent.
  ///
  /// - Returns: Nil if there is no such field.
  /// - Throws: `SampleError` if its value is something else.
  @inlinable
  @inline(__always)
  public mutating func read<Value: SampleValue>(
    _ field: StaticString, as type: Value.Type = Value.self
  ) throws(SampleError) -> Value? {
    guard find(field) else { return nil }
    var reader = ValueReader(cursor, node: node, tables)
    let value = try Value(from: &reader)
    pass(to: reader.cursor)
    return value
  }

  @inlinable
  mutating func pass(to end: JSONCursor) {
    cursor = end
    if furthest.at < end.at { furthest = end }
  }

  @usableFromInline
  func missing(_ field: StaticString) -> SampleError {
    tables.pointee.borrower.error(
      .missingField, .fieldMissing(field.description), from: start.at - 1, count: 1)
  }

  /// Goes to the value of a field: mostly it is the next one.
  @inlinable
  @inline(__always)
  mutating func find(_ field: StaticString) -> Bool {
    let known = guess
    guard known < step.pointee.fieldsEnd, known.pointee.name == field.utf8Start,
      known.pointee.nameLength == field.utf8CodeUnitCount, let value = known.pointee.key.end(at: cursor.at)
    else { return look(for: field) }
    cursor.at = value
    node = known.pointee.node
    guess = known + 1
    return true
  }

  /// Finds a field wherever it is.
  @usableFromInline
  mutating func look(for field: StaticString) -> Bool {
    let (name, length) = (field.utf8Start, field.utf8CodeUnitCount)
    let known = tables.pointee.field(name, length, expecting: guess, in: step)
    if let known { guess = known + 1 }
    node = known?.pointee.node ?? -1
    if let value = known?.pointee.key.end(at: cursor.at) ?? next(name, length) {
      cursor.at = value
      return true
    }
    let from = cursor
    let text = UnsafeBufferPointer(start: name, count: length)
    if search(text, known, from: from, to: nil) || search(text, known, from: start, to: from) { return true }
    cursor = from
    return false
  }

  /// The value of the next member, if it has this name.
  private func next(_ name: UnsafePointer<UInt8>, _ length: Int) -> JSONCursor.Address? {
    var next = cursor
    if next.at.pointee <= 0x20 { next.skipBlanks() }
    if next.at.pointee == UInt8(ascii: ",") {
      next.at += 1
      if next.at.pointee <= 0x20 { next.skipBlanks() }
    }
    guard next.at.pointee == UInt8(ascii: "\"") else { return nil }
    next.at += 1
    // Behind the text stand NULs, which are in no name.
    for index in 0..<length where next.at[index] != name[index] || name[index] == 0 { return nil }
    next.at += length
    guard next.at.pointee == UInt8(ascii: "\"") else { return nil }
    next.at += 1
    guard next.take(UInt8(ascii: ":")) else { return nil }
    if next.at.pointee <= 0x20 { next.skipBlanks() }
    return next.at
  }

  /// Looks through the members from one place to another, or to the object's end.
  private mutating func search(
    _ name: UnsafeBufferPointer<UInt8>, _ known: UnsafeMutablePointer<TypedTables.Field>?,
    from: JSONCursor, to end: JSONCursor?
  ) -> Bool {
    var at = from
    while end.map({ at.at < $0.at }) ?? true {
      if let value = known?.pointee.key.end(at: at.at) {
        cursor.at = value
        return true
      }
      guard let key = at.nextMember() else { break }
      if key.says(name) {
        cursor = at
        return true
      }
      at.passValue()
      if furthest.at < at.at { furthest = at }
    }
    return false
  }

  /// Behind the object's closing brace, which mostly comes next.
  @inlinable
  var end: JSONCursor {
    furthest.at.pointee == UInt8(ascii: "}") ? JSONCursor(furthest.at + 1) : endBehindOthers
  }

  /// The same behind members that nobody has asked for.
  @usableFromInline
  var endBehindOthers: JSONCursor {
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
