import ArgumentParser
import DSDLReporting

/// What is reported, how, and to where: the options that all checking commands share.
struct ReportOptions: ParsableArguments {
  @Option(help: "The format of the report.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the report to a file, all of it or nothing. The summary goes to standard error.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
  var color: ColorChoice = .auto

  @Flag(
    name: .customLong("statistics"),
    help: """
      Instead of each finding, show how many there are by rule and path in the samples, element numbers left out. In \
      JSON they are added.
      """)
  var showsStatistics = false

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: "Print findings only, no summary.")
  var isQuiet = false

  @Flag(
    name: [.customShort("v"), .customLong("verbose")],
    help: """
      Also list the files read and the number of findings of each rule; with a format other than text, on \
      standard error.
      """)
  var isVerbose = false

  func validate() throws {
    guard !(isQuiet && isVerbose) else { throw ValidationError("-q and -v exclude each other.") }
  }

  /// What is asked for.
  var request: ReportRequest {
    ReportRequest(
      format: format, output: output, color: color, isQuiet: isQuiet, isVerbose: isVerbose,
      showsStatistics: showsStatistics)
  }
}
