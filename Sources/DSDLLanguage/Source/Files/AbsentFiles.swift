import Synchronization
package import SystemPackage

/// The paths that a run has looked for and not found: when something appears there, its outcome may be another.
package final class AbsentFiles: Sendable {
  private let found = Mutex<Set<FilePath>>([])

  package init() {}

  package var paths: [String] { found.withLock { $0.map(\.string) } }

  package func insert(_ path: FilePath) {
    found.withLock { _ = $0.insert(path) }
  }
}
