import DSDL
import Synchronization

/// Files in whose place something is to be written: none of them may be one that a sample names, or that a search looks at.
package final class SparedFiles: Sendable {
  private let paths: [FileSystem.Identity: String]
  private let found = Mutex<(spared: String, read: String)?>(nil)

  /// Nil if there are none of these files yet.
  package init?(_ paths: [String]) {
    let known = paths.filter { FileSystem.kind(of: $0) == .file }
      .compactMap { path in FileSystem.Identity(of: path).map { ($0, path) } }
    guard !known.isEmpty else { return nil }
    self.paths = Dictionary(known) { first, _ in first }
  }

  /// The first file found that is looked at, by the path that it is to be written to, and by that of who looks.
  package var conflict: (spared: String, read: String)? { found.withLock(\.self) }

  /// Looks at a file that is found by a path.
  package func look(at path: String) {
    guard let identity = FileSystem.Identity(of: path) else { return }
    look(at: identity, of: path)
  }

  /// Looks at a file that a sample names.
  func look(at identity: FileSystem.Identity, of path: String) {
    guard let spared = paths[identity] else { return }
    found.withLock { if $0 == nil { $0 = (spared, path) } }
  }
}

extension SparedFiles: Hashable {
  package static func == (left: SparedFiles, right: SparedFiles) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
