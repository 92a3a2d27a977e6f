import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl inspect`: shows what a description says.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a description says: its types, class domains and samples.",
    discussion: """
      Shows the imports with where each was found, the definitions, the type of a sample as a tree with all \
      params bound, the class domains with the numbers of their classes, and where the samples are. Samples \
      are counted but not checked. With --config alone it shows only the settings that the description would be \
      checked with.

      Exit codes: 0 if the definitions are right, 1 if something is wrong with them at or above --fail-on or \
      samples cannot be counted, 2 if the file cannot be read, 64 for wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("A description or library file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file = ""

  @OptionGroup var library: LibraryOptions

  @OptionGroup var ownSettings: SettingOptions

  @Option(
    name: .customLong("config"), defaultAsFlag: ConfigurationChoice.nearest,
    help: ArgumentHelp(
      """
      The configuration file; its settings are shown, too. Without a file: show only the settings in force, and \
      where each comes from. (default: \(Configuration.fileName) in the description's folder or the nearest \
      folder above it)
      """, valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var configuration: ConfigurationChoice?

  @Option(help: "Text for people, or JSON for programs.")
  var format: InspectionFormat = .text

  @Flag(name: .customLong("all"), help: "Show long lists to their end; JSON always does.")
  var showsAll = false

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
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
    var settings = SettingsReader(named: configuration?.file, options: options)
    if let problem = LibraryOptions.problem(with: library.libraryPath) {
      console.complain(problem)
      return .notChecked
    }
    if let problem = settings.problem() {
      console.complain(problem, hint: NearestName.hint(forFile: problem.path))
      return .notChecked
    }
    let inForce: Settings
    do throws(SettingsFailure) {
      inForce = Settings(options, own, configuration: try settings.configuration(of: file))
    } catch {
      if let report = error.report { console.show(report) }
      console.complain(
        Phrase("\(file) was not read: \(error.path) ", zh: "没有读取 \(file)：\(error.path) ") + error.reason)
      return .notChecked
    }
    let settingsInForce = SettingsDescription(file, inForce, own: own, libraryPath: library.libraryPath)
    if case .nearest = configuration {
      console.output.write(
        format == .json ? settingsInForce.json : settingsInForce.text(in: console.language))
      return console.flushOutput() ? .passed : .notChecked
    }
    let dataset: Dataset
    do throws(UnreadableFile) {
      dataset = try Dataset(contentsOfFile: file, options: inForce.options.reading)
    } catch {
      console.complain(error, hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
    let inspection = Inspection(dataset)
    switch format {
    case .text:
      if configuration != nil { console.output.write("\(settingsInForce.text(in: console.language))\n") }
      let usesColor = color.colors(
        terminal: console.outputIsTerminal, environment: console.environment)
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
