/// A range of bytes in a file: what every diagnostic, note and definition points at.
///
/// Inside the library places are byte offsets; lines and columns are made on demand, by the file.
public struct SourceRange: Sendable, Hashable {
  /// The file pointed into.
  public let file: SourceFile
  /// The UTF-8 bytes covered; empty for a place between two characters.
  public let bytes: Range<Int>

  package init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The place where a file begins.
  package init(startOf file: SourceFile) {
    let start = file.textStart
    self.init(file, start..<start)
  }

  /// Where the range begins.
  public var start: SourcePosition { file.position(at: bytes.lowerBound) }
  /// Where the range ends: the position after its last byte.
  public var end: SourcePosition { file.position(at: bytes.upperBound) }
}
