import ArgumentParser
import DSDL

/// Settings that can stand in the configuration as well, where the command line beats it.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Set the severity of a rule: error, warning or off; can be repeated.", valueName: "name=level"),
    completion: .list(Rule.builtIn.flatMap { rule in RuleLevel.names.map { "\(rule.name)=\($0)" } }),
    transform: RuleLevel.init(argument:))
  var rules: [RuleLevel] = []

  @Option(
    name: .customLong("fail-on"),
    help: "From which severity on a finding makes the exit code 1. (default: error)")
  var failOn: FailureThreshold?

  @Option(
    name: .customLong("max-diagnostics"),
    help: ArgumentHelp(
      "How many findings of a rule to print for each file; 0 prints all. Counts stay exact. (default: 100)",
      valueName: "n"))
  var maximumDiagnostics: Int?

  @Flag(
    name: .customLong("strict-search"),
    help: "Make an error of every file of which a search cannot tell whether it is a description.")
  var searchesStrictly = false

  func validate() throws {
    guard maximumDiagnostics ?? 0 >= 0 else {
      throw ValidationError(
        Phrase("--max-diagnostics needs a number from 0.", zh: "--max-diagnostics 需要不小于 0 的数字。"))
    }
  }

  /// What is asked for.
  var request: SettingRequest {
    let search = searchesStrictly ? [RuleLevel(.skippedFile, .error)] : []
    return SettingRequest(rules: search + rules, failOn: failOn, maximumDiagnostics: maximumDiagnostics)
  }
}
