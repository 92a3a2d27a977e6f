import SystemPackage

/// Files that are held in memory.
///
/// ```swift
/// var options = ReadingOptions()
/// options.files = MemoryFiles(["set/base.yaml": description, "defs/class-dom.yaml": library])
/// let dataset = try Dataset(contentsOfFile: "set/base.yaml", options: options)
/// ```
public struct MemoryFiles: FileProvider, Hashable {
  private var files: [String: [UInt8]] = [:]
  /// The names in each folder.
  private var folders: [String: Set<String>] = [:]

  /// Files by their paths.
  public init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files { add(bytes, at: path) }
  }

  /// Texts by the paths of their files.
  public init(_ texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

  private mutating func add(_ bytes: [UInt8], at path: String) {
    var path = FilePath(path).normalized
    files[path.string] = bytes
    while let name = path.lastComponent {
      path.removeLastComponent()
      folders[path.string, default: []].insert(name.string)
    }
  }

  private static func key(_ path: String) -> String { FilePath(path).normalized.string }

  public func kind(of path: String) -> FileKind? {
    let key = Self.key(path)
    if files[key] != nil { return .file }
    return folders[key == "." ? "" : key] == nil ? nil : .folder
  }

  public func contents(of path: String) throws(UnreadableFile) -> FileContents {
    guard let bytes = files[Self.key(path)] else {
      throw kind(of: path) == nil ? UnreadableFile(path, .notFound) : UnreadableFile(path, .isFolder)
    }
    return .bytes(bytes)
  }

  public func names(in folder: String) throws(UnreadableFile) -> [String] {
    let key = Self.key(folder)
    guard let names = folders[key == "." ? "" : key] else { throw UnreadableFile(folder, .notFound) }
    return Array(names)
  }
}
