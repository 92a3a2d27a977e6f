package import DSDL
import SystemPackage

/// The baselines of a run, each read once.
package struct Baselines {
  private let options: ValidationOptions
  private var comparisons: [(path: String, comparison: BaselineComparison)] = []
  /// Why those that cannot be used cannot.
  private var failures: [String: Phrase] = [:]

  package init(options: ValidationOptions) {
    self.options = options
  }

  /// Reads a baseline if it has not been read.
  ///
  /// - Returns: What is to be said of it although it can be used.
  package mutating func read(_ path: String) throws(SettingsFailure) -> ValidationReport? {
    guard !comparisons.contains(where: { $0.path == path }) else { return nil }
    if let reason = failures[path] { throw SettingsFailure(path: path, reason: reason) }
    let result: (baseline: Baseline, report: ValidationReport)
    do throws(UnreadableFile) {
      result = try Baseline.read(path, options: options, expectsBuiltInRules: true)
    } catch {
      failures[path] = error.why
      throw SettingsFailure(path: path, reason: error.why)
    }
    guard result.report.isValid else {
      let failure = SettingsFailure(path: path, report: result.report)
      failures[path] = failure.reason
      throw failure
    }
    comparisons.append((path, BaselineComparison(to: result.baseline, at: path, options: options)))
    return result.report.warningCount > 0 ? result.report : nil
  }

  /// The rules of the findings that a baseline knows.
  package func rules(of path: String) -> Set<String> {
    comparisons.first { $0.path == path }?.comparison.rules ?? []
  }

  /// A report without the findings that a baseline knows.
  ///
  /// - Parameters:
  ///   - options: Which rules are off.
  ///   - isPartial: Whether some samples of the files read were not checked.
  ///   - isPart: Whether others check the other samples, and all is joined.
  package mutating func newFindings(
    of report: ValidationReport, by path: String, _ options: DiagnosticOptions, isPartial: Bool, isPart: Bool
  ) -> ValidationReport {
    guard let index = comparisons.firstIndex(where: { $0.path == path }) else { return report }
    if isPartial { comparisons[index].comparison.isPartial = true }
    comparisons[index].comparison.isOfPart = isPart
    comparisons[index].comparison.leaveOut(rulesOffIn: options)
    return comparisons[index].comparison.newFindings(of: report, keeping: options.maximumPerRuleAndFile)
  }

  /// The baselines read.
  package var filesRead: [String] { comparisons.map(\.path) + failures.keys }

  /// What is gone from each baseline.
  package var outcomes: [BaselineOutcome] {
    let sources = Pipeline(options: options).sources
    return comparisons.map { path, comparison in
      BaselineOutcome(path: sources.display(FilePath(path)), gone: comparison.gone)
    }
  }
}
