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
      A library file is checked as a library. The report goes to standard output, everything else to \
      standard error.

      Exit codes: 0 if everything was checked and nothing is at or above --fail-on, 1 if something is, \
      2 if a file could not be checked or the report not be written, 64 for wrong usage. Of several files, \
      the highest code wins.
      """)

  @Argument(
    help: ArgumentHelp("Descriptions or library files, in YAML.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var library: LibraryOptions

  @Flag(name: .customLong("no-samples"), help: "Check definitions only.")
  var skipsSamples = false

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

  @OptionGroup(title: "Report") var reporting: ReportOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs needs a number from 1.") }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console, check: Check = Validator.validate) -> ExitStatus {
    console.colorsErrors = Reporter.colorsErrors(reporting, console)
    let reporter = Reporter(options: reporting, console: console)
    if let target = reporting.output, let problem = ReportFile.problem(writing: target) {
      console.complain(problem)
      return .notChecked
    }
    var settings = SettingsReader(named: configuring.file, options: options)
    if let problem = settings.problem() {
      console.complain("\(problem)", hint: NearestName.hint(forFile: problem.path))
      return .notChecked
    }
    var status = ExitStatus.passed
    var run = TimedRun()
    var fixes = FixSummary()
    for file in files {
      let own: Settings
      do throws(SettingsFailure) {
        own = Settings(options, reporting, configuration: try settings.configuration(of: file))
      } catch {
        if let report = error.report {
          run.append(report, .zero)
          reporter.didCheck(run, on: &console)
        }
        run.append(UnreadableFile(path: file, reason: "was not checked: \(error.path) has mistakes"))
        status = .notChecked
        console.complain("\(file) was not checked: \(error.path) has mistakes")
        continue
      }
      if configuring.isShown {
        console.output.write(ConfigurationDescription(description: file, settings: own).text)
        continue
      }
      let start = ContinuousClock.now
      do throws(UnreadableFile) {
        let report: ValidationReport
        if appliesFixes {
          let outcome = try Fixer.fix(file, options: own.options, check: check)
          fixes.append(outcome, on: &console)
          if outcome.failure != nil { status = .notChecked }
          report = outcome.report
        } else {
          report = try check(file, own.options)
        }
        run.append(report, ContinuousClock.now - start)
        status = max(status, own.failOn.status(of: report))
        reporter.didCheck(run, on: &console)
      } catch {
        run.append(error)
        status = .notChecked
        console.complain("\(error)", hint: NearestName.hint(forFile: error.path))
      }
    }
    if configuring.isShown { return console.flushOutput() ? status : .notChecked }
    let isReported = reporter.finish(run, on: &console)
    if appliesFixes, !reporting.isQuiet { fixes.print(on: &console) }
    return isReported ? status : .notChecked
  }

  var options: ValidationOptions {
    var options = ValidationOptions()
    options.libraryPath = library.libraryPath
    options.checksSamples = !skipsSamples
    options.jobs = jobs ?? Platform.coreCount
    options.diagnostics = reporting.diagnostics
    return options
  }
}
