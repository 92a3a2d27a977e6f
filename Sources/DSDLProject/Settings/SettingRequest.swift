package import DSDL

/// What a caller says of settings that can stand in the configuration as well.
package struct SettingRequest: Equatable, Sendable {
  package var rules: [RuleLevel]
  package var failOn: FailureThreshold?
  /// How many findings of a rule and file are kept; 0 keeps all.
  package var maximumDiagnostics: Int?

  package init(rules: [RuleLevel] = [], failOn: FailureThreshold? = nil, maximumDiagnostics: Int? = nil) {
    self.rules = rules
    self.failOn = failOn
    self.maximumDiagnostics = maximumDiagnostics
  }

  /// What counts where no configuration says otherwise.
  package var diagnostics: DiagnosticOptions {
    DiagnosticOptions(
      levels: Dictionary(rules.map { ($0.rule, $0.level) }) { _, last in last },
      maximumPerRuleAndFile: DiagnosticOptions.maximum(written: maximumDiagnostics ?? 100))
  }
}
