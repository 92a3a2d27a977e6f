/// One scalar of literal text in a format, matched as Python's patterns do that ignore case.
///
/// Python compares scalars by their small letters, and takes small letters with one capital for the same: `s`, `S`
/// and the long `ſ` match one another.
package struct DateTimeLiteral: Sendable, Hashable {
  package let scalar: Unicode.Scalar
  private let isCased: Bool
  /// `caseKey(scalar)`; at most three scalars, so it never needs the heap.
  private let key: String

  package init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    isCased = Self.isCased(scalar)
    key = isCased ? Self.caseKey(scalar) : ""
  }

  /// Whether the literal matches a scalar of the text.
  package func matches(_ other: Unicode.Scalar) -> Bool {
    if other == scalar { return true }
    guard isCased else { return false }
    if scalar.isASCII, other.isASCII { return scalar.value | 0x20 == other.value | 0x20 }
    // By scalars, for equality of strings would go by canonical equivalence.
    return Self.caseKey(other).utf8.elementsEqual(key.utf8)
  }

  private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= UInt8(scalar.value) | 0x20 }
    return lowercase(scalar) != scalar || scalar.properties.uppercaseMapping.unicodeScalars.first != scalar
  }

  private static func caseKey(_ scalar: Unicode.Scalar) -> String {
    lowercase(scalar).properties.uppercaseMapping
  }

  /// The small letter, of one scalar. Unicode gives two for one letter alone, the dotted capital I: `i` and a dot.
  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}
