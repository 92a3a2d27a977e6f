/// Where every stage reports.
///
/// It counts everything and keeps, of each rule and file, as many diagnostics as were asked for: a dataset
/// with a million mistakes costs no more memory than one with a hundred.
final class DiagnosticCollector {
  fileprivate struct Slot: Hashable {
    let rule: Rule
    let file: SourceFile
  }

  let options: DiagnosticOptions
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var countByRule: [Rule: Int] = [:]
  private var kept: [Slot: Int] = [:]

  init(options: DiagnosticOptions) {
    self.options = options
  }

  /// Everything reported so far, for another collector to go on from.
  struct State: Sendable {
    fileprivate let diagnostics: [Diagnostic]
    fileprivate let errors: Int
    fileprivate let warnings: Int
    fileprivate let countByRule: [Rule: Int]
    fileprivate let kept: [Slot: Int]
  }

  var state: State {
    State(diagnostics: diagnostics, errors: errors, warnings: warnings, countByRule: countByRule, kept: kept)
  }

  init(options: DiagnosticOptions, continuing state: State) {
    self.options = options
    diagnostics = state.diagnostics
    errors = state.errors
    warnings = state.warnings
    countByRule = state.countByRule
    kept = state.kept
  }

  /// Reports a mistake. The finding is built only if it will be kept.
  ///
  /// - Parameter severity: what this place makes of the rule, where that differs from the rule's default.
  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, sample: Int? = nil,
    pointer: @autoclosure () -> String? = nil, _ finding: () -> Finding
  ) {
    guard let severity = options.severity(of: rule, by: severity) else { return }
    if severity == .error { errors += 1 } else { warnings += 1 }
    countByRule[rule, default: 0] += 1
    let slot = Slot(rule: rule, file: range.file)
    let already = kept[slot, default: 0]
    guard options.maximumPerRuleAndFile == 0 || already < options.maximumPerRuleAndFile else { return }
    kept[slot] = already + 1
    let finding = finding()
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, message: finding.message, range: range, sample: sample,
        pointer: pointer(), notes: finding.notes, hints: finding.hints, fix: finding.fix))
  }

  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, _ message: @autoclosure () -> String,
    notes: @autoclosure () -> [Note] = [], hint: @autoclosure () -> String? = nil,
    fix: @autoclosure () -> FixIt? = nil
  ) {
    report(rule, severity, at: range) { Finding(message(), notes: notes(), hint: hint(), fix: fix()) }
  }

  /// How many diagnostics of each rule were counted but not kept.
  var omitted: [Rule: Int] {
    var omitted = countByRule
    for diagnostic in diagnostics { omitted[diagnostic.rule, default: 0] -= 1 }
    return omitted.filter { $0.value > 0 }
  }

  /// The kept diagnostics by file (in reading order), offset and rule.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.file.order != b.file.order { return a.file.order < b.file.order }
      if a.range.bytes.lowerBound != b.range.bytes.lowerBound {
        return a.range.bytes.lowerBound < b.range.bytes.lowerBound
      }
      if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
      return left.offset < right.offset
    }.map(\.element)
  }
}
