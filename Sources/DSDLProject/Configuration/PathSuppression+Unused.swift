package import DSDL
import SystemPackage

extension PathSuppression {
  /// What became of lines of configurations in a run.
  ///
  /// A pattern that no file fits is reported only if everything below the configuration's folder was searched.
  ///
  /// - Parameter folders: The folders searched.
  package static func uses(
    in reports: [ValidationReport], searched folders: [String], options: ValidationOptions
  ) -> [SuppressionUse] {
    guard let severity = options.diagnostics.severity(of: .unusedSuppression) else { return [] }
    var order: [PathSuppression] = []
    var uses: [PathSuppression: Use] = [:]
    for use in reports.flatMap(\.pathUses) {
      if uses[use.suppression] == nil { order.append(use.suppression) }
      var sum = uses[use.suppression] ?? Use(suppression: use.suppression, files: 0, findings: 0)
      sum.files += use.files
      sum.findings += use.findings
      uses[use.suppression] = sum
    }
    let searched = folders.map {
      DiskReader.workingFolder.pushing(options.location($0)).normalized
    }
    return order.compactMap { suppression in
      guard let use = uses[suppression] else { return nil }
      let isSearched = searched.contains { suppression.folder.starts(with: $0) }
      guard use.files > 0 || isSearched else { return nil }
      return SuppressionUse(
        rule: suppression.rule, place: suppression.place, isUsed: use.findings > 0, severity: severity,
        pattern: suppression.glob.pattern, hasFiles: use.files > 0)
    }
  }

  /// Reports of configurations of which some lines did nothing in a whole run.
  package static func unused(_ uses: [SuppressionUse], options: ValidationOptions) -> [ValidationReport] {
    var collectors: [(file: SourceFile, collector: DiagnosticCollector)] = []
    for use in uses where !use.isUsed {
      let file = use.place.file
      if collectors.last?.file != file {
        collectors.append((file, DiagnosticCollector(options: options.diagnostics)))
      }
      collectors.last?.collector.report(.unusedSuppression, at: use.place, use.message, hint: .hint(.remove))
    }
    return collectors.filter { !$0.collector.countByRule.isEmpty }
      .map { ValidationReport(of: $0.file, $0.collector) }
  }
}
