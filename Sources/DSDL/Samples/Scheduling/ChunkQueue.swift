/// Chunks of a file, checked by several threads, in the order of the file.
final class ChunkQueue {
  /// How many diagnostics of each rule are kept already: no more are needed of a full one.
  typealias Kept = [Rule: Int]

  private let work: OrderedWork<Kept, SampleChunk>
  private var waiting: SampleChunk?

  /// Nil if there are no threads to be had.
  init?(
    count: Int, threads jobs: Int, kept: Kept,
    _ makeCheck: @escaping @Sendable () -> OrderedWork<Kept, SampleChunk>.Work
  ) {
    guard let work = OrderedWork(count: count, threads: jobs, context: kept, makeCheck) else { return nil }
    self.work = work
  }

  /// The next chunk that begins at or behind an offset, once it is checked; those before are dropped.
  func chunk(from offset: Int) -> SampleChunk? {
    while true {
      if let start = waiting?.start, start >= offset { return waiting }
      waiting = work.next()
      if waiting == nil { return nil }
    }
  }

  /// Goes on behind the chunk that `chunk(from:)` gave.
  func accept(kept: Kept) {
    waiting = nil
    work.update(kept)
  }

  /// Ends the threads, whatever is still to be done.
  func stop() { work.stop() }
}
