/// Goes through the samples of one source.
protocol SampleCursor {
  /// The next sample, or a place where one should be.
  ///
  /// - Parameter number: The number that the sample gets.
  mutating func next(_ number: Int) -> Sample?
  /// Why what was read may not be what the file holds.
  var problem: FileProblem? { get }
}

/// Bytes that a cursor goes through.
protocol SampleBytes {
  func withBytes<R>(_ body: (ByteView) throws -> R) rethrows -> R
  /// Why they may not be what the file holds.
  var problem: FileProblem? { get }
}

extension FileMapping: SampleBytes {}

extension StreamBlock: SampleBytes {
  var problem: FileProblem? { nil }
}
