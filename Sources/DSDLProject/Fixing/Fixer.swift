public import DSDL
import SystemPackage

/// Applies the fixes of a dataset's diagnostics to its files.
public enum Fixer {
  /// What checks a dataset, ``Validator/validate(contentsOfFile:options:)`` as a rule.
  public typealias Check = (String, ValidationOptions) throws(UnreadableFile) -> ValidationReport

  /// Checks a dataset, applies fixes to the description, its libraries and samples, and begins again until there is
  /// nothing left to fix.
  ///
  /// Files are replaced as a whole, all of a round or none, and none that is not the one any more that was checked. If
  /// the last step fails for one of them, those before it stay changed, and the report is made anew. An interruption
  /// ends it with an incomplete report.
  /// Built-in templates and what does not come from a file stay as they are.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: What to check. Rules that are off fix nothing.
  ///   - safeties: The fixes to apply; the safe ones as a rule.
  ///   - check: What checks the dataset.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read.
  public static func fix(
    _ path: String, options: ValidationOptions = ValidationOptions(),
    applying safeties: Set<FixIt.Safety> = [.safe], check: Check = Validator.validate
  ) throws(UnreadableFile) -> FixOutcome {
    try fix(path, options: options, applying: safeties, check: check) { file throws(FileProblem) in
      try file.commit()
    }
  }

  /// Checks a dataset, and says what ``fix(_:options:applying:check:)`` would change, all rounds together. What the first
  /// ones bring up is found out with changed copies of the files, which are gone afterwards.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: What to check. Rules that are off fix nothing.
  ///   - safeties: The fixes that are meant.
  ///   - preview: Takes up the changes.
  ///   - check: What checks the dataset.
  /// - Returns: The report of the files as they are.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read.
  public static func preview(
    _ path: String, options: ValidationOptions = ValidationOptions(),
    applying safeties: Set<FixIt.Safety> = [.safe], in preview: inout FixPreview,
    check: Check = Validator.validate
  ) throws(UnreadableFile) -> ValidationReport {
    var options = options
    options.diagnostics.gatheredFixes = safeties
    options.libraries = nil
    let report = try check(path, options)
    UnfinishedFiles.during {
      preview.append(report, options.monitor) { files throws(UnreadableFile) in
        var changed = options
        changed.files = files
        changed.listener = nil
        return try check(path, changed)
      }
    }
    return report
  }

  /// - Parameter commit: What puts a prepared file in its place; tests put their own here.
  static func fix(
    _ path: String, options: ValidationOptions, applying safeties: Set<FixIt.Safety>, check: Check,
    commit: (PreparedFile) throws(FileProblem) -> Void
  ) throws(UnreadableFile) -> FixOutcome {
    var options = options
    options.diagnostics.gatheredFixes = safeties
    // Libraries change from round to round.
    options.libraries = nil
    var outcome = FixOutcome(report: try check(path, options))
    var rounds = FixRounds()
    while outcome.report.isComplete {
      let log = outcome.report.fixes
      guard !log.isEmpty else {
        outcome.isFinished = true
        return outcome
      }
      guard rounds.takes(log) else { return outcome }
      let hasChanged = UnfinishedFiles.during { apply(log, to: &outcome, options.monitor, commit) }
      guard outcome.failure == nil || hasChanged else { return outcome }
      do throws(UnreadableFile) {
        outcome.report = try check(path, options)
      } catch {
        outcome.failure = outcome.failure ?? FixOutcome.Failure(path: error.path, reason: error.why)
      }
      if outcome.failure != nil { return outcome }
    }
    return outcome
  }

  /// Applies the fixes of one run, or none of them if it is interrupted; notes which file could not be changed.
  ///
  /// - Returns: Whether files are not what they were when they were checked.
  private static func apply(
    _ log: FixLog, to outcome: inout FixOutcome, _ monitor: ValidationMonitor?,
    _ commit: (PreparedFile) throws(FileProblem) -> Void
  ) -> Bool {
    // What a fix means depends on all files, those that it does not change included.
    let files = [outcome.report.descriptionFile] + outcome.report.files
    if let changed = files.first(where: \.hasChanged) {
      outcome.failure = FixOutcome.Failure(path: changed.path, reason: FileProblem.changed.explanation)
      return true
    }
    var targets = FixTargets()
    targets.append(log, in: files)
    let fixers = targets.fixers
    var prepared: [PreparedFile] = []
    for fixer in fixers {
      do throws(FileProblem) {
        prepared.append(try fixer.prepared(monitor))
      } catch {
        for file in prepared { file.abandon() }
        if error == .interrupted { return true }
        outcome.fail(fixer, error, among: fixers)
        return error == .changed
      }
    }
    for (index, fixer) in fixers.enumerated() {
      do throws(FileProblem) {
        try commit(prepared[index])
      } catch {
        for file in prepared[(index + 1)...] { file.abandon() }
        outcome.fail(fixer, error, among: fixers[index...])
        return true
      }
      outcome.append(fixer)
    }
    return true
  }
}
