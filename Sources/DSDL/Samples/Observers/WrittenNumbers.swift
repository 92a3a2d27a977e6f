import CPrimitives

/// The numbers in a text of JSON from left to right, however they nest: of a box four, of a polygon those of all points.
///
/// What keeps it safe: it reads from its cursor up to the end of the text, and eight bytes at once where these end before
/// the end of what can be read; whoever makes it keeps all that alive.
struct WrittenNumbers: IteratorProtocol {
  private var at: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let readable: UnsafePointer<UInt8>

  /// Nil for no text at all.
  init?(_ json: ByteView) {
    guard let base = json.base else { return nil }
    self.init(from: base, to: base + json.count, readable: base + json.count)
  }

  /// - Parameter readable: The end of the memory that the text is in.
  @inline(__always)
  init(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, readable: UnsafePointer<UInt8>
  ) {
    at = start
    self.end = end
    self.readable = readable
  }

  @inline(__always)
  mutating func next() -> Double? {
    while at < end {
      let byte = at.pointee
      if byte.isDigit { return brief() ?? short() ?? long() }
      if Self.beginsOther(byte) { return long() }
      at += 1
    }
    return nil
  }

  /// Passes over a number.
  @inline(__always)
  mutating func skip() {
    while at < end, !at.pointee.isDigit, !Self.beginsOther(at.pointee) { at += 1 }
    while at < end, !Self.isBehind(at.pointee) { at += 1 }
  }

  /// A number of a few digits; nil for others, of which nothing is passed.
  @inline(__always)
  private mutating func brief() -> Double? {
    guard readable - at >= 8 else { return nil }
    var number = 0.0
    let length = Int(dsdl_short_number(at, &number))
    let behind = at + length
    guard length > 0, behind >= end || Self.isBehind(behind.pointee) else { return nil }
    at = behind
    return number
  }

  /// A number of at most 15 digits, which have room in a double, with a point among them or none: its digits divided by a
  /// power of ten are the double that is nearest to it. Nil for others, of which nothing is passed.
  @inline(__always)
  private mutating func short() -> Double? {
    let start = at
    var cursor = start
    var digits = 0
    while cursor < end, cursor.pointee.isDigit, cursor - start < 15 {
      digits = digits &* 10 &+ Int(cursor.pointee & 15)
      cursor += 1
    }
    if cursor == end || Self.isBehind(cursor.pointee) {
      at = cursor
      return Double(digits)
    }
    guard cursor.pointee == UInt8(ascii: ".") else { return nil }
    cursor += 1
    var scale = 1
    while cursor < end, cursor.pointee.isDigit, cursor - start < 16 {
      digits = digits &* 10 &+ Int(cursor.pointee & 15)
      scale = scale &* 10
      cursor += 1
    }
    guard scale > 1, cursor == end || Self.isBehind(cursor.pointee) else { return nil }
    at = cursor
    return Double(digits) / Double(scale)
  }

  @inline(never)
  private mutating func long() -> Double {
    let start = at
    while at < end, !Self.isBehind(at.pointee) { at += 1 }
    return NumberValue(ByteView(base: start, count: at - start)).double
  }

  @inline(__always)
  private static func beginsOther(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
  }

  @inline(__always)
  private static func isBehind(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte <= 0x20
  }
}
