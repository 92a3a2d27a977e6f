/// Goes through the samples of one source.
protocol SampleCursor {
  /// The next sample, or a place where one should be.
  ///
  /// - Parameter number: The number that the sample gets.
  mutating func next(_ number: Int) -> Sample?
  /// Why what was read may not be what the file holds.
  var problem: FileProblem? { get }
}
