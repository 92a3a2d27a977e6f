import CPrimitives

/// The same as `NumberList32` for 64 bytes, with numbers below zero, and a blank before a number.
///
/// What keeps it safe: the same, with 64 bytes.
struct NumberList64 {
  private let masks: dsdl_long_number_masks
  private let blank: UInt64
  private let minus: UInt64

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    masks = dsdl_long_numbers(start + 1)
    blank = dsdl_long_equal_byte(start + 1, UInt8(ascii: " "))
    minus = dsdl_long_equal_byte(start + 1, UInt8(ascii: "-"))
  }

  /// A list that has been recognised.
  struct Found {
    let end: UnsafePointer<UInt8>
    /// Where its numbers begin.
    let first: UInt64
    let hasMinus: Bool
    let hasBlank: Bool
  }

  /// The list if it has so many commas, and is neither long nor anything but plain.
  @inline(__always)
  func list(_ start: UnsafePointer<UInt8>, commas count: Int) -> Found? {
    let others = ~(masks.digit &+ masks.gap &+ blank &+ minus)
    let close = others & (0 &- others)
    let below = close &- 1
    let digit = masks.digit & below
    let comma = masks.comma & below
    let dot = masks.gap & below ^ comma
    let (blank, minus) = (blank & below, minus & below)
    // The first byte of each number: behind a comma (or the bracket), a blank and a minus.
    var first = comma &<< 1 | 1
    var bad = blank & ~first
    first = first & ~blank | (first & blank) &<< 1
    bad |= minus & ~first
    first = first & ~minus | minus &<< 1
    bad |= first & ~digit
    bad |= (dot &<< 1 | dot &>> 1 | comma &>> 1 | close &>> 1) & ~digit
    bad |= (digit &+ (dot &<< 1)) & dot
    bad |= ((masks.zero & first) &<< 1) & digit
    var rest = comma
    for _ in 1..<count { rest &= rest &- 1 }
    if bad | (rest & (rest &- 1)) != 0 || rest == 0 || others == 0 { return nil }
    let end = start + (close.trailingZeroBitCount &+ 1)
    guard end.pointee == UInt8(ascii: "]"), start.pointee == UInt8(ascii: "[") else { return nil }
    return Found(end: end + 1, first: first, hasMinus: minus != 0, hasBlank: blank != 0)
  }

  /// Of four numbers that are not below zero: whether the third is certainly greater than the first, and the
  /// fourth than the second.
  func ascends(_ start: UnsafePointer<UInt8>, first: UInt64) -> Bool {
    let second = first & (first &- 1)
    let third = second & (second &- 1)
    let fourth = third & (third &- 1)
    let stops = ~masks.digit
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
