import ArgumentParser
import DSDL
import DSDLProject

/// Settings that can stand in the configuration as well, where the command line beats it.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      Phrase(
        "Set the severity of a rule: error, warning or off; can be repeated.",
        zh: "设置规则的严重程度：error、warning 或 off；可以重复。"), valueName: "name=level"),
    completion: .list(Rule.builtIn.flatMap { rule in RuleLevel.names.map { "\(rule.name)=\($0)" } }),
    transform: RuleLevel.init(argument:))
  var rules: [RuleLevel] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      Phrase(
        "From which severity on a finding makes the exit code 1. (default: error)",
        zh: "问题从哪个严重程度起使退出码为 1。（默认：error）")))
  var failOn: FailureThreshold?

  @Option(
    name: .customLong("max-diagnostics"),
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "How many findings of a rule to print for each file; 0 prints all. Counts stay exact. (default: 100)",
        zh: "每个文件中每条规则输出多少个问题；0 表示全部。计数保持准确。（默认：100）"),
      valueName: "n"))
  var maximumDiagnostics: Int?

  @Flag(
    name: .customLong("strict-search"),
    help: ArgumentHelp(
      Phrase(
        "Make an error of every file of which a search cannot tell whether it is a description.",
        zh: "查找时无法判断是不是描述文件的，一律作为错误。")))
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
