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

  /// A number of at most seven digits before a point, and as many behind it, if there is one; nil for others.
  ///
  /// Nearly all numbers of boxes are such. No byte is looked at by itself, since how many digits there are cannot be
  /// foretold.
  @inline(__always)
  private mutating func brief() -> Double? {
    guard readable - at >= 16 else { return nil }
    let word = dsdl_load8(at)
    let count = Self.digitCount(word)
    guard count < 8 else { return nil }
    let whole = Self.number(word, count)
    var behind = at + count
    guard behind.pointee == UInt8(ascii: ".") else {
      guard behind >= end || Self.isBehind(behind.pointee) else { return nil }
      at = behind
      return Double(whole)
    }
    let fraction = dsdl_load8(behind + 1)
    let digits = Self.digitCount(fraction)
    behind += digits &+ 1
    guard digits > 0, digits < 8, behind >= end || Self.isBehind(behind.pointee) else { return nil }
    at = behind
    let scale = Self.powerOfTen(digits)
    return Double(whole &* scale &+ Self.number(fraction, digits)) / Double(scale)
  }

  /// How many of eight characters are digits, before the first one that is none.
  @inline(__always)
  private static func digitCount(_ word: UInt64) -> Int {
    let values = word ^ 0x3030_3030_3030_3030
    let others = (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount &>> 3
  }

  /// The number that so many digits at the beginning of a word make: one to seven.
  @inline(__always)
  private static func number(_ word: UInt64, _ count: Int) -> UInt64 {
    // Zeros come in before them, so that there are eight digits.
    var digits = (word & 0x0F0F_0F0F_0F0F_0F0F) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    digits = digits &* 10 &+ (digits &>> 8)
    return
      ((digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
      &+ ((digits &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001) &>> 32
  }

  @inline(__always)
  private static func powerOfTen(_ exponent: Int) -> UInt64 {
    let low: UInt64 = exponent & 1 == 0 ? 1 : 10
    let middle: UInt64 = exponent & 2 == 0 ? 1 : 100
    let high: UInt64 = exponent & 4 == 0 ? 1 : 10_000
    return low &* middle &* high
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
