import YAMLTree

/// Samples that follow each other in one file, with the values that an observer asked for.
///
/// What keeps it safe: tape and text are lent for the call that it is given to; nobody keeps it beyond that.
package struct ObservedSamples: Sequence {
  /// The number of the first sample. On other threads than the first numbers begin at 0; findings and parts are
  /// renumbered when they are taken over.
  let firstNumber: Int
  let source: ObservedText
  let places: ObservedPlaces
  /// For each place the query that asks for it.
  let queries: [Int32]

  package func makeIterator() -> Iterator { Iterator(samples: self, records: source.records) }

  package struct Iterator: IteratorProtocol {
    let samples: ObservedSamples
    let records: UnsafeBufferPointer<ValueRecord>
    private var record = 0
    private var number: Int
    private var end: Int

    init(samples: ObservedSamples, records: UnsafeBufferPointer<ValueRecord>) {
      self.samples = samples
      self.records = records
      number = samples.firstNumber
      end = samples.source.start
    }

    package mutating func next() -> ObservedSample? {
      while record < records.count {
        let first = record
        while record < records.count, records[record].place != ValueRecord.sampleEnd { record += 1 }
        guard record < records.count else { return nil }
        defer {
          end = records[record].end
          record += 1
          number += 1
        }
        guard records[record].number != ValueRecord.skipped else { continue }
        return ObservedSample(
          samples: samples, number: number, first: first, end: record, searchStart: end)
      }
      return nil
    }
  }
}

/// The text that records are places in.
struct ObservedText {
  let records: UnsafeBufferPointer<ValueRecord>
  let bytes: ByteView
  /// Where values stand in the file, if not where they stand in the text.
  let ranges: [Range<Int>]
  let file: SourceFile
  /// The only sample as nodes, where it is no JSON.
  let node: Node?
  /// The end of the sample before, or where the first one is looked for.
  let start: Int
}
