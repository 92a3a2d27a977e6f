/// A word without what people get wrong without noticing: case, blanks, `-`, `_`, characters that cannot be seen, and
/// the forms of Unicode.
///
///     Street View, street_view, ｓｔｒｅｅｔ-view    streetview
///
/// Letters of other alphabets stay what they are here. `lookAlike` is the word with Latin letters in place of those
/// that look the same, if there are any.
struct FoldedWord {
  /// What makes the word equal to others: Swift compares strings by their composed form.
  let text: String
  /// The same for those that look like it; nil for a word that has only one form.
  let lookAlike: String?
  /// The letters, to be counted when words differ.
  let letters: [Unicode.Scalar]

  init(_ word: String) {
    var word = word
    guard word.withUTF8({ bytes in bytes.allSatisfy { $0 < 0x80 } }) else {
      letters = Self.folded(word.unicodeScalars)
      text = String(String.UnicodeScalarView(letters))
      let latin = Self.folded(word.unicodeScalars.lazy.map { LookAlikes.latin($0) ?? $0 })
      lookAlike = latin == letters ? nil : String(String.UnicodeScalarView(latin))
      return
    }
    let bytes = word.withUTF8 { bytes in bytes.compactMap(Self.folded) }
    letters = bytes.map { Unicode.Scalar($0) }
    text = String(decoding: bytes, as: UTF8.self)
    lookAlike = nil
  }

  /// The words that a name is made of, in small letters: `imagePath`, `image_path`.
  static func words(of name: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for character in name {
      let begins = character.isUppercase && word.last?.isUppercase == false
      if begins || !character.isLetter, !word.isEmpty {
        words.insert(word.lowercased())
        word = ""
      }
      if character.isLetter { word.append(character) }
    }
    if !word.isEmpty { words.insert(word.lowercased()) }
    return words
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "_"), UInt8(ascii: "-"), 0x00...0x20, 0x7F: nil
    default: byte
    }
  }

  private static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in scalars {
      for part in LookAlikes.compatible(scalar) ?? [scalar] where part != "_" && part != "-" {
        // The tables of Unicode take long to look into.
        switch part {
        case "A"..."Z": letters.append(Unicode.Scalar(UInt8(ascii: part) | 0x20))
        case "!"..."~": letters.append(part)
        case _ where part.isHidden || part.properties.isWhitespace: break
        default: letters.append(contentsOf: part.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return letters
  }
}
