/// The colours of a text report, or none.
package struct TextStyle: Sendable {
  /// What a piece of text is, and with that its colour.
  package enum Role: String, Sendable {
    case strong = "1"
    case error = "1;31"
    case warning = "1;33"
    case good = "1;32"
    case gutter = "34"
    case hint = "36"
    case faint = "2"
  }

  package let usesColor: Bool

  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// The text in the colour of its role. It must have no control characters of its own.
  package func paint(_ text: String, _ role: Role) -> String {
    usesColor ? start(of: role) + text + Self.end : text
  }

  func start(of role: Role) -> String { "\u{1B}[\(role.rawValue)m" }
  static let end = "\u{1B}[0m"
}
