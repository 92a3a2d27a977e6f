/// A remark to a diagnostic, usually about another place: "class domain declared here".
public struct Note: Sendable, Hashable {
  /// What a remark is to its diagnostic.
  @nonexhaustive
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Where something that the message names is declared.
    case declaration
    /// Where what the first hint proposes is declared.
    case proposal
    /// The first of two that exclude each other.
    case first
    /// A place where something was looked for.
    case tried
    /// A step of the way that leads to the mistake.
    case step
    /// Anything else.
    case remark
  }

  /// What it is to its diagnostic.
  public let role: Role
  /// What is to be said, as a value.
  package let said: Message
  /// The place spoken of, if there is one.
  public let range: SourceRange?

  package init(_ message: Message, _ range: SourceRange? = nil, role: Role = .remark) {
    said = message
    self.range = range
    self.role = role
  }

  /// A remark of a check of one's own, whose words are the same in every language.
  public init(_ message: String, _ range: SourceRange? = nil, role: Role = .remark) {
    self.init(.custom(message), range, role: role)
  }

  /// What is to be said, without a full stop.
  public var message: String { message(in: .english) }

  /// What is to be said, without a full stop.
  public func message(in language: TextLanguage) -> String {
    VisibleText.exposing(said.text(in: language))
  }
}
