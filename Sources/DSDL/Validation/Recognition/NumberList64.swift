import CPrimitives

/// The same as `NumberList32` for 64 bytes, with numbers below zero, and a blank before a number.
struct NumberList64 {
  private let digit: UInt64
  private let zero: UInt64
  private let dot: UInt64
  private let comma: UInt64
  private let blank: UInt64
  private let minus: UInt64
  private let close: UInt64

  init(_ start: UnsafePointer<UInt8>) {
    let at = start + 1
    let first = dsdl_numbers(at)
    let second = dsdl_numbers(at + 32)
    func join(_ low: UInt32, _ high: UInt32) -> UInt64 { UInt64(low) | UInt64(high) &<< 32 }
    func all(_ byte: UInt8) -> UInt64 {
      join(
        dsdl_equal_byte(at, byte) | dsdl_equal_byte(at + 16, byte) &<< 16,
        dsdl_equal_byte(at + 32, byte) | dsdl_equal_byte(at + 48, byte) &<< 16)
    }
    let close = join(first.close, second.close)
    self.close = close & (0 &- close)
    let below = self.close &- 1
    digit = join(first.digit, second.digit) & below
    zero = join(first.zero, second.zero) & below
    dot = join(first.dot, second.dot) & below
    comma = join(first.comma, second.comma) & below
    blank = all(UInt8(ascii: " ")) & below
    minus = all(UInt8(ascii: "-")) & below
  }

  /// The end of the list if it has so many numbers, where they begin, and whether one is below zero.
  func end(
    _ start: UnsafePointer<UInt8>, count: Int
  ) -> (end: UnsafePointer<UInt8>, first: UInt64, hasMinus: Bool)? {
    guard close != 0, start.pointee == UInt8(ascii: "["), comma.nonzeroBitCount == count - 1 else {
      return nil
    }
    // The first byte of each number: behind a comma (or the bracket), a blank and a minus.
    var first = comma &<< 1 | 1
    var bad = (digit | dot | comma | blank | minus) ^ (close &- 1)
    bad |= blank & ~first
    first = first & ~blank | (first & blank) &<< 1
    bad |= minus & ~first
    first = first & ~minus | minus &<< 1
    bad |= first & ~digit
    bad |= (dot &<< 1 | dot &>> 1 | comma &>> 1 | close &>> 1) & ~digit
    bad |= (digit &+ (dot &<< 1)) & dot
    bad |= ((zero & first) &<< 1) & digit
    guard bad == 0 else { return nil }
    return (start + (close.trailingZeroBitCount + 2), first, minus != 0)
  }

  /// Of four numbers that are not below zero: whether the third is certainly greater than the first, and the
  /// fourth than the second.
  func ascends(_ start: UnsafePointer<UInt8>, first: UInt64) -> Bool {
    let second = first & (first &- 1)
    let third = second & (second &- 1)
    let fourth = third & (third &- 1)
    let stops = dot | comma | close
    let at = start + 1
    func isGreater(_ left: UInt64, _ right: UInt64) -> Bool {
      let (left, right) = (left.trailingZeroBitCount, right.trailingZeroBitCount)
      return WrittenNumber.isGreater(
        at + right, (stops &>> UInt64(right)).trailingZeroBitCount,
        than: at + left, (stops &>> UInt64(left)).trailingZeroBitCount)
    }
    return isGreater(first, third) && isGreater(second, fourth)
  }
}
