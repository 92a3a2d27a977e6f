/// The places where samples or global info were found, in order.
struct LocatedStores: Sendable {
  /// Each store with the place in the description that names it.
  var stores: [(store: SampleStore, name: SourceRange)]
  /// Whether something named was not found, which has been reported.
  var isFlawed: Bool
  /// Where to report what is wrong with a stream that the samples come through, if they do.
  var stream: SourceRange?

  /// Whether nothing is named.
  var isEmpty: Bool { stores.isEmpty && !isFlawed && stream == nil }
}
