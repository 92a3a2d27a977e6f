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
    var numbers = dsdl_four_numbers()
    func digits(_ start: Int, _ length: Int, _ fraction: inout UInt32) -> UInt64 {
      dsdl_short_digits(
        first + start, UInt32(truncatingIfNeeded: length), dots &>> UInt32(truncatingIfNeeded: start),
        &fraction)
    }
    numbers.digits.0 = digits(0, lengths.0, &numbers.fraction.0)
    numbers.digits.1 = digits(ends.0 &+ 1, lengths.1, &numbers.fraction.1)
    numbers.digits.2 = digits(ends.1 &+ 1, lengths.2, &numbers.fraction.2)
    numbers.digits.3 = digits(ends.2 &+ 1, lengths.3, &numbers.fraction.3)
    let values = dsdl_doubles(numbers).values
    return (SIMD4(values.0, values.1, values.2, values.3), first + (ends.3 &+ 1))
  }
}
