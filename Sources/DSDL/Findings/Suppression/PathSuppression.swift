import SystemPackage

/// A rule that the configuration wants to say nothing of some files.
package struct PathSuppression: Sendable, Hashable {
  /// The pattern; with a slash it is a path from the folder, without one a name anywhere below.
  package let glob: Glob
  package let rule: Rule
  /// The rule's name in the configuration.
  package let place: SourceRange
  /// The folder of the configuration, from the root of the disk.
  let folder: FilePath

  /// Whether the pattern is one of a file's, or of a folder it lies in.
  func covers(_ file: SourceFile) -> Bool {
    guard !file.location.isEmpty else { return false }
    var path = DiskReader.workingFolder.pushing(file.location).lexicallyNormalized()
    guard path.removePrefix(folder) else { return false }
    return glob.covers(path.components.map(\.string))
  }

  /// What came of one of them in a run.
  package struct Use: Sendable {
    package let suppression: PathSuppression
    /// How many files it was for.
    package var files: Int
    /// How many findings it left out.
    package var findings: Int
  }
}

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
      DiskReader.workingFolder.pushing(options.location($0)).lexicallyNormalized()
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
