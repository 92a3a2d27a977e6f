package import DSDL

/// What a line for people begins with.
package enum TextLabel {
  case error, warning, hint, note

  private var word: Phrase {
    switch self {
    case .error: Wording.severity(.error)
    case .warning: Wording.severity(.warning)
    case .hint: Wording.hint
    case .note: Wording.note
    }
  }

  private var role: TextStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    case .note: .strong
    }
  }

  /// "hint: ", with what parts it from the text behind it.
  package func painted(_ style: TextStyle, _ language: TextLanguage) -> String {
    let label = Wording(language).label(word)
    return style.paint(label.word, role) + label.gap
  }
}
