/// The samples of a dataset as values of a type, read one after the other on a thread of their own while one goes through
/// them.
///
/// Some samples are read ahead, and no more are in memory, however long the file is. Whoever stops early ends the reading.
/// Each iterator reads anew.
public struct TypedSamples<Value: SampleValue>: Sequence, Sendable {
  private let request: SampleRequest
  private let read: SampleDecoder<Value>.Read

  @usableFromInline
  init(_ request: SampleRequest, _ read: @escaping @Sendable (inout SampleWalk) -> [Located<Value>]) {
    self.request = request
    self.read = read
  }

  public func makeIterator() -> Iterator { Iterator(request, read) }

  public struct Iterator: IteratorProtocol {
    private let reading: SampleReading<Located<Value>>
    @usableFromInline var batch: [Located<Value>] = []
    @usableFromInline var taken = 0

    init(_ request: SampleRequest, _ read: @escaping SampleDecoder<Value>.Read) {
      reading = SampleReading(request) { TypedSampleObserver($0, read) }
    }

    @inlinable
    public mutating func next() -> Located<Value>? {
      if taken == batch.count, !takeBatch() { return nil }
      defer { taken += 1 }
      return batch[taken]
    }

    /// Waits for the next batch; false behind the last one.
    @usableFromInline
    mutating func takeBatch() -> Bool {
      guard let more = reading.queue.next() else { return false }
      (batch, taken) = (more, 0)
      return true
    }
  }
}
