import DSDL

/// What a command line says of settings that can stand in the configuration as well.
struct SettingRequest: Equatable {
  var rules: [RuleLevel] = []
  var failOn: FailureThreshold?
  var maximumDiagnostics: Int?

  /// What counts where no configuration says otherwise.
  var diagnostics: DiagnosticOptions {
    DiagnosticOptions(
      levels: Dictionary(rules.map { ($0.rule, $0.level) }) { _, last in last },
      maximumPerRuleAndFile: DiagnosticOptions.maximum(written: maximumDiagnostics ?? 100))
  }
}
