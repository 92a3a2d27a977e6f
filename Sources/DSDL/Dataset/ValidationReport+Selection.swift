extension ValidationReport {
  /// The report with at most so many findings of each rule and file, all for nil. Counts stay the same.
  package func keeping(_ maximum: Int?) -> ValidationReport {
    var report = replacingDiagnostics(by: diagnostics, keeping: maximum)
    report.known = known
    return report
  }

  /// The report with findings that show no text of their files.
  package var withoutText: ValidationReport {
    var report = changing(Recorded.withoutText)
    report.hidesText = true
    return report
  }

  /// The report with findings that nothing mends by itself.
  package var withoutFixes: ValidationReport { changing(\.withoutFix) }

  /// The report whose fixes change none of some files.
  package func withoutFixes(in isSpared: (SourceFile) -> Bool) -> ValidationReport {
    var report = self
    var spared: Set<SourceFile> = []
    report.fixes.removeAll { file in
      guard isSpared(file) else { return false }
      spared.insert(file)
      return true
    }
    for index in diagnostics.indices where spared.contains(diagnostics[index].file) {
      report.diagnostics[index] = diagnostics[index].withoutFix
    }
    return report
  }

  private func changing(_ change: (Diagnostic) -> Diagnostic) -> ValidationReport {
    ValidationReport(
      descriptionFile: descriptionFile, files: files, diagnostics: diagnostics.map(change),
      errorCount: errorCount, warningCount: warningCount, countByRule: countByRule, omitted: omitted,
      samples: samples, isComplete: isComplete)
  }

  /// The report with fewer findings; the others are known.
  package func replacingDiagnostics(by new: [Diagnostic], keeping maximum: Int?) -> ValidationReport {
    let samplesMended = Self.invalidSamples(diagnostics).subtracting(Self.invalidSamples(new)).count
    let known = diagnostics.count - new.count
    var samples = samples
    // One finding may stand for several samples, which have nothing else.
    samples.invalid = new.contains { $0.severity == .error } ? samples.invalid - samplesMended : 0
    let new = addingWhatIsUnchecked(to: new)
    var limit = FindingLimit(maximum)
    let shown = new.filter { limit.keeps($0) }
    let errors = new.count { $0.severity == .error }
    var report = ValidationReport(
      descriptionFile: descriptionFile, files: files, diagnostics: shown, errorCount: errors,
      warningCount: new.count - errors,
      countByRule: Dictionary(new.map { ($0.rule, 1) }, uniquingKeysWith: +),
      omitted: limit.omitted, samples: samples, isComplete: isComplete)
    report.libraryCount = libraryCount
    report.suppressed = suppressed
    report.namesMedia = namesMedia
    report.media = media
    report.contents = contents
    report.pathUses = pathUses
    report.suppressionUses = suppressionUses
    report.statistics = statistics.map { _ in FindingStatistics(of: new) }
    report.known = known
    report.configuration = configuration
    report.everything = diagnostics
    return report
  }

  /// The findings, and that not everything was checked if the errors that said so are not among them any more.
  private func addingWhatIsUnchecked(to new: [Diagnostic]) -> [Diagnostic] {
    guard let unchecked, errorCount > 0, !new.contains(where: { $0.severity == .error }) else { return new }
    let place = new.firstIndex {
      $0.file !== unchecked.file || $0.range.bytes.lowerBound > unchecked.range.bytes.lowerBound
    }
    var all = new
    all.insert(unchecked, at: place ?? new.endIndex)
    return all
  }

  private static func invalidSamples(_ diagnostics: [Diagnostic]) -> Set<Int> {
    Set(diagnostics.lazy.filter { $0.severity == .error }.compactMap(\.sample))
  }
}
