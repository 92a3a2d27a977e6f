/// A sample, with the values that an observer asked for.
package struct ObservedSample {
  let block: UnsafePointer<ObservedBlock>
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
    let bytes = block.pointee.bytes
    while start < mark.end, isJSONBlank(bytes[start]) || bytes[start] == UInt8(ascii: ",") { start += 1 }
    return start..<mark.end
  }

  /// Its file; on other threads than the first it may be one that stands for another.
  package var file: SourceFile { block.pointee.file }

  private var mark: ValueRecord { block.pointee.records[end] }

  /// The values, in the order in which they stand.
  package var values: Values { Values(sample: self) }

  package struct Values: Sequence, IteratorProtocol {
    private let block: UnsafePointer<ObservedBlock>
    private var record: Int
    private let end: Int

    init(sample: ObservedSample) {
      block = sample.block
      record = sample.first
      end = sample.end
    }

    package mutating func next() -> ObservedValue? {
      let (records, queries) = (block.pointee.records, block.pointee.queries)
      while record < end {
        defer { record &+= 1 }
        let query = queries[Int(records[record].place)]
        if query >= 0 { return ObservedValue(block: block, index: record, query: Int(query)) }
      }
      return nil
    }
  }
}
