/// What reading a file reported, to be reported again to another collector with the same severities.
package struct FindingLog {
  /// One call of a collector.
  private enum Event {
    case finding(Rule, Severity?, SourceRange, Finding)
    case silence(SourceRange)
    case protection([Range<Int>], SourceFile)
    case suppressions([Suppression])
  }

  /// A file with more findings is not worth keeping.
  private static let maximumCount = 10_000

  private var events: [Event] = []
  /// Whether there were more findings than are kept.
  package private(set) var isCut = false

  /// An estimate of the memory that it takes, in bytes.
  var cost: Int { events.count * 512 }

  package mutating func append(_ rule: Rule, _ severity: Severity?, _ range: SourceRange, _ finding: Finding)
  {
    append(.finding(rule, severity, range, finding))
  }

  mutating func appendSilence(_ range: SourceRange) { append(.silence(range)) }

  mutating func appendSuppressions(_ found: [Suppression]) { append(.suppressions(found)) }

  mutating func appendProtection(_ ranges: [Range<Int>], _ file: SourceFile) {
    append(.protection(ranges, file))
  }

  private mutating func append(_ event: Event) {
    if events.count < Self.maximumCount { events.append(event) } else { isCut = true }
  }

  /// Reports everything in its order.
  func replay(into collector: DiagnosticCollector) {
    for event in events {
      switch event {
      case .finding(let rule, let severity, let range, let finding):
        collector.report(rule, severity, at: range) { finding }
      case .silence(let range): collector.silence(range)
      case .protection(let ranges, let file): collector.protect(ranges, in: file)
      case .suppressions(let found): collector.suppress(found)
      }
    }
  }
}
