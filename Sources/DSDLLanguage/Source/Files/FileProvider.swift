/// Where a dataset's files come from: the disk (``DiskFiles``), memory (``MemoryFiles``), or some from memory in front of
/// others (``OverlayFiles``), such as the unsaved files of an editor.
///
/// Paths are those that the library makes of what it is given: relative ones start from
/// ``ReadingOptions/workingFolder``, or from nowhere if that is nil. They may hold `.` and `..`.
public protocol FileProvider: Sendable {
  /// What a path leads to; nil if there is nothing.
  func kind(of path: String) -> FileKind?

  /// The contents of a file.
  ///
  /// - Throws: `UnreadableFile` with the reason.
  func contents(of path: String) throws(UnreadableFile) -> FileContents

  /// The names of files and folders in a folder, in any order.
  ///
  /// - Throws: `UnreadableFile` with the reason.
  func names(in folder: String) throws(UnreadableFile) -> [String]
}

/// What a path may lead to.
@nonexhaustive
public enum FileKind: Sendable, Hashable {
  /// A file that can be read.
  case file
  case folder
  /// A pipe, a device, a socket.
  case other
}

/// The contents of a file, or where they are.
@nonexhaustive
public enum FileContents: Sendable, Hashable {
  case bytes([UInt8])
  /// The path of a file on disk, which may be larger than the memory.
  case onDisk(String)
}
