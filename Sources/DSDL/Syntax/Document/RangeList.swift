/// Parts of a file, as they are come upon.
final class RangeList {
  private var ranges: [Range<Int>] = []

  func append(_ range: Range<Int>) { ranges.append(range) }

  /// The ranges in order, for questions about many places.
  var sorted: ProtectedRanges { ProtectedRanges(ranges) }
}
