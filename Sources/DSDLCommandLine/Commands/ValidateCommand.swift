import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl validate`: reads, resolves and checks descriptions with their samples.
struct ValidateCommand: ParsableCommand {
  /// What checks one file; tests put their own in its place.
  typealias Check = (String, ValidationOptions) throws(UnreadableFile) -> ValidationReport

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
      Apply all fixes to the files and report what is left. Comments and layout stay. Imported libraries and \
      samples are fixed as well, wherever they are.
      """)
  var appliesFixes = false

  @OptionGroup var configuring: ConfigurationOptions

  @OptionGroup var ownSettings: SettingOptions

  @OptionGroup var baselines: BaselineOptions

  @Flag(
    name: .customLong("watch"),
    help: "Check again whenever a description, a library, a configuration or samples change.")
  var watches = false

  @OptionGroup(title: "Report") var reporting: ReportOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs needs a number from 1.") }
    guard !watches || sampling.file != "-" else {
      throw ValidationError("--watch excludes --samples-file -: standard input is read only once.")
    }
    guard !appliesFixes || sampling.file != "-" else {
      throw ValidationError("--fix excludes --samples-file -: standard input cannot be changed.")
    }
    guard !appliesFixes || !watches else { throw ValidationError("--fix and --watch exclude each other.") }
  }

  func run() throws {
    var console = Console.standard
    Interruption.handleSignals()
    try (watches ? watch(on: &console) : execute(on: &console)).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console, check: @escaping Check = Validator.validate) -> ExitStatus {
    checkOnce(on: &console, by: check).status
  }

  /// Checks everything once.
  ///
  /// - Returns: The exit code, and the files that it depends on.
  private func checkOnce(on console: inout Console, by check: @escaping Check) -> (
    status: ExitStatus, files: [String]
  ) {
    console.colorsErrors = Reporter.colorsErrors(reporting, console)
    for target in [reporting.output, baselines.target] {
      guard let target, let problem = ReportFile.problem(writing: target) else { continue }
      console.complain(problem)
      return (.notChecked, files)
    }
    var session = ValidationSession(self, on: console, check: check)
    guard session.begin(on: &console) else { return (.notChecked, files) }
    for file in session.inputs(on: &console) { session.validate(file, on: &console) }
    return (session.finish(on: &console), files + session.pathsRead)
  }

  /// Checks everything, and again whenever a file has changed, until it is interrupted.
  private func watch(on console: inout Console) -> ExitStatus {
    while true {
      let start = FileWatcher.now
      let (status, files) = checkOnce(on: &console, by: Validator.validate)
      let written = [reporting.output, baselines.target]
      let watcher = FileWatcher(files.filter { !written.contains($0) }, changedSince: start)
      defer { watcher.close() }
      guard !Interruption.monitor.isCancelled, console.output.failure == nil else { return status }
      console.error.write("waiting for changes; interrupt to end\n")
      console.error.flush()
      guard watcher.waitForChange(isCancelled: { Interruption.monitor.isCancelled }) else { return status }
    }
  }

  var options: ValidationOptions {
    var options = ValidationOptions()
    options.libraryPath = library.libraryPath
    sampling.apply(to: &options)
    options.jobs = jobs ?? Platform.coreCount
    options.diagnostics = ownSettings.diagnostics
    options.monitor = Interruption.monitor
    return options
  }
}
