/// A remark to a diagnostic, usually about another place: "class domain declared here".
public struct Note: Sendable, Hashable {
  /// What is to be said, without a full stop.
  public let message: String
  /// The place spoken of, if there is one.
  public let range: SourceRange?

  init(_ message: String, _ range: SourceRange? = nil) {
    self.message = message
    self.range = range
  }
}
