/// Something that is said of a mistake: a value with what the user wrote as arguments. Its text is made when somebody
/// reads it.
///
/// The messages of a group of rules are an enumeration of their own, with their wording beside them.
package enum Message: Sendable, Hashable {
  /// What comes as text from outside of the library: the system, or checks that a program brings along.
  case custom(String)

  package func text(in language: TextLanguage = .english) -> String {
    switch self {
    case .custom(let text): text
    }
  }
}

extension Message: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .custom(text) }
}
