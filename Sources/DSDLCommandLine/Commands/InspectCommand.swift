import ArgumentParser
import DSDL
import DSDLProject
import DSDLReporting

/// `dsdl inspect`: shows what a description says.
struct InspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: Phrase(
        "Show what a description says: its types, class domains and samples.", zh: "显示描述文件的内容：类型、类别域和样本。"
      ).forUsage,
      discussion: Phrase(
        """
        Shows the imports with where each was found, the definitions, the type of a sample as a tree with all \
        params bound, the class domains with the numbers of their classes, and where the samples are. Samples \
        are counted but not checked. With --config alone it shows only the settings that the description would be \
        checked with.

        Exit codes: 0 if the definitions are right, 1 if something is wrong with them at or above --fail-on or \
        samples cannot be counted, 2 if the file cannot be read, 64 for wrong usage.
        """,
        zh: """
          显示各个导入及其所在位置、各个定义、以树的形式显示绑定了所有形参的样本类型、类别域及其类别编号，以及样本所在的\
          位置。样本只计数，不检查。单独使用 --config 时，只显示检查这个描述文件所用的配置。

          退出码：定义正确时为 0；定义有达到或超过 --fail-on 的问题，或者样本无法计数时为 1；文件无法读取时为 2；用法错误时为 64。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "A description or library file.", zh: "描述文件或库文件。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file = ""

  @OptionGroup var library: LibraryOptions

  @OptionGroup var ownSettings: SettingOptions

  @Option(
    name: .customLong("config"), defaultAsFlag: ConfigurationChoice.nearest,
    help: ArgumentHelp(
      Phrase(
        """
        The configuration file; its settings are shown, too. Without a file: show only the settings in force, and \
        where each comes from. (default: \(Configuration.fileName) in the description's folder or the nearest \
        folder above it)
        """, zh: "配置文件，也显示其中的设置。不给文件时：只显示生效的设置及其来源。（默认：描述文件所在文件夹中的 \(Configuration.fileName)，或上层最近的一个）"),
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var configuration: ConfigurationChoice?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Text for people, or JSON for programs.", zh: "供人阅读的文本，或者供程序读取的 JSON。")))
  var format: InspectionFormat = .text

  @Flag(
    name: .customLong("all"),
    help: ArgumentHelp(
      Phrase(
        "Show long lists to their end; JSON always does.", zh: "完整显示长列表；JSON 总是如此。")))
  var showsAll = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "是否给文本着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  mutating func validate() throws {
    // Of `--config FILE` alone, the file is the description.
    if file.isEmpty, let path = configuration?.file {
      file = path
      configuration = .nearest
    }
    guard !file.isEmpty else {
      throw ValidationError(Phrase("Missing expected argument '<file>'", zh: "缺少参数“<file>”"))
    }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    console.colorsErrors = color.colors(
      terminal: console.errorIsTerminal, environment: console.environment)
    var options = ValidationOptions()
    options.libraryPath = library.libraryPath
    let own = ownSettings.request
    options.diagnostics = own.diagnostics
    guard
      let inForce = Settings.inForce(
        for: file, options, own, named: configuration?.file, on: &console)
    else { return .notChecked }
    let settingsInForce = SettingsDescription(file, inForce, own: own, libraryPath: library.libraryPath)
    var dataset: Dataset?
    if configuration != .nearest {
      do throws(UnreadableFile) {
        dataset = try Dataset(contentsOfFile: file, options: inForce.options.reading)
      } catch {
        console.complain(error, hint: NearestName.hint(forFile: error.path))
        return .notChecked
      }
    }
    let filesRead = [file, inForce.configuration?.file.path].compactMap(\.self) + (dataset?.filesRead ?? [])
    if let problem = OutputGuard(["-"]).problem(reading: filesRead) {
      console.complain(problem)
      return .wrongUsage
    }
    guard let dataset else {
      console.output.write(
        format == .json ? settingsInForce.json : settingsInForce.text(in: console.language))
      return console.flushOutput() ? .passed : .notChecked
    }
    let inspection = Inspection(dataset, threads: Platform.coreCount)
    switch format {
    case .text:
      if configuration != nil { console.output.write("\(settingsInForce.text(in: console.language))\n") }
      let usesColor = console.colorsOutput(color)
      InspectionText(
        style: TextStyle(usesColor: usesColor), showsAll: showsAll, language: console.language
      ).render(inspection, into: &console.output)
    case .json:
      let settings = configuration == nil ? nil : settingsInForce.members
      InspectionJSON(language: console.programLanguage).render(
        inspection, settings: settings, into: &console.output)
    }
    guard console.flushOutput() else { return .notChecked }
    let errors = dataset.errorCount + (inspection.hasUncountedSamples ? 1 : 0)
    return inForce.failOn.fails(errors: errors, warnings: dataset.warningCount) ? .failed : .passed
  }
}
