/// What a part of a run has seen of a picture, for those who join the parts to find pictures that are the same.
package struct PictureContent: Sendable, Hashable {
  /// What is in the file, as hexadecimal digits.
  package let hash: String
  /// The file's number in its file system, in digits: a file that is named twice is no duplicate of itself.
  package let inode: String
  /// What the sample says, and the path that it leads to.
  package let locator: String
  package let path: String
  /// Where it would be said that the picture is not the first of its kind.
  package let range: SourceRange
  package let sample: Int
  package let pointer: String?
  /// How much that would weigh; nil if nothing would be said.
  package let severity: Severity?

  package init(
    hash: String, inode: String, locator: String, path: String, range: SourceRange, sample: Int,
    pointer: String?, severity: Severity?
  ) {
    self.hash = hash
    self.inode = inode
    self.locator = locator
    self.path = path
    self.range = range
    self.sample = sample
    self.pointer = pointer
    self.severity = severity
  }

  /// What is said of it beside the first picture that is the same; nil if nothing is.
  ///
  /// - Parameters:
  ///   - description: The description of the first one, if it is another.
  ///   - sample: The number of the sample over all parts.
  package func finding(sameAs first: PictureContent, in description: String?, sample: Int) -> Diagnostic? {
    guard let severity else { return nil }
    let message: MediaMessage =
      description.map { .leak(locator, of: first.locator, description: $0) }
      ?? .duplicate(locator, of: first.locator)
    return Diagnostic(
      rule: .duplicateMedia, severity: severity, said: .media(message), range: range, sample: sample,
      pointer: pointer, notes: [Note(.media(.file(path))), Note(.media(.sameAs(first.path)))], advice: [],
      fix: nil)
  }
}
