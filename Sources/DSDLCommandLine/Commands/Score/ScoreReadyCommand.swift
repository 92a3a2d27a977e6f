import ArgumentParser
import DSDL
import DSDLMedia
import DSDLProject
import DSDLReporting

/// `dsdl score ready`: says whether generated pictures can be compared with real ones.
struct ScoreReadyCommand: InterruptibleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ready",
      abstract: Phrase(
        "Say whether generated pictures are fit to be compared with real ones.",
        zh: "说明生成图像是否适合与真实图像比较。"
      ).forUsage,
      discussion: Phrase(
        """
        Looks at the headers and bytes of the pictures that two descriptions name: the same number, sizes, channels \
        and formats are expected, enough pictures, none broken, and no generated picture that is byte for byte a real \
        one.

        Exit codes: 0 if they are fit, 1 if something is at or above --fail-on, 2 if a file could not be read, 64 for \
        wrong usage.
        """,
        zh: """
          查看两个描述文件所指定图像的文件头和内容：数量、尺寸、通道数和格式应相同，图像应足够多，没有损坏的，也没有与真实图\
          像逐字节相同的生成图像。

          退出码：适合时为 0；有达到或超过 --fail-on 的问题时为 1；有文件无法读取时为 2；用法错误时为 64。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The description of the real pictures.", zh: "真实图像的描述文件。")),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var real: String

  @Argument(
    help: ArgumentHelp(Phrase("The description of the generated pictures.", zh: "生成图像的描述文件。")),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var fake: String

  @OptionGroup var library: LibraryOptions

  @OptionGroup var configuration: ConfigurationArgument

  @Option(
    name: .customLong("media-root"),
    help: ArgumentHelp(
      Phrase(
        """
        The folder that the paths of pictures start from. (default: what the configuration of each description says, \
        else its own folder)
        """, zh: "图像路径的起始文件夹。（默认：各描述文件的配置所写的文件夹，否则为其所在的文件夹）"), valueName: "dir"),
    completion: .directory)
  var mediaRoot: String?

  @Option(
    name: .customLong("real-root"),
    help: ArgumentHelp(
      Phrase("The same for the real pictures alone.", zh: "同上，仅用于真实图像。"), valueName: "dir"),
    completion: .directory)
  var realRoot: String?

  @Option(
    name: .customLong("fake-root"),
    help: ArgumentHelp(
      Phrase("The same for the generated pictures alone.", zh: "同上，仅用于生成图像。"), valueName: "dir"),
    completion: .directory)
  var fakeRoot: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase("Threads to check samples with (default: all cores).", zh: "检查样本所用的线程数（默认：所有核心）。"),
      valueName: "n"))
  var jobs: Int?

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
        "How many findings of a rule to print; 0 prints all. Counts stay exact. (default: 100)",
        zh: "每条规则输出多少个问题；0 表示全部输出。计数始终准确。（默认：100）"), valueName: "n"))
  var maximumDiagnostics: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "文本是否着色。“auto”根据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  @OptionGroup var output: ScoreOutputOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
    guard maximumDiagnostics ?? 0 >= 0 else {
      throw ValidationError(
        Phrase("--max-diagnostics needs a number from 0.", zh: "--max-diagnostics 需要不小于 0 的数字。"))
    }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    console.colorsErrors = color.colors(terminal: console.errorIsTerminal, environment: console.environment)
    let requests = [realRoot, fakeRoot].map { MediaRequest(depth: .header, root: $0 ?? mediaRoot) }
    if let problem = requests.lazy.compactMap(\.problem?.message).first {
      console.complain(problem)
      return .notChecked
    }
    let own = SettingRequest(failOn: failOn, maximumDiagnostics: maximumDiagnostics)
    guard
      let settings = Settings.inForce(
        for: [real, fake], options, own, named: configuration.file, on: &console)
    else { return .notChecked }
    let media = zip(settings, requests).map { $1.options(with: $0.configuration) }
    if let problem = media.lazy.compactMap({ MediaRequest.problem(with: $0)?.message }).first {
      console.complain(problem)
      return .notChecked
    }
    let read = filesRead(with: settings) + media[0].filesAsked(by: real) + media[1].filesAsked(by: fake)
    if let status = output.refusal(reading: read, on: &console) { return status }
    do throws(UnreadableFile) {
      let comparison = try ProgressBar.during(
        Interruption.monitor, isWanted: console.errorIsTerminal, language: console.language
      ) { () throws(UnreadableFile) in
        try MediaCheck().comparison(
          ofGenerated: fake, withReal: real, options: (settings[0].options, settings[1].options),
          media: (media[0], media[1]))
      }
      return report(comparison, settings.map(\.failOn), on: &console)
    } catch {
      console.complain(error, hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
  }

  /// The descriptions with all they depend on, which is not looked at for that.
  private func filesRead(with settings: [Settings]) -> [String] {
    zip([real, fake], settings).flatMap { file, settings in
      [file, settings.configuration?.file.path].compactMap(\.self)
        + ((try? Dataset(contentsOfFile: file, options: settings.options.reading))?.filesRead ?? [])
    }
  }

  private var options: ValidationOptions {
    var options = ValidationOptions()
    options.libraryPath = library.libraryPath
    options.threads = jobs ?? Platform.coreCount
    options.monitor = Interruption.monitor
    options.diagnostics = SettingRequest(maximumDiagnostics: maximumDiagnostics).diagnostics
    return options
  }

  private func report(
    _ comparison: PictureComparison, _ failOn: [FailureThreshold], on console: inout Console
  ) -> ExitStatus {
    let isFile = output.output.map { $0 != "-" } ?? false
    var text = TextOptions()
    text.language = console.language
    text.usesColor = color.colors(
      terminal: !isFile && console.outputIsTerminal, environment: console.environment)
    text.columns = isFile ? nil : console.outputWidth
    let written =
      switch output.format {
      case .text: ReadinessReport(comparison).text(text)
      case .json: ReadinessReport(comparison).json(in: console.programLanguage)
      }
    guard output.write(written, on: &console) else { return .notChecked }
    let reports = [comparison.real.report, comparison.generated.report]
    for report in reports where !report.isComplete {
      let path = report.descriptionFile.path
      console.complain(Phrase("\(path) was not checked to its end: interrupted", zh: "\(path) 没有检查完：已中断"))
    }
    guard reports.allSatisfy(\.isComplete) else { return .notChecked }
    return zip(failOn, reports).map { $0.status(of: $1) }.max() ?? .passed
  }
}
