import ArgumentParser
import DSDL
import DSDLReporting

/// How findings are weighed and shown by commands whose `--output` is no report.
struct FindingOptions: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Set the severity of a rule: error, warning or off; can be repeated.", valueName: "name=level"),
    transform: RuleLevel.init(argument:))
  var rules: [RuleLevel] = []

  @Option(name: .customLong("fail-on"), help: "From which severity on a finding makes the exit code 1.")
  var failOn: FailureThreshold = .error

  @Option(
    name: .customLong("max-diagnostics"),
    help: ArgumentHelp(
      "How many findings of a rule to print; 0 prints all. Counts stay exact.", valueName: "n"))
  var maximumDiagnostics = 100

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      The format of the report, with its file if it is not to go to standard output: 'sarif=out.sarif'; can be \
      repeated.
      """, valueName: "format[=file]"),
    completion: .list(ReportTarget.allValueStrings))
  var formats: [ReportTarget] = []

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
  var color: ColorChoice = .auto

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Print findings only, no summary.")
  var isQuiet = false

  @Flag(name: [.customShort("v"), .customLong("verbose")], help: "Also list the files that were written.")
  var isVerbose = false

  func validate() throws {
    guard maximumDiagnostics >= 0 else { throw ValidationError("--max-diagnostics needs a number from 0.") }
    guard !(isQuiet && isVerbose) else { throw ValidationError("-q and -v exclude each other.") }
    _ = try ReportTarget.all(formats, output: nil, usual: .text)
  }

  /// Which findings are kept, and how they weigh.
  var diagnostics: DiagnosticOptions {
    DiagnosticOptions(
      levels: Dictionary(rules.map { ($0.rule, $0.level) }) { _, last in last },
      maximumPerRuleAndFile: maximumDiagnostics)
  }

  /// Where reports go.
  var report: ReportRequest {
    ReportRequest(
      targets: (try? ReportTarget.all(formats, output: nil, usual: .text)) ?? [], color: color,
      isQuiet: isQuiet, isVerbose: isVerbose)
  }
}
