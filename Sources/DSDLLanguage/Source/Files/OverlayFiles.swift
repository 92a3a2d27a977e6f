/// Files in memory in front of others: where both have one, that in memory is read.
public struct OverlayFiles: FileProvider {
  private let upper: MemoryFiles
  private let lower: any FileProvider

  public init(_ files: MemoryFiles, over lower: any FileProvider = DiskFiles()) {
    upper = files
    self.lower = lower
  }

  public func kind(of path: String) -> FileKind? { upper.kind(of: path) ?? lower.kind(of: path) }

  public func contents(of path: String) throws(UnreadableFile) -> FileContents {
    try upper.kind(of: path) == .file ? upper.contents(of: path) : lower.contents(of: path)
  }

  public func names(in folder: String) throws(UnreadableFile) -> [String] {
    guard let names = try? upper.names(in: folder) else { return try lower.names(in: folder) }
    return Array(Set(names).union((try? lower.names(in: folder)) ?? []))
  }
}
