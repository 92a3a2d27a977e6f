package import DSDL
import SystemPackage

extension PathSuppression {
  /// Reports of configurations of which some lines did nothing in a whole run.
  ///
  /// A pattern that no file fits is reported only if everything below the configuration's folder was searched.
  ///
  /// - Parameter folders: The folders searched.
  package static func unused(
    in reports: [ValidationReport], searched folders: [String], options: ValidationOptions
  ) -> [ValidationReport] {
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
    var collectors: [(file: SourceFile, collector: DiagnosticCollector)] = []
    for suppression in order {
      guard let use = uses[suppression], use.findings == 0 else { continue }
      let isSearched = searched.contains { suppression.folder.starts(with: $0) }
      guard use.files > 0 || isSearched else { continue }
      let file = suppression.place.file
      if collectors.last?.file != file {
        collectors.append((file, DiagnosticCollector(options: options.diagnostics)))
      }
      let (pattern, rule) = (suppression.glob.pattern, suppression.rule.name)
      collectors.last?.collector.report(
        .unusedSuppression, at: suppression.place,
        use.files > 0
          ? .suppression(.unusedIn(rule, pattern: pattern)) : .suppression(.noFile(rule, pattern: pattern)),
        hint: .hint(.remove))
    }
    return collectors.filter { !$0.collector.countByRule.isEmpty }
      .map { ValidationReport(of: $0.file, $0.collector) }
  }
}
