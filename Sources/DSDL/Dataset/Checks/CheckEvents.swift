/// A check as a sequence of events, for `for await`.
///
/// It goes on in a thread of its own, which waits while nobody takes what it has found; no thread of Swift's pool is kept
/// waiting. When the task is cancelled, or nobody holds the iterator any more, the check ends.
public struct CheckEvents: AsyncSequence, Sendable {
  public typealias Element = CheckEvent
  public typealias Failure = Never

  let dataset: Dataset
  let options: CheckOptions

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(run: CheckRun(dataset, options)) }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let run: CheckRun
    private var events: [CheckEvent] = []
    private var taken = 0

    init(run: CheckRun) { self.run = run }

    public mutating func next() async -> CheckEvent? {
      while taken == events.count {
        guard let more = await run.queue.nextBatch() else { return nil }
        (events, taken) = (more, 0)
      }
      defer { taken += 1 }
      return events[taken]
    }
  }
}
