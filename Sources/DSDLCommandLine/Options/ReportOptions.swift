import ArgumentParser
import DSDL
import DSDLReporting

/// What is reported, how, and to where: the options that all checking commands share.
struct ReportOptions: ParsableArguments {
  @Option(help: "The format of the report.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the report to a file, all of it or nothing. The summary goes to standard error.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("max-diagnostics"),
    help: ArgumentHelp(
      "How many findings of a rule to print for each file; 0 prints all. Counts stay exact. (default: 100)",
      valueName: "n"))
  var maximumDiagnosticsOption: Int?

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Set the severity of a rule: error, warning or off; can be repeated.", valueName: "name=level"),
    completion: .list(Rule.allCases.flatMap { rule in RuleLevel.names.map { "\(rule.name)=\($0)" } }),
    transform: RuleLevel.init(argument:))
  var rules: [RuleLevel] = []

  @Option(
    name: .customLong("fail-on"),
    help: "From which severity on a finding makes the exit code 1. (default: error)")
  var failOnOption: FailureThreshold?

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
  var color: ColorChoice = .auto

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: "Print findings only, no summary.")
  var isQuiet = false

  @Flag(
    name: [.customShort("v"), .customLong("verbose")],
    help: """
      Also list the files read and the number of findings of each rule; with a format other than text, on \
      standard error.
      """)
  var isVerbose = false

  func validate() throws {
    guard maximumDiagnosticsOption ?? 0 >= 0 else {
      throw ValidationError("--max-diagnostics needs a number from 0.")
    }
    guard !(isQuiet && isVerbose) else { throw ValidationError("-q and -v exclude each other.") }
  }

  /// What counts where no configuration says otherwise.
  var failOn: FailureThreshold { failOnOption ?? .error }

  var diagnostics: DiagnosticOptions {
    DiagnosticOptions(
      levels: Dictionary(rules.map { ($0.rule, $0.level) }) { _, last in last },
      maximumPerRuleAndFile: maximumDiagnosticsOption ?? 100)
  }
}
