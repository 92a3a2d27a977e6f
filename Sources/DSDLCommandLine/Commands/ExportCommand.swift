import ArgumentParser
import DSDL
import DSDLConversion
import DSDLReporting

/// `dsdl export`: writes a dataset for other tools.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a dataset for other tools: COCO, VOC, YOLO, trainers' folders, Croissant.",
    discussion: """
      Without arguments the formats are listed. What a format cannot hold is reported with how much there was of it; \
      the rest is written. With an error nothing is written. Files appear when all are complete, and none is replaced \
      without --force.

      Exit codes: 0 if the dataset was written and nothing is at or above --fail-on, 1 if something is, 2 if something \
      cannot be read or written, 64 for wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("The format; 'dsdl export' lists them.", valueName: "format"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var exportFormat: ExportFormat?

  @Argument(
    help: ArgumentHelp("The description.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String?

  @Option(
    help: ArgumentHelp("The file or folder to write; - for standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(name: .customLong("force"), help: "Replace files that are there.")
  var replacesFiles = false

  @Option(
    name: .customLong("media-root"),
    help: ArgumentHelp(
      "The folder that locators start from. (default: that of the description)", valueName: "dir"),
    completion: .directory)
  var mediaRoot: String?

  @Option(
    help: """
      What becomes of the pictures in a folder: links to where they are, copies, or only a list of where they are.
      """)
  var pictures: ExportOptions.Pictures = .link

  @Option(help: "What YOLO is to learn. (default: what the type of the samples suggests)")
  var task: ExportOptions.Task?

  @Option(
    help: ArgumentHelp(
      "The name of the subset. (default: the description's, as 'train' of train.yaml)", valueName: "name"))
  var subset: String?

  @OptionGroup var library: LibraryOptions

  @OptionGroup var settings: SettingOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "The format of the report, with =FILE to write it there. With --output - it needs a file.",
      valueName: "format"))
  var reportFormats: [ReportTarget] = []

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
  var color: ColorChoice = .auto

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Print findings only, no summary.")
  var isQuiet = false

  func validate() throws {
    guard let exportFormat else { return }
    guard file != nil else { throw ValidationError("Missing expected argument '<file>'") }
    guard let output else { throw ValidationError("--output says where to write, and is missing.") }
    guard output != "-" || !exportFormat.isFolder else {
      throw ValidationError("\(exportFormat.rawValue) is a folder: --output - is for one file.")
    }
    guard task == nil || exportFormat == .yolo else { throw ValidationError("--task is for yolo.") }
    if let subset, subset.isEmpty || subset.hasPrefix(".") || subset.contains("/") {
      throw ValidationError("'\(subset)' cannot be the name of a subset: it is part of the names of files.")
    }
    _ = try ReportTarget.all(reportFormats, output: nil, usual: .text)
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    guard let exportFormat, let file, let output else { return list(on: &console) }
    console.colorsErrors = color.colors(terminal: console.errorIsTerminal, environment: console.environment)
    if let problem = LibraryOptions.problem(with: library.libraryPath) {
      console.complain(problem)
      return .notChecked
    }
    if let mediaRoot, Platform.kind(of: mediaRoot) != .folder {
      console.complain("\(mediaRoot) is no folder: --media-root names one")
      return .notChecked
    }
    let own = settings.request
    var reading = ReadingOptions()
    reading.libraryPath = library.libraryPath
    reading.diagnostics = own.diagnostics
    do throws(UnreadableFile) {
      let dataset = try Dataset(contentsOfFile: file, options: reading)
      return export(dataset, as: exportFormat, to: output, own, on: &console)
    } catch {
      console.complain("\(error)", hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
  }

  private func export(
    _ dataset: Dataset, as format: ExportFormat, to output: String, _ own: SettingRequest,
    on console: inout Console
  ) -> ExitStatus {
    var options = ExportOptions()
    options.mediaRoot = mediaRoot
    options.pictures = pictures
    options.task = task
    options.subset = subset
    options.replacesFiles = replacesFiles
    options.diagnostics = own.diagnostics
    options.monitor = Interruption.monitor
    do throws(ConversionFailure) {
      let outcome = try dataset.export(as: format, to: output, options: options)
      let isReported = report(outcome, output, on: &console)
      guard isReported else { return .notChecked }
      return (own.failOn ?? .error).status(of: outcome.report)
    } catch {
      console.complain(error.message(in: .english), hint: error.hint(in: .english))
      return error.kind == .usage ? .wrongUsage : .notChecked
    }
  }

  /// Brings findings to where they are wanted, and says on standard error what was written.
  private func report(_ outcome: ExportOutcome, _ output: String, on console: inout Console) -> Bool {
    let targets = (try? ReportTarget.all(reportFormats, output: nil, usual: .text)) ?? []
    let run = ValidationRun([outcome.report])
    var isWritten = true
    for target in targets {
      var text = TextOptions()
      text.showsSummary = false
      if let path = target.path {
        if let problem = ReportFile.write(to: path, { target.format.renderer().render(run, into: &$0) }) {
          console.complain(problem)
          isWritten = false
        }
      } else if output == "-" {
        text.usesColor = console.colorsErrors
        target.format.renderer(text: text).render(run, into: &console.error)
      } else {
        text.usesColor = color.colors(terminal: console.outputIsTerminal, environment: console.environment)
        text.columns = console.outputWidth
        target.format.renderer(text: text).render(run, into: &console.output)
      }
    }
    if !isQuiet {
      let counts = outcome.counts.map { $0.text() }
      let words = outcome.isWritten ? "wrote \(output)" : "nothing was written"
      console.error.write(([VisibleText.escaping(words)] + counts).joined(separator: " · ") + "\n")
    }
    console.error.flush()
    return console.flushOutput() && isWritten
  }

  /// Says which formats there are.
  private func list(on console: inout Console) -> ExitStatus {
    let width = ExportFormat.allCases.map(\.rawValue.count).max() ?? 0
    for format in ExportFormat.allCases {
      let blank = String(repeating: " ", count: width + 2 - format.rawValue.count)
      console.output.write("\(format.rawValue)\(blank)\(format.summary())\n")
    }
    return console.flushOutput() ? .passed : .notChecked
  }
}
