package import YAMLTree

/// What a scalar without quotes means to readers of YAML.
///
/// `core` is what the YAML 1.2 core schema makes of the text, which is what counts here; `legacy` is what
/// readers of YAML 1.1 such as PyYAML make of it. Where the two differ, somebody will stumble.
package struct PlainScalar: Equatable {
  package enum Kind: Equatable {
    case null, boolean, integer, float, infinity, notANumber, text
    /// Only YAML 1.1 knows dates, and numbers with colons: `1:30` is ninety.
    case timestamp, sexagesimal
    /// `=` and `<<`, which YAML 1.1 reserves, and what is no number although its tag says so.
    case reserved

    package var isNumber: Bool {
      switch self {
      case .integer, .float, .infinity, .notANumber, .sexagesimal: true
      default: false
      }
    }
  }

  package let core: Kind
  package let legacy: Kind

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Most text begins with a letter that begins nothing special.
    guard let first = bytes.first else {
      self.init(core: .null, legacy: .null)
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      self.init(core: Self.coreNumber(bytes), legacy: Self.legacyNumber(bytes))
    case UInt8(ascii: "~"):
      self = bytes.count == 1 ? PlainScalar(core: .null, legacy: .null) : .text
    case UInt8(ascii: "="):
      self = bytes.count == 1 ? PlainScalar(core: .text, legacy: .reserved) : .text
    case UInt8(ascii: "<"):
      self = Self.equals(bytes, "<<") ? PlainScalar(core: .text, legacy: .reserved) : .text
    default:
      self = bytes.count <= 5 && Self.beginsWord(first) ? Self.word(bytes) : .text
    }
  }

  /// What a scalar of a tree means; nil if it is text because of its quotes or its tag.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, style: ScalarStyle, tag: String?) {
    let isQuoted = style != .plain && style != .json
    switch tag {
    case nil: if isQuoted { return nil }
    case "!", "tag:yaml.org,2002:str": return nil
    case "tag:yaml.org,2002:null":
      self = .null
      return
    case "tag:yaml.org,2002:bool":
      self = PlainScalar(core: .boolean, legacy: .boolean)
      return
    case "tag:yaml.org,2002:int":
      let plain = PlainScalar(bytes)
      let kind = [plain.core, plain.legacy].first { $0 == .integer || $0 == .sexagesimal } ?? .reserved
      self = PlainScalar(core: kind, legacy: kind)
      return
    case "tag:yaml.org,2002:float":
      let plain = PlainScalar(bytes)
      let kind = [plain.core, plain.legacy].first(where: \.isNumber) ?? .reserved
      self =
        kind == .integer ? PlainScalar(core: .float, legacy: .float) : PlainScalar(core: kind, legacy: kind)
      return
    default: break
    }
    self.init(bytes)
  }

  private init(core: Kind, legacy: Kind) {
    self.core = core
    self.legacy = legacy
  }

  package static let text = PlainScalar(core: .text, legacy: .text)
  package static let null = PlainScalar(core: .null, legacy: .null)

  /// Whether readers of YAML 1.1 see another kind of value.
  var isAmbiguousText: Bool { core == .text && legacy != .text }

  /// Whether one reader sees a number that others take for text or for another number: `08`, `1e1`, `0o7`, `010`.
  package func isDisputedNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard core.isNumber, legacy.isNumber else { return core.isNumber || legacy.isNumber }
    guard legacy == .integer else { return false }
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    // Octal to YAML 1.1. Up to seven that makes no difference.
    return digits.count > 1 && digits.first == UInt8(ascii: "0") && digits.dropFirst().allSatisfy(\.isDigit)
      && digits.drop { $0 == UInt8(ascii: "0") }.count > 1
  }

  /// Whether it is a number to all readers with zeros in front, which some take for the sign of an octal one: `01`.
  func hasUselessZeros(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.prefix(2)
    return core.isNumber && digits.count == 2 && digits.first == UInt8(ascii: "0")
      && digits.last?.isDigit == true
      && !isDisputedNumber(text)
  }

  /// Whether some reader sees text in it.
  package var isTextToSome: Bool { core == .text || legacy == .text }

  /// Whether it is a whole number to some reader, or a number that others do not see.
  var mayBeInteger: Bool {
    core == .integer || legacy == .integer || (core.isNumber != legacy.isNumber)
  }

  /// What a reader of YAML 1.1 sees.
  package var legacyShape: Shape {
    switch legacy {
    case .null: .null
    case .boolean: .boolean
    case .integer, .float, .infinity, .notANumber: .number
    case .sexagesimal: .sexagesimal
    case .timestamp: .date
    case .reserved: .reservedWord
    case .text: .text
    }
  }

  // MARK: Words

  /// Whether a letter begins null, true, false, yes, no, on or off.
  private static func beginsWord(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "y"), UInt8(ascii: "o"): true
    default: false
    }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainScalar {
    for spelling in ["null", "Null", "NULL"] where equals(bytes, spelling) {
      return PlainScalar(core: .null, legacy: .null)
    }
    for spelling in ["true", "True", "TRUE", "false", "False", "FALSE"] where equals(bytes, spelling) {
      return PlainScalar(core: .boolean, legacy: .boolean)
    }
    return isLegacyBoolean(bytes) ? PlainScalar(core: .text, legacy: .boolean) : .text
  }

  private static func isLegacyBoolean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ["yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"].contains {
      equals(bytes, $0)
    }
  }

  private static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
    bytes.count == word.utf8.count && bytes.elementsEqual(word.utf8)
  }

  // MARK: Numbers

  private static func coreNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    var scanner = ScalarScanner(bytes)
    if scanner.take("0x") { return scanner.takeRun(\.isHexDigit) > 0 && scanner.isAtEnd ? .integer : .text }
    if scanner.take("0o") { return scanner.takeRun(\.isOctalDigit) > 0 && scanner.isAtEnd ? .integer : .text }
    scanner.takeSign()
    if scanner.takeInfinity() { return scanner.isAtEnd ? .infinity : .text }
    if scanner.at == 0, scanner.takeNotANumber() { return scanner.isAtEnd ? .notANumber : .text }
    let whole = scanner.takeRun(\.isDigit)
    if scanner.isAtEnd { return whole > 0 ? .integer : .text }
    var fraction = 0
    if scanner.take(".") { fraction = scanner.takeRun(\.isDigit) }
    guard whole + fraction > 0 else { return .text }
    if scanner.take("e") || scanner.take("E") {
      scanner.takeSign()
      guard scanner.takeRun(\.isDigit) > 0 else { return .text }
    }
    return scanner.isAtEnd ? .float : .text
  }

  private static func legacyNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    if isTimestamp(bytes) { return .timestamp }
    var scanner = ScalarScanner(bytes)
    let signed = scanner.takeSign()
    if scanner.takeInfinity() { return scanner.isAtEnd ? .infinity : .text }
    if !signed, scanner.takeNotANumber() { return scanner.isAtEnd ? .notANumber : .text }
    let start = scanner
    if scanner.take("0b") {
      return scanner.takeRun(\.isBinaryDigitOrGap) > 0 && scanner.isAtEnd ? .integer : .text
    }
    if scanner.take("0x") {
      return scanner.takeRun(\.isHexDigitOrGap) > 0 && scanner.isAtEnd ? .integer : .text
    }
    if scanner.take("0"), scanner.isAtEnd || (scanner.takeRun(\.isOctalDigitOrGap) > 0 && scanner.isAtEnd) {
      return .integer
    }
    scanner = start
    if scanner.take(".") {
      guard !signed, scanner.peek.isDigit, scanner.takeRun(\.isDigitOrGap) > 0 else { return .text }
      return scanner.takeLegacyExponent() && scanner.isAtEnd ? .float : .text
    }
    guard scanner.peek.isDigit else { return .text }
    let startsWithZero = scanner.peek == UInt8(ascii: "0")
    _ = scanner.takeRun(\.isDigitOrGap)
    if scanner.isAtEnd { return startsWithZero ? .text : .integer }
    var groups = 0
    while scanner.take(":") {
      guard scanner.takeBase60Digits() else { return .text }
      groups += 1
    }
    if groups > 0 {
      if scanner.take(".") { _ = scanner.takeRun(\.isDigitOrGap) } else if startsWithZero { return .text }
      return scanner.isAtEnd ? .sexagesimal : .text
    }
    guard scanner.take(".") else { return .text }
    _ = scanner.takeRun(\.isDigitOrGap)
    return scanner.takeLegacyExponent() && scanner.isAtEnd ? .float : .text
  }

  /// `2020-12-29`, or a date with a time as YAML 1.1 has it.
  private static func isTimestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = ScalarScanner(bytes)
    guard scanner.takeRun(\.isDigit) == 4, scanner.take("-") else { return false }
    let month = scanner.takeRun(\.isDigit)
    guard scanner.take("-") else { return false }
    let day = scanner.takeRun(\.isDigit)
    if scanner.isAtEnd { return month == 2 && day == 2 }
    guard (1...2).contains(month), (1...2).contains(day) else { return false }
    guard scanner.take("T") || scanner.take("t") || scanner.takeRun(\.isBlank) > 0 else { return false }
    guard (1...2).contains(scanner.takeRun(\.isDigit)), scanner.take(":"), scanner.takeRun(\.isDigit) == 2,
      scanner.take(":"), scanner.takeRun(\.isDigit) == 2
    else { return false }
    if scanner.take(".") { _ = scanner.takeRun(\.isDigit) }
    _ = scanner.takeRun(\.isBlank)
    if scanner.isAtEnd || scanner.take("Z") { return scanner.isAtEnd }
    guard scanner.takeSign(), (1...2).contains(scanner.takeRun(\.isDigit)) else { return false }
    return scanner.isAtEnd || (scanner.take(":") && scanner.takeRun(\.isDigit) == 2 && scanner.isAtEnd)
  }
}
