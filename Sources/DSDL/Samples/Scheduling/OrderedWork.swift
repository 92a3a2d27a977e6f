/// Pieces of work that several threads do, with the results in order.
///
/// Threads take pieces in order and are never far ahead of the one who takes the results:
///
///     taken ─────┐     ┌──── being done ────┐
///       0  1  2  3  4  5  6  7  8  9  10 11 …
///                ╰── done ──╯
package final class OrderedWork<Context: Sendable, Result: Sendable> {
  private struct State {
    /// The piece to be done next.
    var next = 0
    /// The piece whose result is taken next.
    var turn = 0
    var done: [Int: Result] = [:]
    var context: Context
    var isStopped = false
  }

  /// More threads than a machine has cores are of no use, and for the stacks of millions there is no room.
  private static var mostThreads: Int { 1024 }

  /// What does one piece after the other; each thread makes its own.
  package typealias Work = (_ piece: Int, _ context: Context) -> Result

  private let state: Gate<State>
  private let count: Int
  private var threads: [WorkerThread] = []
  private var taken = 0

  /// Nil if there are no threads to be had.
  ///
  /// - Parameter context: What every piece is to know, as long as it is not updated.
  package init?(count: Int, threads jobs: Int, context: Context, _ makeWork: @escaping @Sendable () -> Work) {
    self.count = count
    state = Gate(State(context: context))
    let threadCount = min(jobs, Self.mostThreads, count)
    let (state, limit) = (state, 2 * threadCount + 2)
    for _ in 0..<threadCount {
      let thread = WorkerThread {
        let work = makeWork()
        while true {
          let (piece, context) = state.wait { state -> (Int?, Context)? in
            if state.isStopped || state.next == count { return (nil, state.context) }
            guard state.next < state.turn + limit else { return nil }
            defer { state.next += 1 }
            return (state.next, state.context)
          }
          guard let piece else { return }
          let result = work(piece, context)
          state.change { $0.done[piece] = result }
        }
      }
      if let thread { threads.append(thread) }
    }
    if threads.isEmpty { return nil }
  }

  /// The result of the next piece, once it is there; nil behind the last one.
  package func next() -> Result? {
    guard taken < count else { return nil }
    taken += 1
    return state.wait { state in
      guard let result = state.done.removeValue(forKey: state.turn) else { return nil }
      state.turn += 1
      return result
    }
  }

  func update(_ context: Context) { state.change { $0.context = context } }

  /// Ends the threads, whatever is still to be done.
  package func stop() {
    state.change { $0.isStopped = true }
    for thread in threads { thread.join() }
    threads = []
  }
}
