/// A name as words, to be written in the manner of another language: `image_a`, `left-eye`, `HTTPServer`.
///
/// Only such characters are kept as are their own normal form: to Python, names are equal that normalise to the same, and
/// nobody can tell them apart. Letters that are written from right to left would turn the code around them.
struct NameWords {
  private let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word: [Unicode.Scalar] = []
    func end() {
      if !word.isEmpty { words.append(Self.text(word)) }
      word = []
    }
    for scalar in text.unicodeScalars {
      guard Self.isKept(scalar) else {
        end()
        continue
      }
      if scalar.properties.isUppercase, let last = word.last, !last.properties.isUppercase {
        end()
      } else if scalar.properties.isLowercase, word.count > 1, let last = word.last,
        last.properties.isUppercase
      {
        // The last of several capitals begins a word: `BBox`.
        word.removeLast()
        end()
        word = [last]
      }
      word.append(scalar)
    }
    end()
    self.words = words
  }

  var isEmpty: Bool { words.isEmpty }

  /// `leftEye`
  var lowerCamel: String {
    identifier(Self.small(words[0]) + words.dropFirst().map(Self.capitalised).joined())
  }
  /// `LeftEye`
  var upperCamel: String { identifier(words.map(Self.capitalised).joined()) }
  /// `left_eye`
  var snake: String { identifier(words.map(Self.small).joined(separator: "_")) }
  /// `LEFT_EYE`
  var upperSnake: String { identifier(words.map(Self.capital).joined(separator: "_")) }

  /// A digit begins no identifier.
  private func identifier(_ text: String) -> String {
    text.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } == true ? "_\(text)" : text
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func small(_ word: String) -> String { kept(word, \.lowercaseMapping) }
  private static func capital(_ word: String) -> String { kept(word, \.uppercaseMapping) }
  private static func capitalised(_ word: String) -> String {
    capital(text(word.unicodeScalars.prefix(1))) + small(text(word.unicodeScalars.dropFirst()))
  }

  /// The letters in another case; those that have no other that may stand in a name stay as they are.
  private static func kept(
    _ word: String, _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      let mapped = mapping(scalar.properties)
      let isUsable = mapped.unicodeScalars.allSatisfy(isKept)
      if isUsable { result += mapped } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Whether a name is made of letters and digits alone that may stand in a name.
  static func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isKept) }

  /// Latin, Greek and Cyrillic letters, kana, Chinese characters, Hangul syllables and the digits 0 to 9.
  static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E: true
    case 0x386, 0x388...0x38A, 0x38C, 0x38E...0x3A1, 0x3A3...0x3CE, 0x400...0x481, 0x48A...0x4FF: true
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DB5, 0x4E00...0x9FEF, 0xAC00...0xD7A3: true
    case 0x20000...0x2A6D6: true
    default: false
    }
  }
}
