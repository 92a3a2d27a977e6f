extension LookAlikes {
  /// How a word differs from another one that looks the same.
  package enum Difference: Sendable, Hashable {
    /// What is written has a character that the other word does not have.
    case written(OddCharacter)
    /// The other word has one that is not written.
    case expected(OddCharacter)
    /// The other word has its letters and accents as one character (NFC), or as several (NFD).
    case composed, decomposed
  }

  /// A character that cannot be seen, or that looks like another one.
  package struct OddCharacter: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case noBreakSpace, wideBlank, softHyphen, zeroWidthSpace, zeroWidthNonJoiner, zeroWidthJoiner,
        wordJoiner
      case byteOrderMark, variationSelector, direction, control, blank, invisible
      case fullWidth, specialForm
      case greek, cyrillic
    }

    package let scalar: Unicode.Scalar

    package var kind: Kind {
      if scalar.isHidden { return hiddenKind }
      if scalar.isFullWidth { return .fullWidth }
      if compatible(scalar) != nil { return .specialForm }
      return scalar.value < 0x400 ? .greek : .cyrillic
    }

    private var hiddenKind: Kind {
      switch scalar.value {
      case 0xA0: .noBreakSpace
      case 0x3000: .wideBlank
      case 0xAD: .softHyphen
      case 0x200B: .zeroWidthSpace
      case 0x200C: .zeroWidthNonJoiner
      case 0x200D: .zeroWidthJoiner
      case 0x2060: .wordJoiner
      case 0xFEFF: .byteOrderMark
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .variationSelector
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: .direction
      case 0x00...0x1F, 0x7F...0x9F: .control
      case _ where scalar.properties.isWhitespace: .blank
      default: .invisible
      }
    }
  }
}
