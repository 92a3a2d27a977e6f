import Synchronization

/// Knows whether files are being written under other names. The process does not end by a signal before they have
/// taken their places, or are gone.
package enum UnfinishedFiles {
  private static let count = Atomic(0)

  /// Whether there are any; a signal handler may ask.
  package static var exist: Bool { count.load(ordering: .sequentiallyConsistent) > 0 }

  /// Runs what makes such files and leaves none.
  package static func during<R, Failure: Error>(_ body: () throws(Failure) -> R) throws(Failure) -> R {
    count.add(1, ordering: .sequentiallyConsistent)
    defer { count.subtract(1, ordering: .sequentiallyConsistent) }
    return try body()
  }
}
