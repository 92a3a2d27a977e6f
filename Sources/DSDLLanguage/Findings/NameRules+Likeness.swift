/// Names that look like others, which is a slip in most cases: `ｃat`, `scоre` with a Cyrillic letter.
extension NameRules {
  /// What makes a name look like another one; nil if nothing does.
  package static func likeness(of name: String) -> Problem? {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    if name.unicodeScalars.contains(where: \.isFullWidth) { return .fullWidth }
    if let letter = words(of: name).lazy.compactMap(mixedLetter).first {
      return .mixedScripts(LookAlikes.OddCharacter(scalar: letter))
    }
    return isDecomposed(name) ? .decomposed : nil
  }

  /// The name that such a one looks like, with Latin letters; nil if that cannot be seen, or if not all of a word can be
  /// Latin.
  package static func plainForm(of name: String) -> String? {
    var plain = String.UnicodeScalarView()
    for word in words(of: name) {
      let narrow = word.flatMap { $0.isFullWidth ? LookAlikes.compatible($0) ?? [$0] : [$0] }
      let latin = mixedLetter(in: narrow) == nil ? narrow : narrow.map { LookAlikes.latin($0) ?? $0 }
      if latin.contains(where: isLatin), latin.contains(where: { 0x370...0x52F ~= $0.value }) {
        return nil
      }
      plain.append(contentsOf: latin)
    }
    return String(plain).unicodeScalars.elementsEqual(name.unicodeScalars) ? nil : String(plain)
  }

  /// The parts of a name that have only letters, and what stands between them.
  private static func words(of name: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var isWord: Bool?
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic
      if isLetter == isWord { words[words.count - 1].append(scalar) } else { words.append([scalar]) }
      isWord = isLetter
    }
    return words
  }

  private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic && letter.value < 0x250
  }

  /// The first letter that looks like a Latin one, in a word that has Latin ones, too.
  private static func mixedLetter(in word: [Unicode.Scalar]) -> Unicode.Scalar? {
    word.contains(where: isLatin) ? word.first { LookAlikes.latin($0) != nil } : nil
  }

  /// Whether a letter is written as several characters (NFD) that are one in most text (NFC).
  private static func isDecomposed(_ name: String) -> Bool {
    name.contains { letter in
      let scalars = letter.unicodeScalars.prefix(2).map(\.value)
      guard scalars.count == 2 else { return false }
      let isHangul = 0x1100...0x1112 ~= scalars[0] && 0x1161...0x1175 ~= scalars[1]
      return isHangul || composedLetters.contains(letter)
    }
  }

  /// Characters are equal if their composed forms are.
  private static let composedLetters: Set<Character> = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3040...0x30FF]
    return Set(blocks.joined().compactMap { Unicode.Scalar($0).map(Character.init) })
  }()
}
