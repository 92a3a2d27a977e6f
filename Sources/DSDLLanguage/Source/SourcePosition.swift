/// A place in a source file: line and column for people, offset for programs.
public struct SourcePosition: Sendable, Hashable {
  /// The line, from 1. Lines end at LF, CRLF or CR and nowhere else.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1. A byte order mark does not count.
  public let column: Int
  /// The offset in UTF-8 bytes from the start of the file, from 0. A byte order mark counts.
  public let offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
