/// A cursor over the bytes of a plain scalar, for recognising numbers and dates.
///
/// What keeps it safe: the cursor is compared with the count before each byte; it lives no longer than the call that lends
/// the bytes.
struct ScalarScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }
  /// The byte at the cursor; 0 at the end.
  var peek: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func take(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[at + index] != text.utf8Start[index] { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// Takes as many bytes as have a property and says how many those were.
  mutating func takeRun(_ property: (UInt8) -> Bool) -> Int {
    let start = at
    while at < bytes.count, property(bytes[at]) { at += 1 }
    return at - start
  }

  @discardableResult
  mutating func takeSign() -> Bool { take("-") || take("+") }

  mutating func takeInfinity() -> Bool { take(".inf") || take(".Inf") || take(".INF") }

  mutating func takeNotANumber() -> Bool { take(".nan") || take(".NaN") || take(".NAN") }

  /// An exponent as YAML 1.1 has it, where a sign is required. True if there is none or a right one.
  mutating func takeLegacyExponent() -> Bool {
    guard take("e") || take("E") else { return true }
    return takeSign() && takeRun(\.isDigit) > 0
  }

  /// One or two digits below 60.
  mutating func takeBase60Digits() -> Bool {
    let first = peek
    let count = takeRun(\.isDigit)
    return count == 1 || (count == 2 && first <= UInt8(ascii: "5"))
  }
}

extension UInt8 {
  package var isDigit: Bool { self &- 0x30 < 10 }
  var isOctalDigit: Bool { self &- 0x30 < 8 }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
  private var isGap: Bool { self == UInt8(ascii: "_") }
  package var isDigitOrGap: Bool { isDigit || isGap }
  var isOctalDigitOrGap: Bool { isOctalDigit || isGap }
  var isHexDigitOrGap: Bool { isHexDigit || isGap }
  var isBinaryDigitOrGap: Bool { self == 0x30 || self == 0x31 || isGap }
}
