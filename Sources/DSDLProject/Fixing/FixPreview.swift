import DSDL
import SystemPackage

/// What fixes would change in the files of datasets.
///
/// Fixes lead to others, which only show in the text that the first ones make. Copies of the files take them, round by
/// round; what is kept is how the text at the end differs from that of the files themselves.
public struct FixPreview: Sendable {
  typealias Check = (CopiedFiles) throws(UnreadableFile) -> ValidationReport

  /// A file with all its changes so far.
  private struct Target {
    let file: SourceFile
    let path: FilePath
    var fixes: [LoggedFix]

    var fixer: FileFixer { FileFixer(file, at: path, fixes) }
  }

  /// The files in the order in which they were read.
  private var paths: [FilePath] = []
  private var targets: [FilePath: Target] = [:]
  private var failures: [FixOutcome.Failure] = []
  /// Whether there are more fixes than could be held, or followed.
  public private(set) var isCut = false

  /// No change.
  public init() {}

  /// Takes up what the fixes of a report would change, and what those lead to.
  ///
  /// - Parameters:
  ///   - report: What was found in the files as they are.
  ///   - monitor: What may end it.
  ///   - check: Checks the same dataset once more, with copies in the place of some files.
  mutating func append(_ report: ValidationReport, _ monitor: ValidationMonitor?, _ check: Check) {
    let copies = FileCopies()
    var rounds = FixRounds()
    var next: ValidationReport? = report
    if !targets.isEmpty {
      // Other descriptions have brought up changes in files of this one.
      let known = ([report.descriptionFile] + report.files).compactMap { file in
        targets[DiskReader.realPath(file.location) ?? file.location]
      }
      if !known.isEmpty { next = follow(known, copies, monitor, check) }
    }
    while let report = next, report.isComplete, !report.fixes.isEmpty {
      guard rounds.takes(report.fixes) else {
        isCut = true
        return
      }
      let changed = take(report)
      next = changed.isEmpty ? nil : follow(changed, copies, monitor, check)
    }
  }

  /// Adds the fixes of a report to those of the files, and says which files they change.
  private mutating func take(_ report: ValidationReport) -> [Target] {
    var found = FixTargets()
    found.append(report.fixes, in: [report.descriptionFile] + report.files)
    var changed: [Target] = []
    for fixer in found.fixers {
      let path = fixer.path
      var target = targets[path] ?? Target(file: fixer.file, path: path, fixes: [])
      if target.fixes.isEmpty {
        target.fixes = fixer.fixes
      } else {
        // Of a file that was read itself, by another name, the fixes are known already.
        guard fixer.file.identity != target.file.identity else { continue }
        target.fixes = FixComposition.fixes(target.fixes, then: fixer.fixes) {
          DiskReader.read(path, $0) ?? []
        }
      }
      if targets.updateValue(target, forKey: path) == nil { paths.append(path) }
      changed.append(target)
    }
    return changed
  }

  /// Checks copies of files that have changed.
  ///
  /// - Returns: What was found in them; nil if there is no knowing, which is noted.
  private mutating func follow(
    _ changed: [Target], _ copies: FileCopies, _ monitor: ValidationMonitor?, _ check: Check
  ) -> ValidationReport? {
    for target in changed {
      do throws(FileProblem) {
        try copies.add(target.fixer, monitor)
      } catch {
        if error != .interrupted { fail(target.file.path, error.explanation) }
        return nil
      }
    }
    do throws(UnreadableFile) { return try check(copies.files) } catch {
      fail(error.path, error.why)
      return nil
    }
  }

  private mutating func fail(_ path: String, _ reason: Phrase) {
    failures.append(FixOutcome.Failure(path: path, reason: reason))
  }

  /// Writes the changes as a unified diff, file by file.
  ///
  /// - Parameter write: Takes the bytes of the diff, some at a time: a line may be as long as a file.
  /// - Returns: The files with their changes, in the order in which they were read, and those that could not be shown.
  public func writeDiff(
    _ write: ([UInt8]) -> Void
  ) -> (files: [FixOutcome.FixedFile], failures: [FixOutcome.Failure]) {
    var files: [FixOutcome.FixedFile] = []
    var failures = failures
    for target in paths.compactMap({ targets[$0] }) where !target.fixes.isEmpty {
      let fixer = target.fixer
      do throws(FileProblem) {
        try UnifiedDiff.write(fixer, write)
        files.append(fixer.outcome)
      } catch {
        let path = target.file.path
        if !failures.contains(where: { $0.path == path }) {
          failures.append(FixOutcome.Failure(path: path, reason: error.explanation))
        }
      }
    }
    return (files, failures)
  }
}
