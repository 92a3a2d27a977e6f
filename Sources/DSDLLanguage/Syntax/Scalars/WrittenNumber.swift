import CPrimitives

/// Compares numbers as they are written.
///
/// What keeps it safe: 8 bytes are read from where a number begins, which is before the end.
package enum WrittenNumber {
  /// Whether a number is certainly greater than another one, both without sign, exponent and leading zeros, of which
  /// the digits before the dot are counted. It looks at the first 8 bytes.
  ///
  ///     1024.5  than  97.5    greater: more digits
  ///     0.4718  than  0.4531  greater: the first difference is 7 to 5
  ///     5.30    than  5.3     not certain
  ///
  /// Rounded to doubles it is no less then; but it may be equal.
  @inline(__always)
  package static func isGreater(
    _ number: UnsafePointer<UInt8>, _ digits: Int, than other: UnsafePointer<UInt8>, _ otherDigits: Int
  ) -> Bool {
    if digits != otherDigits { return digits > otherDigits }
    let left = dsdl_load8(number).byteSwapped
    let right = dsdl_load8(other).byteSwapped
    let equal = UInt64(truncatingIfNeeded: (left ^ right).leadingZeroBitCount & ~7)
    let (first, second) = (
      UInt8(truncatingIfNeeded: (left &<< equal) &>> 56),
      UInt8(truncatingIfNeeded: (right &<< equal) &>> 56)
    )
    return first > second && first.isDigit && second.isDigit
  }
}
