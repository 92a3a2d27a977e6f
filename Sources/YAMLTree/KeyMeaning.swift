/// What every reader of YAML makes of a key without quotes that is no text: `true` and `True`, `~` and `null`, `1`, `+1`
/// and `0x1` are one key each.
///
/// `010`, `0o7`, `1_0` and `1e1` are left out, since readers see different things in them.
enum KeyMeaning: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)

  /// Nil if it is text to some reader, or something else to each.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    // Most keys begin with a letter that begins none of this.
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      guard text.count <= 5 else { return nil }
      self.init(word: String(decoding: text, as: UTF8.self))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      guard text.count <= Self.longestNumber else { return nil }
      self.init(number: String(decoding: text, as: UTF8.self))
    default: return nil
    }
  }

  /// Longer numbers are compared as they are written.
  private static let longestNumber = 40

  private init?(word: String) {
    switch word {
    case "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: return nil
    }
  }

  private init?(number: String) {
    if number.hasPrefix("0x") {
      guard let value = Int(number.dropFirst(2), radix: 16), !"+-".contains(number.dropFirst(2).prefix(1))
      else {
        return nil
      }
      self = .integer(value)
      return
    }
    let isSigned = number.hasPrefix("+") || number.hasPrefix("-")
    let parts = number.dropFirst(isSigned ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else { return nil }
    switch parts.count {
    case 1:
      // With zeros in front it is octal to some, which up to seven makes no difference.
      let digits = parts[0].drop { $0 == "0" }
      guard digits.count == parts[0].count || digits.isEmpty || (digits.count == 1 && digits < "8"),
        let value = Int(number)
      else { return nil }
      self = .integer(value)
    case 2:
      // `-.5` is text to some.
      guard !parts[0].isEmpty || (!isSigned && !parts[1].isEmpty), let value = Double(number + "0") else {
        return nil
      }
      self = .float(value)
    default: return nil
    }
  }
}
