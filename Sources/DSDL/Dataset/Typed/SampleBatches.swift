/// The samples of a dataset as values of a type, in batches, for `for await`.
///
/// They are read on a thread of their own, which waits while two batches have not been taken; no thread of Swift's pool is
/// kept waiting. When the task is cancelled, or nobody holds the iterator any more, reading ends.
public struct SampleBatches<Value: SampleValue>: AsyncSequence, Sendable {
  public typealias Element = [Located<Value>]
  public typealias Failure = Never

  let request: SampleRequest
  let size: Int

  public func makeAsyncIterator() -> AsyncIterator {
    let size = size
    return AsyncIterator(reading: SampleReading(request) { TypedSampleObserver($0, batchSize: size) })
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let reading: SampleReading<Located<Value>>

    public mutating func next() async -> [Located<Value>]? { await reading.queue.nextBatch() }

    public mutating func next(isolation actor: isolated (any Actor)?) async -> [Located<Value>]? {
      await reading.queue.nextBatch()
    }
  }
}
