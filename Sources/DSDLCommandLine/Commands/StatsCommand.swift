import ArgumentParser
import DSDL
import DSDLMedia
import DSDLReporting

/// `dsdl stats`: counts what is in the samples of descriptions.
struct StatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: Phrase(
        "Count what there is: samples, classes, boxes, sizes.", zh: "统计有什么：样本、类别、边界框、尺寸。"
      ).forUsage,
      discussion: Phrase(
        """
        Samples are checked on the way; values that are not of their type do not count. With --media header the sizes \
        of pictures are counted, too. Of several descriptions, what there is in all of them together comes last.

        Exit codes: 0 if everything was counted, 1 if samples have errors ('dsdl validate' shows them), 2 if a file \
        could not be read, 64 for wrong usage.
        """,
        zh: """
          统计的同时检查样本；与类型不符的值不计入。使用 --media header 时还统计图像的尺寸。有多个描述文件时，最后给出合计。

          退出码：全部统计完时为 0；样本有错误时为 1（“dsdl validate”会列出它们）；有文件无法读取时为 2；用法错误时为 64。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Descriptions, in YAML or JSON.", zh: "YAML 或 JSON 形式的描述文件。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @OptionGroup var library: LibraryOptions

  @OptionGroup(title: "Samples") var sampling: SampleOptions

  @OptionGroup(title: "Media") var media: MediaArguments

  @Option(
    help: ArgumentHelp(
      Phrase("Threads to check samples with (default: all cores).", zh: "检查样本所用的线程数（默认：所有核心）。"),
      valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      Phrase("Text for people, or JSON for programs.", zh: "供人阅读的文本，或者供程序读取的 JSON。")))
  var format: InspectionFormat = .text

  @Option(
    help: ArgumentHelp(
      Phrase("Write there instead of to standard output.", zh: "写到此处，而不是标准输出。"), valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "文本是否着色。“auto”根据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
  }

  func run() throws {
    var console = Console.standard
    Interruption.handleSignals()
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    console.colorsErrors = color.colors(terminal: console.errorIsTerminal, environment: console.environment)
    if let problem = sampling.request.problem ?? media.request.problem {
      console.complain(problem.message, hint: problem.hint)
      return .notChecked
    }
    var report = StatisticsReport()
    var status = ExitStatus.passed
    let check = MediaCheck()
    for file in files {
      do throws(UnreadableFile) {
        report.inputs.append(try counted(file, check, &status, on: &console))
      } catch {
        console.complain(error, hint: NearestName.hint(forFile: error.path))
        status = .notChecked
      }
    }
    guard !report.inputs.isEmpty else { return status }
    return write(report, on: &console) ? status : .notChecked
  }

  private func counted(
    _ file: String, _ check: MediaCheck, _ status: inout ExitStatus, on console: inout Console
  ) throws(UnreadableFile) -> StatisticsReport.Input {
    var options = ValidationOptions()
    options.libraryPath = library.libraryPath
    sampling.request.apply(to: &options)
    options.threads = jobs ?? Platform.coreCount
    options.monitor = Interruption.monitor
    options.diagnostics.maximumPerRuleAndFile = 1
    let counted = try check.statistics(
      contentsOfFile: file, options: options, media: media.request.options(with: nil))
    let errors = counted.report.errorCount
    if errors > 0 {
      status = max(status, .failed)
      console.complain(
        Phrase(
          "\(file) has \(errors) \(errors == 1 ? "error" : "errors"): what they are about is not counted",
          zh: "\(file) 有 \(errors) 个错误：所涉及的内容没有计入"),
        hint: Phrase("'dsdl validate \(file)' shows them", zh: "“dsdl validate \(file)”会列出它们"))
    }
    if !counted.report.isComplete {
      status = .notChecked
      console.complain(Phrase("\(file) was not counted to its end: interrupted", zh: "\(file) 没有统计完：已中断"))
    }
    return StatisticsReport.Input(
      description: counted.report.descriptionFile.path, statistics: counted.statistics,
      pictures: counted.pictures, errorCount: errors)
  }

  private func write(_ report: StatisticsReport, on console: inout Console) -> Bool {
    let usesColor = color.colors(
      terminal: output == nil && console.outputIsTerminal, environment: console.environment)
    let language = console.language
    func render(into output: inout BufferedOutput) {
      switch format {
      case .text: StatisticsText(language: language, usesColor: usesColor).render(report, into: &output)
      case .json: StatisticsJSON().render(report, into: &output)
      }
    }
    guard let output, output != "-" else {
      render(into: &console.output)
      return console.flushOutput()
    }
    guard let problem = ReportFile.problem(writing: output) ?? ReportFile.write(to: output, render) else {
      return true
    }
    console.complain(problem)
    return false
  }
}
