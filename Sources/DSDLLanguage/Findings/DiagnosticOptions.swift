/// What a caller wants to be told.
public struct DiagnosticOptions: Sendable, Hashable {
  /// What a rule is turned into.
  @nonexhaustive
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case error, warning, off
  }

  /// Rules with another severity than their own. That of ``Rule/notChecked`` stays what it is: nothing is valid that was not
  /// looked at.
  public var levels: [Rule: Level]
  /// How many diagnostics of a rule are kept for each file; nil keeps all. Counts stay exact.
  public var maximumPerRuleAndFile: Int?
  /// Whether all findings are counted by rule and path, those that are not kept included.
  public var gathersStatistics = false
  /// Rules that say nothing of some files.
  package var pathSuppressions: [PathSuppression] = []
  /// Whether each sample has its own findings, those that another one has told included.
  package var tellsEachUse = false
  /// The number of the first sample: those that are reported are counted from 0.
  package var firstSample = 0
  /// The fixes that are gathered, those of findings that are not kept included.
  package var gatheredFixes: Set<FixIt.Safety> = []

  public init(levels: [Rule: Level] = [:], maximumPerRuleAndFile: Int? = 100) {
    self.levels = levels
    self.maximumPerRuleAndFile = maximumPerRuleAndFile
  }

  /// The number to keep as users write it, where 0 stands for all.
  package static func maximum(written number: Int) -> Int? { number == 0 ? nil : number }

  package var gathersFixes: Bool { !gatheredFixes.isEmpty }

  /// The severity of a rule's findings, nil if the rule is off.
  package func severity(of rule: Rule, by context: Severity? = nil) -> Severity? {
    guard !rule.isFixed else { return rule.defaultSeverity }
    return switch levels[rule] {
    case .error: .error
    case .warning: .warning
    case .off: nil
    case nil: context ?? rule.defaultSeverity
    }
  }

  package func isOn(_ rule: Rule) -> Bool { severity(of: rule) != nil }
}
