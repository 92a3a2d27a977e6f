package import SystemPackage

/// The files of one description, in the order in which they are read.
package final class SourceSet {
  package private(set) var files: [SourceFile] = []
  /// Those that were read for another description, and are taken to stay as they are.
  package private(set) var shared: Set<SourceFile> = []
  package let access: FileAccess
  private let workingFolder: FilePath
  /// What paths below the working folder begin with.
  private let shownBeginning: String
  /// The folder of the latest file, as it was given and as it is shown, both with the slash behind it.
  private var latestFolder: (given: Substring.UTF8View, shown: String)?

  /// - Parameter files: The files read before, if a run goes on.
  package init(workingFolder: FilePath, files: [SourceFile] = [], access: FileAccess = FileAccess()) {
    self.access = access
    self.files = files
    self.workingFolder = DiskReader.workingFolder.pushing(workingFolder).normalized
    let text = self.workingFolder.string
    shownBeginning = text == "/" ? text : text + "/"
  }

  /// A set of no files, with paths as in this one.
  package var withoutFiles: SourceSet { SourceSet(workingFolder: workingFolder, access: access) }

  /// Reads a whole file into memory, of at most so many bytes.
  package func read(_ path: FilePath, limit: Int = DiskReader.wholeLimit) throws(FileProblem) -> SourceFile {
    let (bytes, identity) = try access.read(path, limit: limit)
    return add(SourceFile(path: display(path), location: path, bytes: bytes, identity: identity))
  }

  /// A file whose bytes are known.
  package func add(_ bytes: [UInt8], of path: FilePath) -> SourceFile {
    add(SourceFile(path: display(path), location: path, bytes: bytes))
  }

  /// A file that stays on disk and is mapped while its samples are checked.
  package func map(_ path: FilePath) throws(FileProblem) -> (file: SourceFile, mapping: FileMapping) {
    let (mapping, bytes) = try access.map(path)
    if let bytes { return (add(bytes, of: path), mapping) }
    let hasMark = mapping.withBytes { $0[0..<3].elementsEqual(LineTable.byteOrderMark) }
    let file = SourceFile(
      path: display(path), location: path, onDisk: mapping.path ?? path, size: mapping.size,
      hasByteOrderMark: hasMark, identity: mapping.identity)
    file.read(from: mapping)
    return (add(file), mapping)
  }

  /// A file on disk that has been looked at.
  @discardableResult
  package func note(_ path: FilePath, size: Int, hasByteOrderMark: Bool) -> SourceFile {
    add(
      SourceFile(
        path: display(path), location: path, onDisk: path, size: size, hasByteOrderMark: hasByteOrderMark))
  }

  /// A file on disk that nobody has looked at.
  package func note(_ path: FilePath) -> SourceFile {
    note(
      path, size: DiskReader.size(path) ?? 0,
      hasByteOrderMark: DiskReader.read(path, 0..<3) == LineTable.byteOrderMark)
  }

  /// Text that comes with the library itself.
  package func builtIn(_ text: String, path: String) -> SourceFile {
    add(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  /// A stream, of which only blocks are ever in memory.
  package func stream(path: String) -> SourceFile { add(SourceFile(path: path, bytes: [])) }

  package func block(_ block: StreamBlock, of stream: SourceFile) -> SourceFile {
    SourceFile(.init(whole: stream, start: block.start, bytes: block.padded), size: block.count)
  }

  /// What a compressed file decompresses to. It is no file that fixes could be written to.
  package func decompressed(_ path: FilePath) -> SourceFile { stream(path: display(path)) }

  /// Takes up a file that was read for another description.
  package func share(_ file: SourceFile) {
    shared.insert(file)
    add(file)
  }

  @discardableResult
  package func add(_ file: SourceFile) -> SourceFile {
    files.append(file)
    return file
  }

  /// A path from the root of the disk.
  package func absolute(_ path: FilePath) -> FilePath { workingFolder.pushing(path).normalized }

  /// A path as people want to see it: relative to the working folder if it lies below it.
  package func display(_ path: FilePath) -> String {
    let text = path.string.utf8
    let nameStart = text.lastIndex(of: UInt8(ascii: "/")).map(text.index(after:)) ?? text.startIndex
    let (folder, name) = (text[..<nameStart], text[nameStart...])
    // Of thousands of files in one folder only the names differ.
    let isPlain = !folder.isEmpty && !name.isEmpty && Substring(name) != "." && Substring(name) != ".."
    if isPlain, let latestFolder, latestFolder.given.elementsEqual(folder) {
      return latestFolder.shown + String(Substring(name))
    }
    let shown = displayWhole(path)
    if isPlain, shown.utf8.suffix(name.count).elementsEqual(name) {
      latestFolder = (folder, String(Substring(shown.utf8.dropLast(name.count))))
    }
    return shown
  }

  private func displayWhole(_ path: FilePath) -> String {
    let absolute = absolute(path).string
    guard absolute.utf8.starts(with: shownBeginning.utf8) else { return absolute }
    let shown = absolute.utf8.dropFirst(shownBeginning.utf8.count)
    return shown.isEmpty ? absolute : String(Substring(shown))
  }
}
