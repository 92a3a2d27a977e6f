/// A mechanical correction: replace these bytes of the diagnostic's file by this text.
public struct FixIt: Sendable, Hashable {
  /// The UTF-8 bytes to replace; empty to insert.
  public let bytes: Range<Int>
  /// The text to put there; empty to delete.
  public let replacement: String

  init(_ bytes: Range<Int>, _ replacement: String) {
    self.bytes = bytes
    self.replacement = replacement
  }
}
