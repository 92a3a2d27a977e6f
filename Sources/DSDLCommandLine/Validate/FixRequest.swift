import DSDL

/// What is to be done with the fixes of a run.
struct FixRequest: Equatable {
  /// The fixes that are meant.
  var safeties: Set<FixIt.Safety> = [.safe]
  /// Whether to show what they would change, and to change nothing.
  var showsDiff = false
}
