/// What came of checking a part of a file ahead of its turn.
///
/// What makes it Sendable: the collector is handed over with the chunk, by the only thread that had it.
struct SampleChunk: @unchecked Sendable {
  /// The place where checking began; nil if none was found that looks like the end of a sample.
  var start: Int?
  /// The end of the last sample checked.
  var end = 0
  /// Numbers count from the chunk's first sample.
  var counts = SampleCounts()
  /// False if some text could not be read.
  var isComplete = true
  /// The findings, in which samples are numbered from 0.
  var collector: DiagnosticCollector?
  /// What observers have seen.
  var parts: [any SampleObserverPart] = []
  /// The samples with errors, if there are observers, numbered from 0.
  var flawed: Set<Int> = []
  /// The start of the last sample, if its text is broken, and how far it could be read.
  var broken: (start: Int, at: Int)?
}
