import ArgumentParser
import DSDL
import DSDLProject
import DSDLReporting

/// How findings are weighed and shown by commands whose `--output` is no report.
struct FindingOptions: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      Phrase(
        "Set the severity of a rule: error, warning or off; can be repeated.",
        zh: "设置规则的严重程度：error、warning 或 off；可以重复。"), valueName: "name=level"),
    transform: RuleLevel.init(argument:))
  var rules: [RuleLevel] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      Phrase(
        "From which severity on a finding makes the exit code 1. (default: error)",
        zh: "从哪个严重程度起，问题使退出码为 1。（默认：error）")))
  var failOn: FailureThreshold?

  @Option(
    name: .customLong("max-diagnostics"),
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        """
        How many findings of a rule to print; 0 prints all. Counts stay exact. (default: 100)
        """, zh: "每条规则输出多少个问题；0 表示全部输出。计数始终准确。（默认：100）"), valueName: "n"))
  var maximumDiagnostics: Int?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      Phrase(
        """
        The format of the report, with its file if it is not to go to standard output: \
        'sarif=out.sarif'; can be repeated.
        """,
        zh: """
          报告的格式；如果不写到标准输出，则连同其文件：sarif=out.sarif；可以重复。
          """), valueName: "format[=file]"),
    completion: .list(ReportTarget.allValueStrings))
  var formats: [ReportTarget] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.
        """, zh: "文本是否着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: ArgumentHelp(Phrase("Print findings only, no summary.", zh: "只输出问题，不输出摘要。")))
  var isQuiet = false

  @Flag(
    name: [.customShort("v"), .customLong("verbose")],
    help: ArgumentHelp(Phrase("Also list the files that were written.", zh: "同时列出写入的文件。")))
  var isVerbose = false

  func validate() throws {
    guard maximumDiagnostics ?? 0 >= 0 else {
      throw ValidationError(
        Phrase("--max-diagnostics needs a number from 0.", zh: "--max-diagnostics 需要不小于 0 的数字。"))
    }
    guard !(isQuiet && isVerbose) else {
      throw ValidationError(Phrase("-q and -v exclude each other.", zh: "-q 和 -v 不能同时使用。"))
    }
    _ = try ReportTarget.all(formats, output: nil, usual: .text)
  }

  /// Which findings are kept, and how they weigh.
  var request: SettingRequest {
    SettingRequest(rules: rules, failOn: failOn, maximumDiagnostics: maximumDiagnostics)
  }

  /// Where reports go.
  var report: ReportRequest {
    ReportRequest(
      targets: (try? ReportTarget.all(formats, output: nil, usual: .text)) ?? [], color: color,
      language: language.language, isQuiet: isQuiet, isVerbose: isVerbose)
  }
}
