import ArgumentParser
import DSDL
import DSDLProject
import DSDLReporting

/// `dsdl merge`: joins the reports of parts of a run, or turns a report into another format.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: Phrase(
        "Join the JSON reports of all parts of a run into one, in any format.",
        zh: "把一次运行各份的 JSON 报告合并成一份，可以是任何格式。"
      ).forUsage,
      discussion: Phrase(
        """
        The reports are those of 'dsdl validate --shard i/n --format json', in any order. The result is what \
        one run over everything would have reported, as JSON unless --format says otherwise. If a part is missing, \
        is there twice, or is about other files, that is said, nothing is written, and the exit code is 2.

        A single report of a whole run is written again in another format: dsdl merge report.json --format sarif
        """,
        zh: """
          报告来自“dsdl validate --shard i/n --format json”，顺序不限。结果与一次检查全部内容的报告相同；除非 --format \
          另有说明，格式为 JSON。如果缺少某一份、某一份出现两次，或者涉及其他文件，则会说明，不写出任何内容，退出码为 2。

          单独一份完整运行的报告会以另一种格式重新写出：dsdl merge report.json --format sarif
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "The reports of all parts, in any order, or the one of a whole run.", zh: "各份的报告，顺序不限，或者一次完整运行的报告。"),
      valueName: "report"),
    completion: .file(extensions: ["json"]))
  var reports: [String]

  @OptionGroup var targets: TargetOptions

  @OptionGroup var language: LanguageOptions

  @Option(
    name: .customLong("max-diagnostics"),
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "How many findings of a rule to keep for each file; 0 keeps all.", zh: "每个文件中每条规则保留多少个问题；0 表示全部保留。"),
      valueName: "n"))
  var maximumDiagnostics = 100

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      Phrase(
        "From which severity on a finding makes the exit code 1.", zh: "问题从哪个严重程度起使退出码为 1。")))
  var failOn: FailureThreshold = .error

  func validate() throws {
    guard maximumDiagnostics >= 0 else {
      throw ValidationError(
        Phrase("--max-diagnostics needs a number from 0.", zh: "--max-diagnostics 需要不小于 0 的数字。"))
    }
    _ = try ReportTarget.all(targets.formats, output: targets.output, usual: .json)
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    let request = ReportRequest(
      targets: (try? ReportTarget.all(targets.formats, output: targets.output, usual: .json)) ?? [])
    let guarded = OutputGuard(request.outputs)
    if let problem = guarded.problem(reading: reports) {
      console.complain(problem)
      return .wrongUsage
    }
    for path in request.paths {
      guard let problem = ReportFile.problem(writing: path) else { continue }
      console.complain(problem)
      return .notChecked
    }
    let merger: ReportMerger
    // That of the messages, which are what they are.
    var recorded = TextLanguage.english
    do throws(MergeProblem) {
      var read: [RecordedReport] = []
      let showsText = request.targets.contains { $0.format == .text }
      for path in reports { read.append(try RecordedReport.read(path, showingText: showsText)) }
      recorded = read.first?.language ?? recorded
      // All around them is to be in their language.
      console.askedLanguage = language.language ?? recorded
      // What they tell of is not read here, and is nothing to lose.
      if let conflict = guarded.conflict(with: read.lazy.flatMap(\.run.filesRead)) {
        console.complain(conflict)
        return .wrongUsage
      }
      merger = try ReportMerger(read, keeping: DiagnosticOptions.maximum(written: maximumDiagnostics))
    } catch {
      console.complain(error.phrase)
      return .notChecked
    }
    let run = merger.run
    // As of the runs that are joined: text on a terminal has no place for it.
    for file in run.unreadable { console.complain(file) }
    for target in request.targets {
      var text = TextOptions()
      text.language = console.language
      if target.path == nil {
        text.usesColor = console.colorsOutput(.auto)
        text.columns = console.outputWidth
      }
      let renderer = target.format.renderer(
        text: text, language: target.format == .json ? recorded : console.programLanguage)
      func render(into output: inout BufferedOutput) {
        renderer.render(run, into: &output)
        guard target.format == .text else { return }
        if target.path != nil { TextRenderer(options: text).renderFailures(of: run, into: &output) }
        TextRenderer(options: text).renderClosing(of: run, into: &output)
      }
      guard let path = target.path else {
        render(into: &console.output)
        guard console.flushOutput() else { return .notChecked }
        continue
      }
      if let problem = ReportFile.write(to: path, { render(into: &$0) }) {
        console.complain(problem)
        return .notChecked
      }
    }
    if request.standardFormat == nil {
      console.error.write(merger.summary(in: console.language) + "\n")
      console.error.flush()
    }
    guard run.isComplete else { return .notChecked }
    return failOn.fails(errors: run.errorCount, warnings: run.warningCount) ? .failed : .passed
  }
}
