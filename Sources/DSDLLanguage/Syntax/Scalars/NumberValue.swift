/// What a number's characters say, exactly: `1.50e1` is the integer 15, `1e400` overflows.
///
/// The characters are those of a JSON number, or what YAML allows beyond it: `+5`, `.5`, `5.`, `0x1F`,
/// `0o17`, `0b11`, `1_000`.
package struct NumberValue {
  package private(set) var isNegative = false
  /// Whether nothing but digits and a sign was written.
  package private(set) var isIntegerLiteral = true
  /// Whether there is no fraction, however it is written.
  package private(set) var isIntegral = true
  /// The nearest double; infinite if there is none.
  package private(set) var double = 0.0
  /// The integer, where the literal is one and it is not huge.
  package private(set) var integer: Int?
  /// Whether the value is exactly 0, exactly 1.
  package private(set) var isZero = false
  package private(set) var isOne = false

  package init(_ text: ByteView) {
    var at = 0
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      at = 1
    }
    if text[at] == UInt8(ascii: "0"), let radix = Self.radix(text[at + 1]) {
      read(text[at + 2..<text.count], radix: radix)
      return
    }
    // The digits without leading zeros as far as they fit, and the power of ten they stand before.
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var trailingZeros = 0
    var firstDigit: UInt64 = 0
    var inFraction = false
    while at < text.count {
      let byte = text[at]
      if byte.isDigit {
        let digit = UInt64(byte &- 0x30)
        if inFraction { exponent -= 1 }
        if digits > 0 || digit > 0 {
          if digits == 0 { firstDigit = digit }
          if digits < 19 { mantissa = mantissa * 10 + digit }
          digits += 1
          trailingZeros = digit == 0 ? trailingZeros + 1 : 0
        }
      } else if byte == UInt8(ascii: ".") {
        inFraction = true
        isIntegerLiteral = false
      } else if byte != UInt8(ascii: "_") {
        break
      }
      at += 1
    }
    if at < text.count {
      isIntegerLiteral = false
      exponent = exponent + Self.exponent(text[at + 1..<text.count])
    }
    isZero = digits == 0
    isIntegral = digits == 0 || exponent + trailingZeros >= 0
    isOne = !isNegative && firstDigit == 1 && digits - trailingZeros == 1 && exponent + trailingZeros == 0
    let magnitude: Double
    if digits <= 15, (-22...22).contains(exponent) {
      // Both the digits and the power are exact, so one rounding gives the nearest double.
      let value = Double(mantissa)
      let power = Self.powers[abs(exponent)]
      magnitude = exponent < 0 ? value / power : value * power
    } else {
      magnitude = Self.nearest(text, digits: digits, exponent: exponent)
    }
    double = isNegative ? -magnitude : magnitude
    integer = isIntegerLiteral && digits <= 18 ? (isNegative ? -Int(mantissa) : Int(mantissa)) : nil
  }

  /// The nearest double of a number without its sign: so many digits, zeros at the front left out, before a power of ten.
  ///
  /// Between two doubles that follow each other there is none with more than some 770 digits half-way: of what comes
  /// behind 800 digits, only whether it is more than zero makes a difference.
  private static func nearest(_ text: ByteView, digits: Int, exponent: Int) -> Double {
    guard digits > 0 else { return 0 }
    var written: [UInt8] = []
    var met = 0
    for byte in text.buffer where byte.isDigit && (met > 0 || byte != UInt8(ascii: "0")) {
      guard met < digits else { break }
      met += 1
      if met <= 800 {
        written.append(byte)
      } else if byte != UInt8(ascii: "0") {
        written.append(UInt8(ascii: "1"))
        break
      }
    }
    let power = exponent + digits - written.count
    return Double("\(String(decoding: written, as: UTF8.self))e\(power)") ?? .infinity
  }

  private mutating func read(_ digits: ByteView, radix: UInt64) {
    var value = 0.0
    var integer: Int? = 0
    for byte in digits.buffer where byte != UInt8(ascii: "_") {
      let digit = byte.isDigit ? Int(byte) - 0x30 : Int(byte | 0x20) - 0x61 + 10
      value = value * Double(radix) + Double(digit)
      if let known = integer { integer = known < 1 << 50 ? known * Int(radix) + digit : nil }
    }
    double = isNegative ? -value : value
    self.integer = integer.map { isNegative ? -$0 : $0 }
    isZero = value == 0
    isOne = double == 1
  }

  private static func radix(_ letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  /// An exponent; anything huge is as good as a million.
  private static func exponent(_ text: ByteView) -> Int {
    var value = 0
    for byte in text.buffer where byte.isDigit { value = min(value * 10 + Int(byte) - 0x30, 1_000_000_000) }
    return text[0] == UInt8(ascii: "-") ? -value : value
  }

  package static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
