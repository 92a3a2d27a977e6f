/// A word of a file together with its place.
public struct Name: Sendable, Hashable {
  public let text: String
  public let range: SourceRange

  init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}
