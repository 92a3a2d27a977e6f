import YAMLTree

/// Samples that follow each other in one file, as the tape has them, for one observer.
struct ObservedBlock {
  /// The number of the first sample. On other threads than the first numbers begin at 0; findings and parts are
  /// renumbered when they are taken over.
  let firstNumber: Int
  let records: UnsafeBufferPointer<ValueRecord>
  /// For each place the query that asks for it.
  let queries: UnsafeBufferPointer<Int32>
  /// The text that records are places in.
  let bytes: ByteView
  /// The end of the sample before, or where the first one is looked for.
  let start: Int
  /// Where values stand in the file, if not where they stand in the text: then that is no JSON.
  let ranges: [Range<Int>]
  let isWrittenAsJSON: Bool
  let file: SourceFile
  /// The only sample as nodes, where it is no JSON.
  let node: Node?
  let places: ObservedPlaces
}
