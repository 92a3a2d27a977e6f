import SystemPackage

/// The files on disk.
public struct DiskFiles: FileProvider {
  public init() {}

  public func kind(of path: String) -> FileKind? { DiskReader.kind(of: FilePath(path)) }

  public func contents(of path: String) throws(UnreadableFile) -> FileContents { .onDisk(path) }

  public func names(in folder: String) throws(UnreadableFile) -> [String] {
    do throws(FileProblem) { return try DiskReader.names(in: FilePath(folder)) } catch {
      throw UnreadableFile(folder, error)
    }
  }
}
