import ArgumentParser
import DSDL

/// `dsdl validate`: reads, resolves and checks descriptions with their samples.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check descriptions with everything they import, and their samples.",
    discussion: """
      A library file is checked as a library. Of a folder every description in it and below is checked; \
      hidden folders and what the configuration excludes are passed over. Patterns in quotes, such as \
      'datasets/**/train.yaml', are expanded. The report goes to standard output, everything else to \
      standard error.

      Exit codes: 0 if everything was checked and nothing is at or above --fail-on, 1 if something is, \
      2 if a file could not be checked or the report not be written, 64 for wrong usage. Of several files, \
      the highest code wins.
      """)

  @Argument(
    help: ArgumentHelp(
      "Descriptions or libraries, in YAML or JSON, folders, or patterns.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @OptionGroup var library: LibraryOptions

  @OptionGroup(title: "Samples") var sampling: SampleOptions

  @Option(
    help: ArgumentHelp(
      "Threads to check samples with (default: all cores). The report does not depend on it.", valueName: "n")
  )
  var jobs: Int?

  @Flag(
    name: .customLong("fix"),
    help: """
      Apply the safe fixes to the files – those that cannot change what the data means – and report what is left. \
      Comments and layout stay. Imported libraries and samples are fixed as well, wherever they are.
      """)
  var appliesFixes = false

  @Flag(
    name: .customLong("unsafe-fixes"),
    help: "With --fix or --diff: those fixes as well that guess what was meant.")
  var includesUnsafeFixes = false

  @Flag(
    name: .customLong("diff"),
    help: """
      Show what --fix would change, and with --unsafe-fixes those, as a unified diff on standard output, and change \
      nothing.
      """)
  var showsDiff = false

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      """
      The configuration file. (default: \(Configuration.fileName) in the description's folder or the nearest \
      folder above it)
      """, valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var configurationFile: String?

  @OptionGroup var ownSettings: SettingOptions

  @Option(
    help: ArgumentHelp(
      "Known findings: they are not printed and do not fail the run. Those that are gone are named.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      """
      Write all findings of this run as a baseline. The report and the exit code stay what they are; a \
      baseline named by the configuration is not read.
      """, valueName: "file"),
    completion: .file(extensions: ["json"]))
  var newBaseline: String?

  @Flag(
    name: .customLong("watch"),
    help: "Check again whenever a description, a library, a configuration or samples change.")
  var watches = false

  @OptionGroup(title: "Report") var reporting: ReportOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
    guard !watches || sampling.file != "-" else {
      throw ValidationError(
        Phrase(
          "--watch excludes --samples-file -: standard input is read only once.",
          zh: "--watch 不能与 --samples-file - 同时使用：标准输入只能读取一次。"))
    }
    guard !appliesFixes || sampling.file != "-" else {
      throw ValidationError(
        Phrase(
          "--fix excludes --samples-file -: standard input cannot be changed.",
          zh: "--fix 不能与 --samples-file - 同时使用：标准输入无法改动。"))
    }
    guard !includesUnsafeFixes || appliesFixes || showsDiff else {
      throw ValidationError(
        Phrase(
          "--unsafe-fixes says which fixes are meant, and needs --fix or --diff.",
          zh: "--unsafe-fixes 说明要用哪些修复，需要与 --fix 或 --diff 一起使用。"))
    }
    guard !appliesFixes || !watches else {
      throw ValidationError(Phrase("--fix and --watch exclude each other.", zh: "--fix 和 --watch 不能同时使用。"))
    }
    guard !showsDiff || !watches else {
      throw ValidationError(Phrase("--diff and --watch exclude each other.", zh: "--diff 和 --watch 不能同时使用。"))
    }
  }

  func run() throws {
    try request.run().end()
  }

  /// What is asked for.
  var request: ValidationRequest {
    var request = ValidationRequest(files: files)
    request.libraryPath = library.libraryPath
    request.sampling = sampling.request
    request.jobs = jobs
    if appliesFixes || showsDiff {
      request.fixing = FixRequest(
        safeties: includesUnsafeFixes ? [.safe, .unsafe] : [.safe], showsDiff: showsDiff)
    }
    request.configuration = configurationFile
    request.settings = ownSettings.request
    request.baseline = baseline
    request.newBaseline = newBaseline
    request.watches = watches
    request.report = reporting.request
    request.report.yieldsOutput = showsDiff
    return request
  }
}
