import DSDL

/// Counts what annotations say that samples have no place for, over many files, and says it once.
struct LossReport {
  private var found: [String: (count: Int, range: SourceRange)] = [:]
  private var shapes: [String: (count: Int, range: SourceRange)] = [:]

  mutating func count(_ key: String, at range: @autoclosure () -> SourceRange) {
    found[key, default: (0, range())].count += 1
  }

  /// Counts a shape of a kind that is none of samples.
  mutating func count(shape kind: String, at range: @autoclosure () -> SourceRange) {
    shapes[kind, default: (0, range())].count += 1
  }

  func report(to findings: FindingRecorder) {
    for (key, loss) in found.sorted(by: { $0.key < $1.key }) {
      findings.report(.conversionLoss, at: loss.range, .annotation(.leftOut(key: key, count: loss.count)))
    }
    for (kind, loss) in shapes.sorted(by: { $0.key < $1.key }) {
      findings.report(.conversionLoss, at: loss.range, .annotation(.shape(kind: kind, count: loss.count)))
    }
  }
}
