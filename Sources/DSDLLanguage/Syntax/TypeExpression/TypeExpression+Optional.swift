/// Parameters that say, in the manner of other languages, whether a field may be missing.
extension TypeExpression.Argument {
  enum Presence {
    case required, optional
    /// There is a value in place of one that is missing.
    case withDefault
  }

  /// What is said of a field of this type; nil if the argument is about something else.
  func presence(in type: TypeExpression) -> Presence? {
    guard let label else { return nil }
    if label.text == "optional" || label.text == "$optional" { return value.isTrue ? .optional : .required }
    // Structs may have params of such names.
    guard BuiltInType(rawValue: type.name.text) != nil else { return nil }
    return switch label.text.filter({ $0 != "$" }) {
    case "nullable": value.isTrue ? .optional : .required
    case "required": value.isFalse ? .optional : .required
    case "default": .withDefault
    default: nil
    }
  }
}

extension TypeExpression.Value {
  fileprivate var isTrue: Bool { isWord("True", "true") }
  fileprivate var isFalse: Bool { isWord("False", "false") }

  private func isWord(_ words: String...) -> Bool {
    guard case .expression(let word) = self else { return false }
    return words.contains(word.name.text)
  }
}
