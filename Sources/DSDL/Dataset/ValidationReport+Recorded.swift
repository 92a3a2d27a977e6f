extension ValidationReport {
  /// What a report says of a description.
  ///
  /// - Parameters:
  ///   - countByRule: The numbers of findings, those included that are not among the diagnostics.
  ///   - samplesByFile: Of a shard that had files of its own: the number of samples of each.
  package init(
    recorded description: SourceFile, files: [SourceFile], diagnostics: [Diagnostic], errors: Int,
    warnings: Int,
    countByRule: [Rule: Int], samples: (checked: Int, invalid: Int),
    samplesByFile: [(file: String, count: Int)]?,
    isComplete: Bool, known: Int?, suppressed: Int, configuration: String?
  ) {
    var counts = SampleCounts()
    counts.checked = samples.checked
    counts.invalid = samples.invalid
    counts.met = samples.checked
    counts.byFile = samplesByFile?.map { SampleCounts.FileCount(file: $0.file, count: $0.count) }
    var omitted = countByRule
    for diagnostic in diagnostics { omitted[diagnostic.rule, default: 0] -= 1 }
    self.init(
      descriptionFile: description, files: files, diagnostics: diagnostics, errorCount: errors,
      warningCount: warnings,
      countByRule: countByRule, omitted: omitted.filter { $0.value > 0 }, samples: counts,
      isComplete: isComplete)
    self.known = known
    self.suppressed = suppressed
    self.configuration = configuration
  }
}
