import DSDL

/// What a baseline left out of the parts of a description, counted together: it knows so many findings of a kind, whichever
/// part has them.
struct KnownInParts {
  /// Those that it knows, by their places.
  private var known: [SourceRange: Diagnostic] = [:]
  /// Those that are more than it knows.
  private(set) var excess: [Diagnostic] = []

  init(_ parts: [ValidationReport], renumbered: (Diagnostic) -> Diagnostic) {
    var groups: [String: (limit: Int, findings: [Diagnostic])] = [:]
    var order: [String] = []
    for entry in parts.lazy.compactMap(\.knownFindings).joined() {
      if groups[entry.fingerprint] == nil { order.append(entry.fingerprint) }
      var group = groups[entry.fingerprint, default: (entry.limit, [])]
      group.limit = min(group.limit, entry.limit)
      group.findings.append(renumbered(entry.finding))
      groups[entry.fingerprint] = group
    }
    for fingerprint in order {
      guard let group = groups[fingerprint] else { continue }
      // Each part leaves out the first of its own, so that the first of all are among them.
      let findings = FindingOrder.sorted(group.findings, in: [parts[0].descriptionFile] + parts[0].files)
      for finding in findings.prefix(group.limit) { known[finding.range] = finding }
      excess += findings.dropFirst(group.limit)
    }
  }

  /// Whether the baseline knows of a finding that is found again when parts are joined.
  func knows(_ finding: Diagnostic) -> Bool {
    guard let same = known[finding.range] else { return false }
    return same.rule == finding.rule && same.message == finding.message
  }

  /// Why the parts cannot be counted together: one does not tell what it left out.
  static func problem(with reports: [RecordedReport]) -> MergeProblem? {
    let silent = reports.first { report in
      report.run.reports.contains { ($0.known ?? 0) != ($0.knownFindings?.count ?? 0) }
    }
    return silent.map { report in
      MergeProblem(
        Phrase(
          "\(report.path) does not tell which findings its baseline knows: check this part again",
          zh: "\(report.path) 没有说明其基线知道哪些问题：请重新检查这一份"))
    }
  }
}
