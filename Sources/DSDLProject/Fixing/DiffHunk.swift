import DSDL

/// A place of a file where fixes change lines, with the lines around.
struct DiffHunk {
  /// Lines that follow each other and are all changed.
  struct Region {
    /// The old lines, by their numbers; none where lines are inserted.
    var lines: Range<Int>
    /// Their bytes.
    var bytes: Range<Int>
    /// Which fixes change them.
    var fixes: Range<Int>
  }

  /// How many unchanged lines are shown around changed ones.
  static let context = 3

  /// The number of the first line shown.
  let firstLine: Int
  /// Where it begins.
  let start: Int
  var regions: [Region]
  /// Where each unchanged line behind the last region ends, as many as are shown.
  var trailing: [Int] = []

  /// Where the last line shown ends.
  var end: Int { trailing.last ?? regions.last?.bytes.upperBound ?? start }
  /// The number of the line behind the last one shown.
  var endLine: Int { (regions.last?.lines.upperBound ?? firstLine) + trailing.count }

  /// Ends the last region, near whose end a scanner is.
  mutating func close(_ region: Region, before scanner: LineScanner) {
    regions[regions.count - 1] = region
    trailing = []
    show(scanner)
  }

  /// Shows the line that a scanner is at, if it is the next one behind the last region and not too far from it.
  mutating func show(_ scanner: LineScanner) {
    guard trailing.count < Self.context, scanner.line.lowerBound == end, !scanner.line.isEmpty else { return }
    trailing.append(scanner.line.upperBound)
  }
}
