import ArgumentParser
import DSDL
import DSDLConversion
import DSDLProject
import DSDLReporting

/// `dsdl export`: writes a dataset for other tools.
struct ExportCommand: InterruptibleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Phrase(
        "Write a dataset for other tools: COCO, VOC, YOLO, trainers' folders, Croissant.",
        zh: "为其他工具写出数据集：COCO、VOC、YOLO、训练程序的文件夹、Croissant。"
      ).forUsage,
      discussion: Phrase(
        """
        Without arguments the formats are listed. What a format cannot hold is reported with how much there was of it; \
        the rest is written. With an error nothing is written, or, to a stream, not everything. Files appear when all are complete, and none is replaced \
        without --force.

        Exit codes: 0 if the dataset was written and nothing is at or above --fail-on, 1 if something is, 2 if something \
        cannot be read or written, 64 for wrong usage.
        """,
        zh: """
          不带参数时列出各种格式。格式无法容纳的内容会连同数量一起报告，其余的写出。有错误时不写出任何内容（写到流时只有一部分）。全部文件都完整时\
          才会出现；没有 --force 时不替换任何文件。

          退出码：数据集已写出且没有达到或超过 --fail-on 的问题时为 0，有这样的问题时为 1；有内容无法读取或写出时为 2；用法\
          错误时为 64。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("The format; 'dsdl export' lists them.", zh: "格式；“dsdl export”列出各种格式。"), valueName: "format"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var exportFormat: ExportFormat?

  @Argument(
    help: ArgumentHelp(Phrase("The description.", zh: "描述文件。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      Phrase("The file or folder to write; - for standard output.", zh: "要写出的文件或文件夹；- 表示标准输出。"),
      valueName: "path"),
    completion: .file(), transform: OutputPath.named)
  var output: String?

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(Phrase("Replace files that are there.", zh: "替换已存在的文件。")))
  var replacesFiles = false

  @Option(
    name: .customLong("media-root"),
    help: ArgumentHelp(
      Phrase(
        """
        The folder that locators start from. (default: what the configuration says, else that of the description)
        """, zh: "对象定位器的起始文件夹。（默认：配置所写的文件夹，否则为描述文件所在的文件夹）"), valueName: "dir"),
    completion: .directory)
  var mediaRoot: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        What becomes of the pictures in a folder: links to where they are, copies, or only a list of where they are.
        """, zh: "文件夹中的图像如何处理：指向原处的链接、副本，或只列出它们在哪里。")))
  var pictures: ExportOptions.Pictures = .link

  @Option(
    help: ArgumentHelp(
      Phrase(
        "What YOLO is to learn. (default: what the type of the samples suggests)",
        zh: "YOLO 要学习什么。（默认：由样本的类型判断）")))
  var task: ExportOptions.Task?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "The name of the subset. (default: the description's, as 'train' of train.yaml)",
        zh: "子集的名称。（默认：描述文件的名称，例如 train.yaml 的“train”）"), valueName: "name"))
  var subset: String?

  @OptionGroup var library: LibraryOptions

  @OptionGroup var configuration: ConfigurationArgument

  @OptionGroup(title: Phrase("Findings", zh: "问题").forUsage) var findings: FindingOptions

  func validate() throws {
    guard let exportFormat else { return }
    guard file != nil else {
      throw ValidationError(Phrase("Missing expected argument '<file>'", zh: "缺少参数“<file>”"))
    }
    guard let output else {
      throw ValidationError(
        Phrase("--output says where to write, and is missing.", zh: "缺少 --output，它指定写到哪里。"))
    }
    guard output != "-" || !exportFormat.isFolder else {
      throw ValidationError(
        Phrase(
          "\(exportFormat.rawValue) is a folder: --output - is for one file.",
          zh: "\(exportFormat.rawValue) 是文件夹：--output - 只用于单个文件。"))
    }
    guard task == nil || exportFormat == .yolo else {
      throw ValidationError(Phrase("--task is for yolo.", zh: "--task 只用于 yolo。"))
    }
    if let subset, subset.isEmpty || subset.hasPrefix(".") || subset.contains("/") {
      throw ValidationError(
        Phrase(
          "'\(subset)' cannot be the name of a subset: it is part of the names of files.",
          zh: "“\(subset)”不能作为子集的名称：它是文件名的一部分。"))
    }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let request = findings.report
    console.askedLanguage = request.language
    console.colorsErrors = Reporter.colorsErrors(request, console)
    guard let exportFormat, let file, let output else { return list(on: &console) }
    if let problem = problem() {
      console.complain(problem)
      return .notChecked
    }
    let own = findings.request
    var reading = ValidationOptions()
    reading.libraryPath = library.libraryPath
    reading.diagnostics = own.diagnostics
    guard
      let inForce = Settings.inForce(for: file, reading, own, named: configuration.file, on: &console)
    else { return .notChecked }
    let root = mediaRoot ?? inForce.configuration?.mediaRoot
    if let root,
      let problem = NamedFolder.problem(with: root, option: mediaRoot == nil ? "media-root" : "--media-root")
    {
      console.complain(problem)
      return .notChecked
    }
    do throws(UnreadableFile) {
      let dataset = try Dataset(contentsOfFile: file, options: inForce.options.reading)
      return export(dataset, inForce, root, as: exportFormat, to: output, on: &console)
    } catch {
      console.complain(error.description(in: console.language), hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
  }

  /// What keeps the work from beginning, in words; nil if nothing does.
  private func problem() -> Phrase? {
    output.flatMap(ReportFile.problem(naming:))
      ?? findings.report.paths.lazy.compactMap(ReportFile.problem(writing:)).first
  }

  private func export(
    _ dataset: Dataset, _ settings: Settings, _ root: String?, as format: ExportFormat, to output: String,
    on console: inout Console
  ) -> ExitStatus {
    var options = ExportOptions()
    options.mediaRoot = root
    options.pictures = pictures
    options.task = task
    options.subset = subset
    options.replacesFiles = replacesFiles
    options.diagnostics = settings.options.diagnostics
    options.monitor = Interruption.monitor
    let isPrinted = OutputPlace.isStandardOutput(output)
    let written = findings.report.outputs + (isPrinted ? ["-"] : format.isFolder ? [] : [output])
    if let problem = OutputGuard(written).problem(
      reading: dataset.filesRead + [settings.configuration?.file.path].compactMap(\.self))
    {
      console.complain(problem)
      return .wrongUsage
    }
    do throws(ConversionFailure) {
      let outcome = try dataset.export(as: format, to: output, options: options)
      guard report(outcome, output, on: &console) else { return .notChecked }
      return settings.failOn.status(of: outcome.report)
    } catch {
      let isPart = error.kind == .interrupted && isPrinted
      console.complain(
        isPart ? Self.partWritten[console.language] : error.message(in: console.language),
        hint: error.hint(in: console.language))
      return error.kind == .usage ? .wrongUsage : .notChecked
    }
  }

  private static let partWritten = Phrase(
    "interrupted: what was written is not all of it", zh: "已中断，写出的内容不完整")

  /// Brings findings to where they are wanted, and says on standard error what was written.
  private func report(_ outcome: ExportOutcome, _ output: String, on console: inout Console) -> Bool {
    let request = findings.report
    let run = ValidationRun([outcome.report])
    let isPrinted = OutputPlace.isStandardOutput(output)
    for target in request.targets {
      var text = TextOptions()
      text.showsSummary = false
      text.language = console.language
      if target.path == nil {
        let isTerminal = isPrinted ? console.errorIsTerminal : console.outputIsTerminal
        text.usesColor = request.color.colors(terminal: isTerminal, environment: console.environment)
        text.columns = isPrinted ? nil : console.outputWidth
      }
      let renderer = target.format.renderer(text: text, language: console.programLanguage)
      if let path = target.path {
        if let problem = ReportFile.write(to: path, { renderer.render(run, into: &$0) }) {
          console.complain(problem)
          return false
        }
      } else if isPrinted {
        renderer.render(run, into: &console.error)
      } else {
        renderer.render(run, into: &console.output)
      }
    }
    if !request.isQuiet { console.error.write(summary(of: outcome, output, in: console.language) + "\n") }
    console.error.flush()
    return console.flushOutput()
  }

  /// "wrote out.json · 3 pictures · 12 objects"
  private func summary(of outcome: ExportOutcome, _ output: String, in language: TextLanguage) -> String {
    let target =
      output == "-" ? Phrase("standard output", zh: "标准输出")[language] : VisibleText.escaping(output)
    let words =
      outcome.isWritten
      ? Phrase("wrote \(target)", zh: "已写出 \(target)")
      : outcome.isCut
        ? Phrase("what was written to \(target) is not all of it", zh: "写到 \(target) 的内容不完整")
        : Phrase("nothing was written", zh: "没有写出任何内容")
    return ([words[language]] + outcome.counts.map { $0.text(in: language) }).joined(separator: " · ")
  }

  /// Says which formats there are.
  private func list(on console: inout Console) -> ExitStatus {
    let formats = ExportFormat.allCases.map { ($0.rawValue, $0.summary(in: console.language)) }
    let style = TextStyle(usesColor: false)
    console.output.write(NameListing.text(formats, style: style, width: console.outputWidth))
    return console.flushOutput() ? .passed : .notChecked
  }
}
