import DSDL
import SystemPackage

/// The files that fixes change, each once, by whatever names it was read.
struct FixTargets: Sendable {
  /// What a file is told apart by.
  private enum Key: Hashable {
    case identity(FileIdentity)
    case path(FilePath)
  }

  private var keys: [Key] = []
  private var targets: [Key: (file: SourceFile, path: FilePath, fixes: [LoggedFix])] = [:]

  /// Takes up the fixes of a run.
  ///
  /// - Parameter files: The files of the run, in the order in which they were read.
  mutating func append(_ log: FixLog, in files: [SourceFile]) {
    for file in files {
      guard let fixes = log.fixes[file] else { continue }
      let path = DiskReader.realPath(file.location) ?? file.location
      let key = file.identity.map(Key.identity) ?? .path(path)
      if targets[key] == nil { keys.append(key) }
      targets[key, default: (file, path, [])].fixes += fixes
    }
  }

  /// What changes each of them.
  var fixers: [FileFixer] {
    keys.compactMap { key in
      targets[key].map { FileFixer($0.file, at: $0.path, $0.fixes) }
    }
  }
}
