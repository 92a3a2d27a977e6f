/// Parts of a file, as they are come upon.
package final class RangeList {
  private var ranges: [Range<Int>] = []

  package init() {}

  package func append(_ range: Range<Int>) { ranges.append(range) }

  /// The ranges in order, for questions about many places.
  package var sorted: ProtectedRanges { ProtectedRanges(ranges) }
}
