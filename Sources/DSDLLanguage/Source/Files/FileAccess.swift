package import SystemPackage

/// The files of a run, wherever they come from, as the library reads them.
package struct FileAccess: Sendable {
  private let provider: any FileProvider
  /// Whether all files are on disk, so that nobody has to be asked where they are.
  let isDisk: Bool
  /// Whether each is read by its own path.
  package let readsInPlace: Bool
  /// Takes the paths that are looked for and not found, if somebody wants to know them.
  private let absent: AbsentFiles?

  package init(_ provider: any FileProvider = DiskFiles(), absent: AbsentFiles? = nil) {
    self.provider = provider
    self.absent = absent
    readsInPlace = provider is DiskFiles
    isDisk = readsInPlace || provider is CopiedFiles
  }

  package func exists(_ path: FilePath) -> Bool {
    let exists = isDisk ? DiskReader.exists(path) : provider.kind(of: path.string) != nil
    if !exists { absent?.insert(path) }
    return exists
  }

  /// Why a path leads to nothing that can be looked at; nil if it leads to something.
  package func absence(of path: FilePath) -> FileProblem? {
    guard isDisk else { return exists(path) ? nil : .notFound }
    let problem = DiskReader.absence(of: path)
    if problem != nil { absent?.insert(path) }
    return problem
  }

  package func isFolder(_ path: FilePath) -> Bool {
    isDisk ? DiskReader.isFolder(path) : provider.kind(of: path.string) == .folder
  }

  /// The names in a folder, in byte order.
  package func names(in folder: FilePath) throws(FileProblem) -> [String] {
    if isDisk { return try DiskReader.names(in: folder) }
    do throws(UnreadableFile) {
      return try provider.names(in: folder.string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileProblem(error.code)
    }
  }

  /// The names in a folder that are none of folders, in byte order.
  package func fileNames(in folder: FilePath) throws(FileProblem) -> [String] {
    if isDisk { return try DiskReader.fileNames(in: folder) }
    return try names(in: folder).filter { !isFolder(folder.appending($0)) }
  }

  /// The names of folders in a folder, in byte order; none if it cannot be read.
  package func folderNames(in folder: FilePath) -> [String] {
    if isDisk { return DiskReader.folderNames(in: folder) }
    return (try? names(in: folder))?.filter { isFolder(folder.appending($0)) } ?? []
  }

  /// The path by which a file is the same one: with links, `.` and `..` resolved.
  package func identity(of path: FilePath) -> FilePath {
    isDisk ? DiskReader.realPath(path) ?? path : path.normalized
  }

  /// The size of a file, if that can be known.
  package func size(_ path: FilePath) -> Int? {
    switch try? contents(of: path) {
    case .bytes(let bytes): bytes.count
    case .onDisk(let path): DiskReader.size(FilePath(path))
    case nil: nil
    }
  }

  /// The whole of a file, which may have so many bytes, and what it is known by on disk.
  package func read(
    _ path: FilePath, limit: Int
  ) throws(FileProblem) -> (bytes: [UInt8], identity: FileIdentity?) {
    switch try contents(of: path) {
    case .onDisk(let path):
      let (bytes, identity) = try DiskReader.readIdentified(FilePath(path), limit: limit, isText: true)
      return (bytes, identity)
    case .bytes(let bytes):
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      return (bytes, nil)
    }
  }

  /// A file to be gone through, with NULs behind it, and its bytes if they are in memory.
  package func map(_ path: FilePath) throws(FileProblem) -> (mapping: FileMapping, bytes: [UInt8]?) {
    switch try contents(of: path) {
    case .onDisk(let path): (try FileMapping(FilePath(path)), nil)
    case .bytes(let bytes): (try FileMapping(bytes), bytes)
    }
  }

  /// A file to be decompressed.
  package func compressed(_ path: FilePath) throws(FileProblem) -> CompressedFile {
    switch try contents(of: path) {
    case .onDisk(let path): try CompressedFile(FilePath(path))
    case .bytes(let bytes): CompressedFile(bytes)
    }
  }

  private func contents(of path: FilePath) throws(FileProblem) -> FileContents {
    if readsInPlace { return .onDisk(path.string) }
    do throws(UnreadableFile) { return try provider.contents(of: path.string) } catch {
      throw FileProblem(error.code)
    }
  }
}
