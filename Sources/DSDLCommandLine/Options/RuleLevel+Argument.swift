import ArgumentParser
import DSDL
import DSDLProject

/// The value of `--rule`: `unknown-label=warning`.
extension RuleLevel {
  static let names = DiagnosticOptions.Level.allCases.map(\.rawValue)

  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let rule = try Rule.argument(parts[0])
    guard parts.count == 2, let level = DiagnosticOptions.Level(rawValue: parts[1]) else {
      throw ValidationError(
        Phrase(
          "a level is expected, as in '\(rule.name)=warning': error, warning or off",
          zh: "应有级别，例如“\(rule.name)=warning”：error、warning 或 off"))
    }
    guard !rule.isFixed || level == .error else {
      throw ValidationError(ConfigurationMessage.fixedRule(rule.name).phrase)
    }
    self.init(rule, level)
  }
}
