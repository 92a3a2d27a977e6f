import SystemPackage

/// Applies the fixes of a dataset's diagnostics to its files.
public enum Fixer {
  /// What checks a dataset, ``Validator/validate(_:options:)`` as a rule.
  public typealias Check = (String, ValidationOptions) throws(UnreadableFile) -> ValidationReport

  /// Fixes lead to others: a corrected name brings up its arguments. They end soon, or not at all.
  private static let maximumRounds = 8
  /// Rounds that only went on because there was no room for more fixes.
  private static let maximumCutRounds = 100

  /// Checks a dataset, applies fixes to the description, its libraries and samples, and begins again until there is
  /// nothing left to fix.
  ///
  /// Files are replaced as a whole, all of a round or none. An interruption ends it with an incomplete report.
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
    var options = options
    options.diagnostics.gatheredFixes = safeties
    // Libraries change from round to round.
    options.libraries = nil
    var outcome = FixOutcome(report: try check(path, options))
    var rounds = 0
    var cutRounds = 0
    while outcome.report.isComplete {
      let log = outcome.report.fixes
      guard !log.isEmpty else {
        outcome.isFinished = true
        return outcome
      }
      if log.isCut { cutRounds += 1 } else { rounds += 1 }
      guard rounds <= maximumRounds, cutRounds <= maximumCutRounds else { return outcome }
      outcome.failure = UnfinishedFiles.during {
        apply(log, of: outcome.report, counting: &outcome.files, options.monitor)
      }
      if outcome.failure != nil { return outcome }
      outcome.report = try check(path, options)
    }
    return outcome
  }

  /// Applies the fixes of one run, or none of them if it is interrupted; says which file could not be changed.
  private static func apply(
    _ log: FixLog, of report: ValidationReport, counting files: inout [FixOutcome.FixedFile],
    _ monitor: ValidationMonitor?
  ) -> FixOutcome.Failure? {
    let fixers = fixers(log, in: [report.description] + report.files)
    for (index, fixer) in fixers.enumerated() {
      do throws(FileProblem) {
        try fixer.prepare(monitor)
      } catch {
        for prepared in fixers[..<index] { prepared.abandon() }
        guard error != .interrupted else { return nil }
        return FixOutcome.Failure(path: fixer.file.path, reason: error.explanation)
      }
    }
    for (index, fixer) in fixers.enumerated() {
      do throws(FileProblem) {
        try fixer.commit()
      } catch {
        for prepared in fixers[index...] { prepared.abandon() }
        return FixOutcome.Failure(path: fixer.file.path, reason: error.explanation)
      }
      if let known = files.firstIndex(where: { $0.path == fixer.file.path }) {
        files[known].count += fixer.fixes.count
      } else {
        files.append(FixOutcome.FixedFile(path: fixer.file.path, count: fixer.fixes.count))
      }
    }
    return nil
  }

  /// The files to change, each once, by whatever name it was read.
  private static func fixers(_ log: FixLog, in files: [SourceFile]) -> [FileFixer] {
    var paths: [FilePath] = []
    var fixesByPath: [FilePath: (file: SourceFile, fixes: [FixIt])] = [:]
    for file in files {
      guard let fixes = log.fixes[file] else { continue }
      let path = DiskReader.realPath(file.location) ?? file.location
      if fixesByPath[path] == nil { paths.append(path) }
      fixesByPath[path, default: (file, [])].fixes += fixes
    }
    return paths.compactMap { path in fixesByPath[path].map { FileFixer($0.file, at: path, $0.fixes) } }
  }
}
