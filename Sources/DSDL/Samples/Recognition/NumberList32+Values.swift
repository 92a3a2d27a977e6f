import CPrimitives

/// What the numbers of a short list are.
///
/// What keeps it safe: 8 bytes are read from where a number begins, which is among the 32 that have been looked at. Shifts
/// and places of whatever is no number are cut to what is possible.
extension NumberList32 {
  /// The four numbers of a list in JSON without mistakes, and its end; nil if it is no such list, or has a number of more
  /// than eight characters.
  @inline(__always)
  func fourNumbers(
    _ start: UnsafePointer<UInt8>
  ) -> (numbers: SIMD4<Double>, end: UnsafePointer<UInt8>)? {
    let others = ~(masks.digit &+ masks.gap)
    let close = others & (0 &- others)
    let a = masks.comma & (close &- 1)
    let b = a & (a &- 1)
    let c = b & (b &- 1)
    // The third comma is there, and it is the last.
    guard others != 0, c != 0, c & (c &- 1) == 0 else { return nil }
    let first = start + 1
    let ends = (
      a.trailingZeroBitCount, b.trailingZeroBitCount, c.trailingZeroBitCount, close.trailingZeroBitCount
    )
    let lengths = (ends.0, ends.1 &- ends.0 &- 1, ends.2 &- ends.1 &- 1, ends.3 &- ends.2 &- 1)
    guard max(lengths.0, lengths.1, lengths.2, lengths.3) <= 8, start.pointee == UInt8(ascii: "["),
      first[ends.3] == UInt8(ascii: "]")
    else { return nil }
    let dots = masks.gap ^ masks.comma
    let w = Self.digits(first, 0, lengths.0, dots)
    let x = Self.digits(first, ends.0 &+ 1, lengths.1, dots)
    let y = Self.digits(first, ends.1 &+ 1, lengths.2, dots)
    let z = Self.digits(first, ends.2 &+ 1, lengths.3, dots)
    let numbers = dsdl_four_numbers(
      digits: (w.digits, x.digits, y.digits, z.digits),
      fraction: (w.fraction, x.fraction, y.fraction, z.fraction))
    let values = dsdl_doubles(numbers).values
    return (SIMD4(values.0, values.1, values.2, values.3), first + (ends.3 &+ 1))
  }

  /// The digits of a number of one to eight characters without its dot, and how many of them stand behind it.
  @inline(__always)
  private static func digits(
    _ first: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ dots: UInt32
  ) -> (digits: UInt64, fraction: UInt32) {
    let dot = (dots &>> UInt32(truncatingIfNeeded: start)).trailingZeroBitCount
    // The last character comes into the highest byte; NULs stand before the first one.
    let word = dsdl_load8(first + start) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    guard dot < length else { return (word, 0) }
    // What stands before the dot moves over it.
    let fraction = UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* (8 &- length &+ dot))
    let digits = ((word & ~fraction) &<< 8) | (word & (fraction &<< 8))
    return (digits, UInt32(truncatingIfNeeded: length &- dot &- 1))
  }
}
