/// The samples of a dataset as values of a type, in batches, for `for await`.
///
/// They are read on a thread of their own, which waits while two batches have not been taken; no thread of Swift's pool is
/// kept waiting. When the task is cancelled, or nobody holds the iterator any more, reading ends.
public struct SampleBatches<Value: SampleValue>: AsyncSequence, Sendable {
  public typealias Element = [Located<Value>]
  public typealias Failure = Never

  private let request: SampleRequest
  private let size: Int
  private let read: SampleDecoder<Value>.Read

  @usableFromInline
  init(
    _ request: SampleRequest, size: Int,
    _ read: @escaping @Sendable (inout SampleWalk) -> [Located<Value>]
  ) {
    self.request = request
    self.size = size
    self.read = read
  }

  public func makeAsyncIterator() -> AsyncIterator {
    let (size, read) = (size, read)
    return AsyncIterator(
      reading: SampleReading(request) { TypedSampleObserver($0, batchSize: size, read) })
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let reading: SampleReading<SampleDelivery<Value>>

    public mutating func next() async -> [Located<Value>]? { await reading.queue.nextBatch()?.samples }

    public mutating func next(isolation actor: isolated (any Actor)?) async -> [Located<Value>]? {
      await reading.queue.nextBatch()?.samples
    }
  }
}
