package import DSDL

/// The level that somebody gives a rule.
package struct RuleLevel: Hashable, Sendable {
  package let rule: Rule
  package let level: DiagnosticOptions.Level

  package init(_ rule: Rule, _ level: DiagnosticOptions.Level) {
    self.rule = rule
    self.level = level
  }
}
