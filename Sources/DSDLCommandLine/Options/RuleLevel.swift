import ArgumentParser
import DSDL

/// The value of `--rule`: `unknown-label=warning`.
struct RuleLevel: Equatable {
  static let names = DiagnosticOptions.Level.allCases.map(\.rawValue)

  let rule: Rule
  let level: DiagnosticOptions.Level

  init(_ rule: Rule, _ level: DiagnosticOptions.Level) {
    self.rule = rule
    self.level = level
  }

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
    self.rule = rule
    self.level = level
  }
}
