/// Messages name what users wrote, and two names that look the same have to look different there, in every format.
extension VisibleText {
  /// A message with escapes in place of characters that cannot be seen, of marks that belong to the letter before them
  /// (`é` as two characters), of signs that are letters in every other form (Å of Ångström), of other hyphens in words, and
  /// of Greek and Cyrillic letters in a word that looks Latin, since some of its letters are or all look so.
  package static func exposing(_ message: String) -> String {
    guard !isASCII(message) else { return message }
    var visible = ""
    var word: [Unicode.Scalar] = []
    func endWord() {
      let isMixed =
        word.contains(where: \.isASCII)
        || word.allSatisfy { isCombining($0) || LookAlikes.latin($0) != nil }
      for scalar in word {
        if isCombining(scalar) || (isMixed && LookAlikes.latin(scalar) != nil) {
          visible += escape(scalar)
        } else {
          visible.unicodeScalars.append(scalar)
        }
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in message.unicodeScalars {
      if isCombining(scalar) || isLetter(scalar) {
        word.append(scalar)
        continue
      }
      endWord()
      if scalar.isHidden || isDouble(scalar) || (isOddHyphen(scalar) && isInWord(visible)) {
        visible += escape(scalar)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    endWord()
    return visible
  }

  /// Whether a text has no other characters than those of ASCII that can be seen.
  private static func isASCII(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 &- 0x20 < 0x5F } }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// Whether a character stands for another one, which Unicode has in its place: ohm, kelvin, Ångström, and Chinese
  /// characters that older encodings have twice.
  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2126, 0x212A, 0x212B, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  /// Whether what comes next goes on with a word.
  private static func isInWord(_ text: String) -> Bool { text.last?.isLetter ?? false }

  /// Whether a character looks like `-`, and is another hyphen, a short dash or a minus.
  private static func isOddHyphen(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2013).contains(scalar.value) || scalar.value == 0x2212
  }

  /// Whether a character is a Latin, Greek or Cyrillic letter.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
      || ((0x370..<0x530).contains(scalar.value) && scalar.properties.isAlphabetic)
  }
}
