/// What was found: all of it counted, and as much kept as was asked for.
struct CollectedFindings: Sendable {
  private struct Slot: Hashable {
    let rule: Rule
    let file: SourceFile
  }

  /// How many of a rule and file are kept; all for nil.
  var maximum: Int?
  /// The findings kept.
  var diagnostics: [Diagnostic] = []
  private(set) var errors = 0
  /// How many errors of samples are not counted, as they are told already: those of a value that aliases repeat.
  var errorsTold = 0
  private(set) var warnings = 0
  private(set) var countByRule: [Rule: Int] = [:]
  private var kept: [Slot: Int] = [:]
  /// The fixes of all findings, if they are asked for.
  var fixes = FixLog()
  /// The findings by rule and path, if that is asked for.
  private(set) var statistics: FindingStatistics?

  var errorsMet: Int { errors + errorsTold }

  init(_ options: DiagnosticOptions) {
    maximum = options.maximumPerRuleAndFile
    statistics = options.gathersStatistics ? FindingStatistics() : nil
  }

  /// Notes that so many findings of a file are kept elsewhere.
  mutating func note(kept rules: [Rule: Int], of file: SourceFile) {
    for (rule, count) in rules { kept[Slot(rule: rule, file: file.whole)] = count }
  }

  /// How many findings of each rule are kept for a file.
  func kept(of file: SourceFile) -> [Rule: Int] {
    var counts: [Rule: Int] = [:]
    for (slot, count) in kept where slot.file == file.whole { counts[slot.rule] = count }
    return counts
  }

  /// Whether one more finding of a rule is to be kept.
  func hasRoom(for rule: Rule, in file: SourceFile) -> Bool {
    kept[Slot(rule: rule, file: file.whole), default: 0] < maximum ?? .max
  }

  mutating func count(
    _ rule: Rule, _ severity: Severity, _ count: Int, in file: SourceFile,
    _ pointer: @autoclosure () -> String?
  ) {
    if severity == .error { errors += count } else { warnings += count }
    countByRule[rule, default: 0] += count
    statistics?.add(rule, severity, file, pointer(), count: count)
  }

  mutating func keep(_ diagnostic: Diagnostic) {
    kept[Slot(rule: diagnostic.rule, file: diagnostic.file.whole), default: 0] += 1
    diagnostics.append(diagnostic)
  }

  /// Takes over what was found in a part of a file that comes next.
  mutating func append(_ other: CollectedFindings, _ change: (Diagnostic) -> Diagnostic) {
    errors += other.errors
    warnings += other.warnings
    countByRule.merge(other.countByRule, uniquingKeysWith: +)
    if let others = other.statistics { statistics?.merge(others) }
    for diagnostic in other.diagnostics where hasRoom(for: diagnostic.rule, in: diagnostic.file) {
      keep(change(diagnostic))
    }
  }
}
