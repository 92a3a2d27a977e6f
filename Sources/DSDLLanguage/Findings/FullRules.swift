/// Rules of which a file has as many findings as are kept: those of samples that follow are only counted, which takes no
/// looking up. Data in which every value is wrong is then checked hardly slower than sound data.
struct FullRules {
  private struct Entry {
    let rule: Rule
    /// What a place makes of the rule, if it does.
    let chosen: Severity?
    let severity: Severity
    let file: SourceFile
    var count = 0
  }

  /// Few rules are broken again and again.
  private static let maximumCount = 8

  private var entries: [Entry] = []
  private(set) var errors = 0
  private(set) var warnings = 0

  /// Counts findings; false if they have to be looked at.
  mutating func count(_ rule: Rule, _ chosen: Severity?, _ file: SourceFile, _ times: Int) -> Bool {
    for index in entries.indices
    where entries[index].file === file && entries[index].chosen == chosen && entries[index].rule == rule {
      entries[index].count += times
      if entries[index].severity == .error { errors += times } else { warnings += times }
      return true
    }
    return false
  }

  func contains(_ rule: Rule, _ file: SourceFile) -> Bool {
    entries.contains { $0.file === file && $0.chosen == nil && $0.rule == rule }
  }

  mutating func append(_ rule: Rule, _ chosen: Severity?, _ severity: Severity, _ file: SourceFile) {
    guard entries.count < Self.maximumCount else { return }
    entries.append(Entry(rule: rule, chosen: chosen, severity: severity, file: file))
  }

  /// The counts by rule with these.
  func added(to counts: [Rule: Int]) -> [Rule: Int] {
    var counts = counts
    for entry in entries where entry.count > 0 { counts[entry.rule, default: 0] += entry.count }
    return counts
  }

  func add(to found: inout CollectedFindings) {
    for entry in entries where entry.count > 0 {
      found.count(entry.rule, entry.severity, entry.count, in: entry.file, nil)
    }
  }

  /// Hands over what was counted, and looks at everything again.
  mutating func removeAll(into found: inout CollectedFindings) {
    add(to: &found)
    self = FullRules()
  }
}
