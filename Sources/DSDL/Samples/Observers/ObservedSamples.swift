/// Samples that follow each other in one file, with the values that an observer asked for.
///
/// It points to the block that they are in, as samples and values do: nothing is counted for each of them.
///
/// What keeps it safe: the block is lent for the call that this is given to; nobody keeps it beyond that.
package struct ObservedSamples: Sequence {
  let block: UnsafePointer<ObservedBlock>

  package func makeIterator() -> Iterator { Iterator(samples: self) }

  package struct Iterator: IteratorProtocol {
    let samples: ObservedSamples
    private let records: UnsafeBufferPointer<ValueRecord>
    private var record = 0
    private var number: Int
    private var end: Int

    init(samples: ObservedSamples) {
      self.samples = samples
      records = samples.block.pointee.records
      number = samples.block.pointee.firstNumber
      end = samples.block.pointee.start
    }

    package mutating func next() -> ObservedSample? {
      while record < records.count {
        let first = record
        while record < records.count, records[record].place != ValueRecord.sampleEnd { record &+= 1 }
        guard record < records.count else { return nil }
        defer {
          end = records[record].end
          record &+= 1
          number &+= 1
        }
        guard records[record].number != ValueRecord.skipped else { continue }
        return ObservedSample(
          block: samples.block, number: number, first: first, end: record, searchStart: end)
      }
      return nil
    }
  }
}
