/// A range of bytes in a file: what every diagnostic, note and definition points at.
///
/// Inside the library places are byte offsets; lines and columns are made on demand, by the file.
///
/// Ranges are equal if they are at the same place of files with the same path, whenever these were read.
public struct SourceRange: Sendable {
  /// The file pointed into.
  public let file: SourceFile
  /// The UTF-8 bytes covered; empty for a place between two characters.
  public let bytes: Range<Int>

  /// - Parameters:
  ///   - file: The file pointed into.
  ///   - bytes: The UTF-8 bytes meant; what lies beyond the end of the file counts as its end.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
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

extension SourceRange: Hashable {
  public static func == (left: SourceRange, right: SourceRange) -> Bool {
    guard left.bytes.count == right.bytes.count, left.offset == right.offset else { return false }
    return left.file === right.file || left.file.path == right.file.path
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(offset)
    hasher.combine(bytes.count)
    hasher.combine(file.path)
  }

  /// Where it begins in the file, of which blocks have offsets of their own.
  private var offset: Int { file.offsetInWhole(bytes.lowerBound) }
}
