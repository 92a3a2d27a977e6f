/// Characters that are not what they look like.
enum LookAlikes {
  /// The Latin letter that a letter of another alphabet looks like.
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x370...0x51D).contains(scalar.value) ? letters[scalar] : nil
  }

  /// The ordinary characters that a wide, joined or raised one stands for.
  static func compatible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { [$0] }
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    case 0xB2: ["2"]
    case 0xB3: ["3"]
    case 0xB9: ["1"]
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(scalar.value - 0x2040).map { [$0] }
    case 0x2080...0x2089: Unicode.Scalar(scalar.value - 0x2050).map { [$0] }
    case 0x2010...0x2015, 0x2212: ["-"]
    default: nil
    }
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(others: String, latin: String)] = [
      ("АВЕЅІЈКМНОРСТУХԌԚԜ", "ABESIJKMHOPCTYXGQW"),
      ("аеѕіјорсухһӏԁԛԝ", "aesijopcyxhldqw"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      ("ανορυϲϳ", "avopucj"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      for (other, latin) in zip(group.others.unicodeScalars, group.latin.unicodeScalars) { letters[other] = latin }
    }
    return letters
  }()

  // MARK: Naming the difference

  /// How two words differ that look the same: "it is written with a soft hyphen (U+00AD)". Nothing if everybody can see
  /// it.
  static func difference(of word: String, from meant: String) -> String? {
    let (written, expected) = (Array(word.unicodeScalars), Array(meant.unicodeScalars))
    guard written != expected, !(isASCII(written) && isASCII(expected)) else { return nil }
    let (here, there) = (Set(written), Set(expected))
    if let scalar = written.first(where: { $0.isHidden && !there.contains($0) }) {
      return "what is written contains \(name(of: scalar))"
    }
    if let scalar = expected.first(where: { $0.isHidden && !here.contains($0) }) {
      return "the name itself contains \(name(of: scalar))"
    }
    // Strings are equal if their composed forms are.
    if word == meant || word.lowercased() == meant.lowercased() {
      return word == meant || written.count != expected.count
        ? "it has the same letters in another Unicode form: \(expected.count < written.count ? "NFC" : "NFD") is expected"
        : nil
    }
    if let scalar = written.first(where: { compatible($0) != nil && !there.contains($0) }) {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      return "what is written contains \(isWide ? "full-width characters" : "the Unicode character") (\(code(of: scalar)))"
    }
    if let scalar = expected.first(where: { compatible($0) != nil && !here.contains($0) }) {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      return "the name itself contains \(isWide ? "full-width characters" : "the Unicode character") (\(code(of: scalar)))"
    }
    if let scalar = written.first(where: { latin($0) != nil && !there.contains($0) }), let latin = latin(scalar) {
      return "what is written contains a \(alphabet(of: scalar)) letter (\(code(of: scalar))) that looks like a Latin \(latin)"
    }
    if let scalar = expected.first(where: { latin($0) != nil && !here.contains($0) }), let latin = latin(scalar) {
      return "the name itself contains a \(alphabet(of: scalar)) letter (\(code(of: scalar))) that looks like a Latin \(latin)"
    }
    return nil
  }

  private static func isASCII(_ scalars: [Unicode.Scalar]) -> Bool { scalars.allSatisfy(\.isASCII) }

  private static func alphabet(of scalar: Unicode.Scalar) -> String { scalar.value < 0x400 ? "Greek" : "Cyrillic" }

  /// "U+00AD"
  static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// "a zero-width space (U+200B)"
  private static func name(of scalar: Unicode.Scalar) -> String {
    let name =
      switch scalar.value {
      case 0xA0: "a no-break space"
      case 0xAD: "a soft hyphen"
      case 0x200B: "a zero-width space"
      case 0x200C: "a zero-width non-joiner"
      case 0x200D: "a zero-width joiner"
      case 0x2060: "a word joiner"
      case 0xFEFF: "a byte order mark"
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "a variation selector"
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: "a mark for the direction of writing"
      case 0x00...0x1F, 0x7F...0x9F: "a control character"
      case _ where scalar.properties.isWhitespace: "an unusual blank"
      default: "a character that cannot be seen"
      }
    return "\(name) (\(code(of: scalar)))"
  }
}
