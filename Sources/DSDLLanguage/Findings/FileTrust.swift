/// Whether what is found in a file can be relied on: of one that turns out to be damaged further on, what it held up to
/// there may never have been in it, and nothing is said of that.
///
/// The file is read to its end once, before the first finding in it is taken down.
package final class FileTrust {
  private enum State {
    case unknown, whole
    case damaged(FileProblem)
  }

  private let readToEnd: () throws(FileProblem) -> Void
  private var state = State.unknown

  package init(_ readToEnd: @escaping () throws(FileProblem) -> Void) { self.readToEnd = readToEnd }

  /// What is wrong, if that is known by now.
  package var damage: FileProblem? {
    if case .damaged(let problem) = state { problem } else { nil }
  }

  /// Finds out whether what has been read counts.
  func isEarned() -> Bool {
    switch state {
    case .whole: return true
    case .damaged: return false
    case .unknown:
      state = .whole
      do throws(FileProblem) { try readToEnd() } catch {
        if case .damaged(let damage) = error, damage.isWrongText { state = .damaged(error) }
      }
      return damage == nil
    }
  }
}
