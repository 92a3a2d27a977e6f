/// The samples of a dataset as values of a type, read one after the other on a thread of their own while one goes through
/// them.
///
/// Some samples are checked ahead, and no more are in memory, however long the file is. Whoever stops early ends the reading.
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
    private let reading: SampleReading<SampleDelivery<Value>>
    /// What has been read, and how much of it has been taken.
    @usableFromInline var batch: [Located<Value>] = []
    @usableFromInline var taken = 0
    /// What is still to be read.
    @usableFromInline var unread: UnreadSamples?

    init(_ request: SampleRequest, _ read: @escaping SampleDecoder<Value>.Read) {
      let leavesUnread = request.leavesUnread
      reading = SampleReading(request) { TypedSampleObserver($0, leavesUnread: leavesUnread, read) }
    }

    @inlinable
    public mutating func next() -> Located<Value>? {
      while true {
        if let unread {
          if unread.walk.pointee.goOn() { return Value.read(unread.walk.pointee) }
        } else if taken < batch.count {
          defer { taken += 1 }
          return batch[taken]
        }
        guard takeMore() else { return nil }
      }
    }

    /// Waits for more samples; false behind the last ones.
    @usableFromInline
    mutating func takeMore() -> Bool {
      (batch, taken, unread) = ([], 0, nil)
      switch reading.queue.next() {
      case .read(let samples)?: batch = samples
      case .unread(let samples)?: unread = samples
      case nil: return false
      }
      return true
    }
  }
}
