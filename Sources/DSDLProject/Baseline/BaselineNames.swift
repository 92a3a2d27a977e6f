import DSDL
import SystemPackage

/// How a baseline names files: relative to its own folder, wherever the command runs.
struct BaselineNames {
  private let folder: FilePath
  private let sources: SourceSet
  /// Each file has its name made once, however many findings it has.
  private var known: [SourceFile: String] = [:]

  init(folderOf path: String, options: ValidationOptions) {
    sources = Pipeline(options: options).sources
    folder = sources.absolute(options.location(path)).folder
  }

  mutating func name(of file: SourceFile) -> String {
    if let name = known[file] { return name }
    let name = relative(file)
    known[file] = name
    return name
  }

  private func relative(_ file: SourceFile) -> String {
    guard !file.location.isEmpty else { return file.path }
    let path = sources.absolute(file.location)
    var up = 0
    var above = folder
    while true {
      var rest = path
      if rest.removePrefix(above) {
        return String(repeating: "../", count: up) + rest.string
      }
      guard above.removeLastComponent() else { return path.string }
      up += 1
    }
  }

  /// Whether a file with such a name is there.
  func exists(_ name: String) -> Bool { DiskReader.exists(folder.pushing(FilePath(name))) }
}
