package import SystemPackage

/// The files on disk, of which some have copies that are read in their places.
package struct CopiedFiles: FileProvider {
  /// Where the copy of a file is, by its path with links resolved.
  package let copies: [FilePath: FilePath]

  package init(_ copies: [FilePath: FilePath]) { self.copies = copies }

  package func kind(of path: String) -> FileKind? { DiskFiles().kind(of: path) }

  package func contents(of path: String) throws(UnreadableFile) -> FileContents {
    let copy = DiskReader.realPath(FilePath(path)).flatMap { copies[$0] }
    return .onDisk(copy?.string ?? path)
  }

  package func names(in folder: String) throws(UnreadableFile) -> [String] {
    try DiskFiles().names(in: folder)
  }
}
