import ArgumentParser
import DSDL
import DSDLMedia
import DSDLProject
import DSDLReport

/// `dsdl report`: checks descriptions, and writes a page for a browser.
struct ReportCommand: InterruptibleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Phrase(
        "Write one file for a browser: findings with their pictures, statistics, a gallery of samples.",
        zh: "写出一个供浏览器查看的文件：问题及其图像、统计、样本图库。"
      ).forUsage,
      discussion: Phrase(
        """
        Descriptions are checked as 'dsdl validate' does, and the page shows the verdict, the findings by rule, each with \
        the sample it is about and what is wrong drawn in, statistics, and samples chosen by chance. The page has all it \
        needs inside and fetches nothing. In a build with decoders it holds small copies of pictures; else it shows the \
        files where they are.

        Exit codes: 0 if everything was checked and nothing is at or above --fail-on, 1 if something is, 2 if a file \
        could not be checked or the page not be written, 64 for wrong usage. The page is written in all cases but the \
        last.
        """,
        zh: """
          像“dsdl validate”一样检查描述文件，网页显示结论、按规则列出的问题（每个问题附上相关样本，并标出错误之处）、统计，以及\
          随机选取的样本。网页自带所需的一切，不下载任何内容。带解码器的构建会内嵌缩小的图像；否则显示原处的文件。

          退出码：全部检查完并且没有达到或超过 --fail-on 的问题时为 0，有这样的问题时为 1；有文件无法检查或网页无法写出时\
          为 2；用法错误时为 64。除最后一种情况外，都会写出网页。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Descriptions or libraries, in YAML or JSON, folders, or patterns.",
        zh: "YAML 或 JSON 形式的描述文件或库、文件夹，或者模式。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Write the page there, all of it or nothing; - is standard output.",
        zh: "把网页写到此处，要么完整，要么不写；- 表示标准输出。"), valueName: "report.html"),
    completion: .file(extensions: ["html"]), transform: OutputPath.named)
  var output: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "How many samples of each description the gallery shows.", zh: "图库中显示每个描述文件的多少个样本。"),
      valueName: "n"))
  var gallery = 24

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "What the choice of samples begins with: the same seed chooses the same samples.",
        zh: "随机选取样本的种子：相同的种子选取相同的样本。"), valueName: "n"))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        How pictures are shown: small copies in the page, the files where they are, or only what lies in them. \
        (default: embed in a build with decoders, else link)
        """,
        zh: "图像的显示方式：在网页中内嵌缩小的图像、链接原处的文件，或者只画出标注。（默认：带解码器的构建为 embed，否则为 link）"),
      valueName: "embed|link|none"),
    completion: .list(PictureChoice.allCases.map(\.rawValue)))
  var pictures: PictureChoice?

  @OptionGroup var library: LibraryOptions

  @OptionGroup(title: Phrase("Samples", zh: "样本").forUsage) var sampling: SampleOptions

  @OptionGroup(title: Phrase("Media", zh: "媒体文件").forUsage) var media: MediaArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "Threads to check samples with (default: all cores). The page does not depend on it.",
        zh: "检查样本所用的线程数（默认：所有核心）。网页与它无关。"), valueName: "n")
  )
  var jobs: Int?

  @OptionGroup var configuration: ConfigurationArgument

  @OptionGroup var ownSettings: SettingOptions

  @Option(
    help: ArgumentHelp(
      Phrase("Known findings: they are not shown and do not fail the run.", zh: "已知问题：不显示，也不使运行失败。"),
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "是否给文本着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: ArgumentHelp(Phrase("Print no summary.", zh: "不输出摘要。")))
  var isQuiet = false

  private static let largestGallery = 10_000

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
    guard 0...Self.largestGallery ~= gallery else {
      throw ValidationError(
        Phrase(
          "--gallery needs a number from 0 to \(Self.largestGallery).",
          zh: "--gallery 需要 0 到 \(Self.largestGallery) 之间的数字。"))
    }
    guard !sampling.skipsSamples || (media.media ?? .off) == .off else {
      throw ValidationError(
        Phrase(
          "--no-samples excludes --media: samples name the files.",
          zh: "--no-samples 不能与 --media 同时使用：文件由样本指定。"))
    }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let target = output == "-" ? nil : output
    let surveyor = Surveyor(SampleChoice(count: gallery, seed: seed))
    let (status, session) = request.executeOnce(on: &console, by: Validator.validate, surveyor: surveyor)
    guard let session else { return status }
    let page = HTMLReport(
      session.outcome, surveys: surveyor.surveys,
      options: DSDLReport.ReportOptions(
        language: console.language, pictures: pictures ?? .usual,
        folder: target.map(Paths.folder) ?? "."))
    guard let target else {
      page.render(into: &console.output)
      return console.flushOutput() ? status : .notChecked
    }
    guard let problem = ReportFile.write(to: target, { page.render(into: &$0) }) else { return status }
    console.complain(problem)
    return .notChecked
  }

  private var request: ValidationRequest {
    var request = ValidationRequest(files: files)
    request.libraryPath = library.libraryPath
    request.sampling = sampling.request
    request.media = media.request
    request.jobs = jobs
    request.configuration = configuration.file
    request.settings = ownSettings.request
    request.baseline = baseline
    request.page = output
    request.report = ReportRequest(
      targets: [], color: color, language: language.language, isQuiet: isQuiet)
    return request
  }
}
