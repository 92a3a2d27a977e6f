/// A sample, with the values that an observer asked for.
package struct ObservedSample {
  let samples: ObservedSamples
  /// Its number over all files; see ``ObservedSamples``.
  package let number: Int
  let first: Int
  /// The record of its end.
  let end: Int
  /// The end of what stands before it.
  let searchStart: Int

  /// Whether its text cannot be read to the end; then there are no values.
  package var isBroken: Bool { mark.number == ValueRecord.broken }

  /// Where it stands in its file, or in its block of a stream.
  package var range: Range<Int> {
    // The recogniser does not tell where a sample begins: behind the comma or the line break that follows the one before.
    guard mark.start < 0 else { return mark.start..<mark.end }
    var start = searchStart
    let bytes = samples.source.bytes
    while start < mark.end, isJSONBlank(bytes[start]) || bytes[start] == UInt8(ascii: ",") { start += 1 }
    return start..<mark.end
  }

  /// Its file; on other threads than the first it may be one that stands for another.
  package var file: SourceFile { samples.source.file }

  private var mark: ValueRecord { samples.source.records[end] }

  /// The values, in the order in which they stand.
  package var values: Values { Values(sample: self) }

  package struct Values: Sequence, IteratorProtocol {
    let sample: ObservedSample
    private var record: Int

    init(sample: ObservedSample) {
      self.sample = sample
      record = sample.first
    }

    package mutating func next() -> ObservedValue? {
      while record < sample.end {
        defer { record += 1 }
        let query = sample.samples.queries[Int(sample.samples.source.records[record].place)]
        if query >= 0 {
          return ObservedValue(samples: sample.samples, index: record, query: Int(query))
        }
      }
      return nil
    }
  }
}
