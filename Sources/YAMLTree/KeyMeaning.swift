/// What readers such as PyYAML make of a key without quotes that is no text to them: `true` and `yes`, `~` and `null`, `1`,
/// `1.0` and `0x1`, `750` and `12:30` are one key each, of which they keep the last value.
///
/// They read YAML 1.1, and numbers are one key to them if they are equal.
enum KeyMeaning: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)

  /// Nil if it is text, or a date.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    // Most keys begin with a letter that begins none of this.
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      guard text.count <= Self.longestNumber else { return nil }
      self.init(number: String(decoding: text, as: UTF8.self))
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "o"),
      UInt8(ascii: "O"):
      guard text.count <= 5 else { return nil }
      self.init(word: String(decoding: text, as: UTF8.self))
    default: return nil
    }
  }

  /// Longer numbers are compared as they are written.
  private static let longestNumber = 40

  private init?(word: String) {
    switch word {
    case "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": self = .boolean(true)
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": self = .boolean(false)
    default: return nil
    }
  }

  private init?(number: String) {
    let isNegative = number.hasPrefix("-")
    let isSigned = isNegative || number.hasPrefix("+")
    let digits = number.dropFirst(isSigned ? 1 : 0)
    // Text such as `-.5` has no digit there.
    guard digits.first.map(Self.isDigit) == true || !isSigned else { return nil }
    if digits.contains(".") {
      guard let size = Self.decimal(digits) else { return nil }
      let value = isNegative ? -size : size
      self = Int(exactly: value).map { .integer($0) } ?? .float(value)
    } else {
      guard let size = Self.whole(digits) else { return nil }
      self = .integer(isNegative ? -size : size)
    }
  }

  /// `12`, `1_000`, `0b11`, `0x1F`, `010` in base 8, `1:30` in base 60.
  private static func whole(_ text: Substring) -> Int? {
    for (prefix, radix) in [("0b", 2), ("0x", 16)] where text.hasPrefix(prefix) {
      return integer(text.dropFirst(2), radix: radix)
    }
    return text.hasPrefix("0") ? integer(text, radix: 8) : sexagesimal(text)
  }

  /// `1.`, `1_0.5`, `.5`, `1.5e+3`, `1:30.5`. Without a sign in the exponent it is text.
  private static func decimal(_ text: Substring) -> Double? {
    guard let point = text.firstIndex(of: ".") else { return nil }
    let behind = text[point...].dropFirst()
    let exponent = behind.drop { $0 != "e" && $0 != "E" }
    let power = exponent.dropFirst()
    guard exponent.isEmpty || (power.hasPrefix("-") || power.hasPrefix("+")), !behind.hasPrefix("_") else {
      return nil
    }
    let fraction = behind.dropLast(exponent.count).filter { $0 != "_" }
    guard point > text.startIndex else { return fraction.isEmpty ? nil : Double("0.\(fraction)\(exponent)") }
    let whole = text[..<point]
    guard whole.contains(":") else {
      let digits = whole.filter { $0 != "_" }
      // Other digits are no number to YAML, though they may be to Swift: `0x1.8`.
      return digits.allSatisfy(isDigit) ? Double("\(digits).\(fraction)0\(exponent)") : nil
    }
    guard exponent.isEmpty, let seconds = sexagesimal(whole), let part = Double("0.\(fraction)0") else {
      return nil
    }
    return Double(seconds) + part
  }

  /// `90` and `1:30`.
  private static func sexagesimal(_ text: Substring) -> Int? {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    guard var value = integer(groups[0], radix: 10) else { return nil }
    for group in groups.dropFirst() {
      guard group.count <= 2, group.allSatisfy(isDigit), let digits = Int(group), digits < 60 else {
        return nil
      }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 60)
      guard !isTooLarge, product <= Int.max - digits else { return nil }
      value = product + digits
    }
    return value
  }

  private static func integer(_ text: Substring, radix: Int) -> Int? {
    let digits = text.filter { $0 != "_" }
    return digits.hasPrefix("+") || digits.hasPrefix("-") ? nil : Int(digits, radix: radix)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
