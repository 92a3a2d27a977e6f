import DSDL

/// What fixes would change in the files of datasets.
public struct FixPreview: Sendable {
  private var targets = FixTargets()
  /// Whether there are more fixes than could be held.
  public private(set) var isCut = false

  /// No change.
  public init() {}

  /// Takes up what the fixes of a report would change.
  mutating func append(_ report: ValidationReport) {
    targets.append(report.fixes, in: [report.descriptionFile] + report.files)
    isCut = isCut || report.fixes.isCut
  }

  /// Writes the changes as a unified diff, file by file.
  ///
  /// - Parameter write: Takes the bytes of the diff, some at a time: a line may be as long as a file.
  /// - Returns: The files with their changes, in the order in which they were read, and those that could not be shown.
  public func writeDiff(
    _ write: ([UInt8]) -> Void
  ) -> (files: [FixOutcome.FixedFile], failures: [FixOutcome.Failure]) {
    var files: [FixOutcome.FixedFile] = []
    var failures: [FixOutcome.Failure] = []
    for fixer in targets.fixers {
      do throws(FileProblem) {
        try UnifiedDiff.write(fixer, write)
        files.append(fixer.outcome)
      } catch {
        failures.append(FixOutcome.Failure(path: fixer.file.path, reason: error.explanation))
      }
    }
    return (files, failures)
  }
}
