/// Chunks of a file, checked by several threads, in the order of the file.
///
/// Threads take chunks in order and are never far ahead of the one who takes the results:
///
///     taken ─────┐     ┌── being checked ──┐
///       0  1  2  3  4  5  6  7  8  9  10 11 …
///                ╰── done ──╯
final class ChunkQueue {
  private struct State {
    /// The chunk to be checked next.
    var next = 0
    /// The chunk whose result is taken next.
    var turn = 0
    var done: [Int: SampleChunk] = [:]
    /// How many diagnostics of each rule are kept already: no more are needed of a full one.
    var kept: [Rule: Int] = [:]
    var isStopped = false
  }

  /// What checks one chunk after the other; each thread makes its own.
  typealias Check = (_ chunk: Int, _ kept: [Rule: Int]) -> SampleChunk

  private let state = Gate(State())
  private let count: Int
  private var threads: [WorkerThread] = []
  private var waiting: SampleChunk?
  private var taken = 0

  /// Nothing if there are no threads to be had.
  init?(count: Int, threads jobs: Int, kept: [Rule: Int], _ makeCheck: @escaping @Sendable () -> Check) {
    self.count = count
    let (state, limit) = (state, 2 * jobs + 2)
    state.change { $0.kept = kept }
    for _ in 0..<min(jobs, count) {
      let thread = WorkerThread {
        let check = makeCheck()
        while true {
          let work = state.wait { state -> (chunk: Int?, kept: [Rule: Int])? in
            if state.isStopped || state.next == count { return (nil, [:]) }
            guard state.next < state.turn + limit else { return nil }
            defer { state.next += 1 }
            return (state.next, state.kept)
          }
          guard let chunk = work.chunk else { return }
          let result = check(chunk, work.kept)
          state.change { $0.done[chunk] = result }
        }
      }
      if let thread { threads.append(thread) }
    }
    if threads.isEmpty { return nil }
  }

  /// The next chunk that begins at or behind an offset, once it is checked; those before are dropped.
  func chunk(from offset: Int) -> SampleChunk? {
    while true {
      if let start = waiting?.start, start >= offset { return waiting }
      guard taken < count else {
        waiting = nil
        return nil
      }
      taken += 1
      waiting = state.wait { state in
        guard let chunk = state.done.removeValue(forKey: state.turn) else { return nil }
        state.turn += 1
        return chunk
      }
    }
  }

  /// Goes on behind the chunk that `chunk(from:)` gave.
  func accept(kept: [Rule: Int]) {
    waiting = nil
    state.change { $0.kept = kept }
  }

  /// Ends the threads, whatever is still to be done.
  func stop() {
    state.change { $0.isStopped = true }
    for thread in threads { thread.join() }
    threads = []
  }
}
