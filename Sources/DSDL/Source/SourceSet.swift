import SystemPackage

/// The files of one description, in the order in which they are read.
final class SourceSet {
  private(set) var files: [SourceFile] = []
  private let workingFolder: FilePath

  /// - Parameter files: The files read before, if a run goes on.
  init(workingFolder: FilePath, files: [SourceFile] = []) {
    self.files = files
    self.workingFolder = DiskReader.workingFolder.pushing(workingFolder).lexicallyNormalized()
  }

  /// Reads a whole file into memory.
  func read(_ path: FilePath) throws(FileProblem) -> SourceFile {
    let bytes = try DiskReader.read(path)
    return add(SourceFile(path: display(path), location: path, bytes: bytes))
  }

  /// A file that stays on disk and is mapped while its samples are checked.
  func map(_ path: FilePath) throws(FileProblem) -> (file: SourceFile, mapping: FileMapping) {
    let mapping = try FileMapping(path)
    let hasMark = mapping.withBytes { $0[0..<3].elementsEqual(LineTable.byteOrderMark) }
    let file = SourceFile(
      path: display(path), onDisk: path, size: mapping.size, hasByteOrderMark: hasMark)
    return (add(file), mapping)
  }

  /// Text that comes with the library itself.
  func builtIn(_ text: String, path: String) -> SourceFile {
    add(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  /// A stream, of which only blocks are ever in memory.
  func stream(path: String) -> SourceFile { add(SourceFile(path: path, bytes: [])) }

  func block(_ block: LineBlocks.Block, of stream: SourceFile) -> SourceFile {
    let start = SourcePosition(line: block.line, column: 1, offset: block.offset)
    return SourceFile(blockOf: stream, at: start, padded: block.padded, size: block.count)
  }

  /// Takes up a file that was read for another description.
  @discardableResult
  func add(_ file: SourceFile) -> SourceFile {
    files.append(file)
    return file
  }

  /// A path from the root of the disk.
  func absolute(_ path: FilePath) -> FilePath { workingFolder.pushing(path).lexicallyNormalized() }

  /// A path as people want to see it: relative to the working folder if it lies below it.
  func display(_ path: FilePath) -> String {
    let absolute = absolute(path)
    var shown = absolute
    if shown.removePrefix(workingFolder), !shown.isEmpty { return shown.string }
    return absolute.string
  }
}
