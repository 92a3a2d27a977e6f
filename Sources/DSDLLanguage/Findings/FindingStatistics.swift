/// How many findings there are of each rule at each kind of place.
public struct FindingStatistics: Sendable, Hashable {
  /// What findings have in common.
  public struct Group: Sendable, Hashable {
    public let rule: Rule
    public let severity: Severity
    /// The path of the file.
    public let file: String
    /// The JSON Pointer without the numbers of elements, as `/samples/*/boxes/*`; empty outside of samples.
    public let path: String
  }

  /// So many kinds of place are told apart; keys of a dictionary make a kind each.
  private static let maximumCount = 10_000

  private var counts: [Group: Int] = [:]

  package init() {}

  package init(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      add(diagnostic.rule, diagnostic.severity, diagnostic.file, diagnostic.pointer)
    }
  }

  package mutating func add(
    _ rule: Rule, _ severity: Severity, _ file: SourceFile, _ pointer: String?, count: Int = 1
  ) {
    add(rule, severity, file.path, JSONPointer.withoutNumbers(pointer ?? ""), count: count)
  }

  /// - Parameters:
  ///   - path: A JSON Pointer without the numbers of elements.
  ///   - count: How many there are more, or, with a minus, fewer.
  package mutating func add(
    _ rule: Rule, _ severity: Severity, _ file: String, _ path: String, count: Int
  ) {
    add(Group(rule: rule, severity: severity, file: file, path: path), count)
  }

  /// Adds up what was found elsewhere.
  public mutating func merge(_ other: FindingStatistics) {
    for (group, count) in other.sorted { add(group, count) }
  }

  private mutating func add(_ group: Group, _ count: Int) {
    let isKnown = counts[group] != nil || counts.count < Self.maximumCount
    let group =
      isKnown ? group : Group(rule: group.rule, severity: group.severity, file: group.file, path: "")
    counts[group, default: 0] += count
  }

  /// The groups, the largest first.
  public var sorted: [(group: Group, count: Int)] {
    counts.filter { $0.value != 0 }.map { ($0.key, $0.value) }.sorted { left, right in
      if left.1 != right.1 { return left.1 > right.1 }
      let (a, b) = (left.0, right.0)
      return (a.rule.name, a.file, a.path, a.severity.rawValue)
        < (b.rule.name, b.file, b.path, b.severity.rawValue)
    }
  }
}
