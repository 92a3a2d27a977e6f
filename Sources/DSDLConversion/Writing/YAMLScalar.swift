import DSDL

/// Texts as they are written in YAML.
enum YAMLScalar {
  /// Without quotes where every reader takes it for the same text, else with them.
  static func plainIfSafe(_ text: String) -> String { isSafe(text) ? text : quoted(text) }

  /// In double quotes, with what must not be seen as escapes.
  static func quoted(_ text: String) -> String {
    QuotedText.quoted(text, needsEscape: needsEscape)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }

  /// Letters, digits, `_`, `.` and single blanks, from a letter on, and no word that means something to a reader.
  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      !text.hasSuffix(" "), !words.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { $0 == " " || $0 == "_" || $0 == "." || isLetterOrDigit($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
      : scalar.properties.isXIDContinue && !scalar.properties.isDefaultIgnorableCodePoint
  }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]
}
