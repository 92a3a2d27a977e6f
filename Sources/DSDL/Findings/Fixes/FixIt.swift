/// A mechanical correction: replace these bytes of the diagnostic's file by this text.
public struct FixIt: Sendable, Hashable {
  /// Whether a correction can change what the data means.
  @nonexhaustive
  public enum Safety: String, Sendable, Hashable, CaseIterable {
    /// No reader could take the old and the new text for different things: case, blanks, `_` against `-`, the form of
    /// characters, quotes, commas, wrapping, moving, and slips in keywords of the language that are missing.
    case safe
    /// A guess at what was meant, such as another word.
    case unsafe
  }

  /// The UTF-8 bytes to replace; empty to insert.
  public let bytes: Range<Int>
  /// The text to put there; empty to delete.
  public let replacement: String
  /// Whether it can change what the data means.
  public let safety: Safety

  /// - Parameters:
  ///   - bytes: The UTF-8 bytes to replace, in the file of the diagnostic; empty to insert.
  ///   - replacement: The text to put there; empty to delete.
  ///   - safety: Whether it can change what the data means.
  public init(_ bytes: Range<Int>, _ replacement: String, safety: Safety) {
    self.bytes = bytes
    self.replacement = replacement
    self.safety = safety
  }
}
