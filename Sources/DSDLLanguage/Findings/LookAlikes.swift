import JSONText

/// Characters that are not what they look like.
package enum LookAlikes {
  /// The Latin letter that a letter of another alphabet looks like.
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x370...0x51D).contains(scalar.value) ? letters[scalar] : nil
  }

  /// The ordinary characters that a wide, joined, raised or encircled one stands for.
  package static func compatible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    // What most text consists of: the tables need not be looked into.
    case 0..<0xA0, 0x370..<0x3D0, 0x400..<0x500, 0x3041..<0x3100, 0x4E00..<0xD800: nil
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { [$0] }
    case 0x2010...0x2015, 0x2212: ["-"]
    default: compatible[scalar]
    }
  }

  /// Whether a character has another meaning than the ordinary ones that it stands for: `²` is no `2`, `ⁿ` no `n`.
  static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    guard !(0x2160...0x217F).contains(scalar.value) else { return false }
    let isLetter = scalar.properties.generalCategory == .modifierLetter
    if isLetter || [0xAA, 0xBA].contains(scalar.value) { return true }
    return scalar.properties.numericType.map { $0 != .decimal } ?? false
  }

  /// A text with ordinary characters in place of those that stand for them: `１０：３０` as `10:30`.
  static func ordinary(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.flatMap { compatible($0) ?? [$0] }))
  }

  /// What everybody sees of a name, which is the same text for those that look the same: without what cannot be seen, wide
  /// characters as narrow ones, letters of other alphabets as the Latin ones that they look like.
  static func appearance(of name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var seen = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.isHidden {
      seen.append(contentsOf: scalar.isFullWidth ? compatible(scalar) ?? [scalar] : [latin(scalar) ?? scalar])
    }
    return String(seen)
  }

  /// A text without what cannot be seen, and without blanks of any kind around it.
  static func visible(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text).trimmed }
    let scalars = text.unicodeScalars.filter { !$0.isHidden }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  private static let compatible: [Unicode.Scalar: [Unicode.Scalar]] = {
    let words = compatibleCharacters.unicodeScalars.split { $0 == " " || $0 == "\n" }
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    table.reserveCapacity(words.count)
    for word in words {
      if let first = word.first { table[first] = Array(word.dropFirst()) }
    }
    return table
  }()

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

  /// How two words differ that look the same: what is written contains a soft hyphen. Nil if everybody can see it.
  package static func difference(of word: String, from meant: String) -> Difference? {
    let (written, expected) = (Array(word.unicodeScalars), Array(meant.unicodeScalars))
    guard written != expected, !(isASCII(written) && isASCII(expected)) else { return nil }
    if let hidden = oddOne(of: written, expected, where: \.isHidden) { return hidden }
    // Strings are equal if their composed forms are.
    if word == meant || (word.lowercased() == meant.lowercased() && written.count != expected.count) {
      // A sign such as that of Ångström has as many as the letter that is meant.
      return expected.count <= written.count ? .composed : .decomposed
    }
    return oddOne(of: written, expected, where: { compatible($0) != nil || $0.isFullWidth })
      ?? oddOne(of: written, expected, where: { latin($0) != nil })
  }

  /// Which word has a character of a kind that the other one does not have.
  private static func oddOne(
    of written: [Unicode.Scalar], _ expected: [Unicode.Scalar], where isOdd: (Unicode.Scalar) -> Bool
  ) -> Difference? {
    if let scalar = written.first(where: { isOdd($0) && !expected.contains($0) }) {
      return .written(OddCharacter(scalar: scalar))
    }
    if let scalar = expected.first(where: { isOdd($0) && !written.contains($0) }) {
      return .expected(OddCharacter(scalar: scalar))
    }
    return nil
  }

  private static func isASCII(_ scalars: [Unicode.Scalar]) -> Bool { scalars.allSatisfy(\.isASCII) }

  /// "U+00AD"
  package static func code(of scalar: Unicode.Scalar) -> String {
    "U+" + scalar.value.hexadecimal(width: 4, uppercase: true)
  }
}
