import ArgumentParser
import DSDL
import DSDLProject
import DSDLReport
import DSDLReporting

/// `dsdl stats`: counts what is in the samples of descriptions.
struct StatsCommand: InterruptibleCommand {
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

        Exit codes: 0 if everything was counted, 1 if something has errors ('dsdl validate' shows them), 2 if a \
        description could not be read, 64 for wrong usage.
        """,
        zh: """
          统计的同时检查样本；与类型不符的值不计入。使用 --media header 时还统计图像的尺寸。有多个描述文件时，最后给出合计。

          退出码：全部统计完时为 0；有错误时为 1（“dsdl validate”会列出它们）；有描述文件无法读取时为 2；用法错误时为 64。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Descriptions, in YAML or JSON, folders, or patterns.", zh: "YAML 或 JSON 形式的描述文件、文件夹，或者模式。"),
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @OptionGroup var library: LibraryOptions

  @OptionGroup(title: Phrase("Samples", zh: "样本").forUsage) var sampling: SampleOptions

  @OptionGroup(title: Phrase("Media", zh: "媒体文件").forUsage) var media: MediaArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase("Threads to check samples with (default: all cores).", zh: "检查样本所用的线程数（默认：所有核心）。"),
      valueName: "n"))
  var jobs: Int?

  @OptionGroup var configuration: ConfigurationArgument

  @Option(
    help: ArgumentHelp(
      Phrase("Text for people, or JSON for programs.", zh: "供人阅读的文本，或者供程序读取的 JSON。")))
  var format: InspectionFormat = .text

  @Option(
    help: ArgumentHelp(
      Phrase("Write there instead of to standard output.", zh: "写到此处，而不是标准输出。"), valueName: "file"),
    transform: OutputPath.named)
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
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let surveyor = Surveyor(nil)
    let (status, session) = request.executeOnce(on: &console, by: Validator.validate, surveyor: surveyor)
    guard let session else { return status }
    var report = StatisticsReport()
    for survey in surveyor.surveys {
      guard let checked = session.outcome.reports.first(where: { $0.descriptionFile == survey.file }) else {
        continue
      }
      complain(of: checked, on: &console)
      var input = StatisticsReport.Input(
        description: survey.file.path, statistics: survey.statistics, pictures: survey.pictures,
        errorCount: checked.errorCount)
      input.isComplete = checked.isComplete
      report.inputs.append(input)
    }
    report.isComplete = session.outcome.isComplete
    report.unreadable = session.outcome.unreadable
    guard !report.inputs.isEmpty else { return status }
    guard write(report, on: &console) else { return .notChecked }
    return session.outcome.isComplete ? status : .notChecked
  }

  private var request: ValidationRequest {
    var request = ValidationRequest(files: files)
    request.libraryPath = library.libraryPath
    request.sampling = sampling.request
    request.media = media.request
    request.jobs = jobs
    request.configuration = configuration.file
    request.settings.maximumDiagnostics = 1
    request.page = output ?? "-"
    request.report = ReportRequest(targets: [], color: color, language: language.language, isQuiet: true)
    return request
  }

  private func complain(of report: ValidationReport, on console: inout Console) {
    let (file, errors) = (report.descriptionFile.path, report.errorCount)
    let command = "dsdl validate \(file)\(media.request.arguments)"
    if errors > 0 {
      console.complain(
        Phrase(
          "\(file) has \(errors) \(errors == 1 ? "error" : "errors"): what they are about is not counted",
          zh: "\(file) 有 \(errors) 个错误：所涉及的内容没有计入"),
        hint: Phrase("'\(command)' shows them", zh: "“\(command)”会列出它们"))
    }
    if !report.isComplete {
      console.complain(Phrase("\(file) was not counted to its end: interrupted", zh: "\(file) 没有统计完：已中断"))
    }
  }

  private func write(_ report: StatisticsReport, on console: inout Console) -> Bool {
    let usesColor = color.colors(
      terminal: output == nil && console.outputIsTerminal, environment: console.environment)
    let (language, programLanguage) = (console.language, console.programLanguage)
    func render(into output: inout BufferedOutput) {
      switch format {
      case .text: StatisticsText(language: language, usesColor: usesColor).render(report, into: &output)
      case .json: StatisticsJSON(language: programLanguage).render(report, into: &output)
      }
    }
    guard let output, output != "-" else {
      render(into: &console.output)
      return console.flushOutput()
    }
    guard let problem = ReportFile.write(to: output, render) else { return true }
    console.complain(problem)
    return false
  }
}
