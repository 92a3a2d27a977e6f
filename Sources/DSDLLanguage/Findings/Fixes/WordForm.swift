/// What is left of a word without all that no reader minds: two words of one form cannot be taken for different ones.
///
///     Street View, street_view, STREET-VIEW, streetView, ｓｔｒｅｅｔ view    street_view
///     ﬁg, fig                                                          fig
///     grade 11                                                         grade_11
///     grade 1-1                                                        grade_1_1
///     black bird                                                       black_bird
///     blackbird                                                        blackbird
///
/// Composed and decomposed characters are equal by themselves. Signs are kept: `A-` is not `A`.
struct WordForm: Hashable {
  private let plain: String
  /// The same with parts that only a capital letter begins taken apart.
  private let parted: String

  init(_ word: String) {
    let scalars = Self.visible(word)
    plain = Self.lowercased(scalars)
    parted = Self.lowercased(Self.parted(scalars))
  }

  /// Whether two words are one.
  func matches(_ other: WordForm) -> Bool { plain == other.plain || parted == other.parted }

  /// The characters that can be seen, with `_` for what separates words, and no blanks around them.
  private static func visible(_ word: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var isBlank = true
    var lastBlank: Int?
    for scalar in word.unicodeScalars {
      // The tables of Unicode take long to look into.
      let isASCIIBlank = scalar == " " || (0x09...0x0D).contains(scalar.value)
      if scalar.isASCII ? isASCIIBlank : scalar.properties.isWhitespace {
        if !isBlank {
          lastBlank = scalars.count
          scalars.append("_")
        }
        isBlank = true
        continue
      }
      switch scalar.value {
      case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: continue
      case 0x2D: scalars.append("_")
      case 0..<0x80: scalars.append(scalar)
      case _ where LookAlikes.isRaised(scalar): scalars.append(scalar)
      default:
        for part in LookAlikes.compatible(scalar) ?? [scalar] { scalars.append(part == "-" ? "_" : part) }
      }
      isBlank = false
    }
    if isBlank, let lastBlank { scalars.removeSubrange(lastBlank...) }
    return scalars
  }

  private static func parted(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var parted: [Unicode.Scalar] = []
    var follows = false
    for scalar in scalars {
      let isASCII = scalar.isASCII
      if follows, isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase {
        parted.append("_")
      }
      follows = isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
      parted.append(scalar)
    }
    return parted
  }

  private static func lowercased(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      if !scalar.isASCII {
        text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if ("A"..."Z").contains(scalar) {
        text.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
