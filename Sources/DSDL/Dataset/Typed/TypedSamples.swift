/// The samples of a dataset as values of a type, read one after the other on a thread of their own while one goes through
/// them.
///
/// Some samples are read ahead, and no more are in memory, however long the file is. Whoever stops early ends the reading.
/// Each iterator reads anew.
public struct TypedSamples<Value: SampleValue>: Sequence, Sendable {
  let request: SampleRequest

  public func makeIterator() -> Iterator { Iterator(request) }

  public struct Iterator: IteratorProtocol {
    private let reading: SampleReading<Located<Value>>
    private var batch: [Located<Value>] = []
    private var taken = 0

    init(_ request: SampleRequest) {
      reading = SampleReading(request) { TypedSampleObserver($0, batchSize: 64) }
    }

    public mutating func next() -> Located<Value>? {
      if taken == batch.count {
        guard let more = reading.queue.next() else { return nil }
        (batch, taken) = (more, 0)
      }
      defer { taken += 1 }
      return batch[taken]
    }
  }
}
