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
      for (other, latin) in zip(group.others.unicodeScalars, group.latin.unicodeScalars) {
        letters[other] = latin
      }
    }
    return letters
  }()

  // MARK: Naming the difference

  /// How two words differ that look the same: "what is written contains a soft hyphen (U+00AD)". Nothing if everybody
  /// can see it.
  static func difference(of word: String, from meant: String) -> String? {
    let (written, expected) = (Array(word.unicodeScalars), Array(meant.unicodeScalars))
    guard written != expected, !(isASCII(written) && isASCII(expected)) else { return nil }
    if let hidden = oddOne(of: written, expected, where: \.isHidden, name) { return hidden }
    // Strings are equal if their composed forms are.
    if word == meant || (word.lowercased() == meant.lowercased() && written.count != expected.count) {
      let form = expected.count < written.count ? "NFC" : "NFD"
      return "it has the same letters in another Unicode form: \(form) is expected"
    }
    return oddOne(of: written, expected, where: { compatible($0) != nil }, nameOfForm)
      ?? oddOne(of: written, expected, where: { latin($0) != nil }, nameOfLetter)
  }

  /// Says which word has a character of a kind that the other one does not have.
  private static func oddOne(
    of written: [Unicode.Scalar], _ expected: [Unicode.Scalar], where isOdd: (Unicode.Scalar) -> Bool,
    _ name: (Unicode.Scalar) -> String
  ) -> String? {
    if let scalar = written.first(where: { isOdd($0) && !expected.contains($0) }) {
      return "what is written contains \(name(scalar))"
    }
    if let scalar = expected.first(where: { isOdd($0) && !written.contains($0) }) {
      return "the name itself contains \(name(scalar))"
    }
    return nil
  }

  private static func isASCII(_ scalars: [Unicode.Scalar]) -> Bool { scalars.allSatisfy(\.isASCII) }

  private static func nameOfForm(_ scalar: Unicode.Scalar) -> String {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    return "\(isWide ? "full-width characters" : "a special form of a character") (\(code(of: scalar)))"
  }

  /// "a Cyrillic letter (U+043E) that looks like a Latin o"
  private static func nameOfLetter(_ scalar: Unicode.Scalar) -> String {
    let alphabet = scalar.value < 0x400 ? "Greek" : "Cyrillic"
    let latin = latin(scalar).map { " that looks like a Latin \($0)" } ?? ""
    return "a \(alphabet) letter (\(code(of: scalar)))\(latin)"
  }

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
