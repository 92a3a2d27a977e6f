/// A word of a file together with its place.
public struct Name: Sendable, Hashable {
  /// The word, without quotes or `$`.
  public let text: String
  /// Where it stands.
  public let range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}
