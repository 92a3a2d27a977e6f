/// The places where samples or global info were found, in order.
struct LocatedSources: Sendable {
  /// Each source with the place in the description that names it.
  var sources: [(source: SampleSource, name: SourceRange)]
  /// Whether something named was not found, which has been reported.
  var isFlawed: Bool
  /// Where to report what is wrong with a stream that the samples come through, if they do.
  var stream: SourceRange?
}
