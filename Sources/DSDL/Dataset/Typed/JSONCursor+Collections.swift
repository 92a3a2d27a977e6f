/// A key as it is written.
struct WrittenKey {
  let start: JSONCursor.Address
  /// Quotes included.
  let count: Int
  let isPlain: Bool

  /// Whether it is a name.
  func says(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isPlain else { return withText { $0.elementsEqual(name) } }
    guard count - 2 == name.count else { return false }
    for index in 0..<name.count where start[index + 1] != name[index] { return false }
    return true
  }

  /// Lends its text, with escapes resolved.
  func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if isPlain { return body(UnsafeBufferPointer(start: start + 1, count: max(0, count - 2))) }
    var reader = JSONReader(ByteView(base: start, count: count))
    guard let token = try? reader.scalar() else { return body(UnsafeBufferPointer(start: start, count: 0)) }
    return body(token.text.buffer)
  }
}

/// Going through objects and lists member by member. Each step goes on, or says that there is nothing more.
extension JSONCursor {
  /// Goes from behind the opening brace, or behind a value, to the value of the next member; nil if there is none.
  @inline(__always)
  mutating func nextMember() -> WrittenKey? {
    skipBlanks()
    if at.pointee == UInt8(ascii: ",") {
      at += 1
      skipBlanks()
    }
    guard at.pointee == UInt8(ascii: "\"") else { return nil }
    let start = at
    at += 1
    let isPlain = passText()
    if at.pointee != 0 { at += 1 }
    let count = at - start
    guard take(UInt8(ascii: ":")) else { return nil }
    skipBlanks()
    return WrittenKey(start: start, count: count, isPlain: isPlain)
  }

  /// Goes from behind the opening bracket, or behind a value, to the next element; false if there is none.
  mutating func nextElement() -> Bool {
    skipBlanks()
    if at.pointee == UInt8(ascii: ",") {
      at += 1
      skipBlanks()
    }
    switch at.pointee {
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), 0: return false
    default: return true
    }
  }

  /// Goes from inside of an object or a list, behind a value, behind its end.
  mutating func passEnd() {
    while at.pointee != UInt8(ascii: "]"), at.pointee != UInt8(ascii: "}"), at.pointee != 0 { at += 1 }
    if at.pointee != 0 { at += 1 }
  }
}
