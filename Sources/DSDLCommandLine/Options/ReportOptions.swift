import ArgumentParser
import DSDL
import DSDLReporting

/// What is reported, how, and to where: the options that all checking commands share.
struct ReportOptions: ParsableArguments {
  @OptionGroup var targets: TargetOptions

  @OptionGroup var language: LanguageOptions

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
    guard !(isQuiet && isVerbose) else {
      throw ValidationError(Phrase("-q and -v exclude each other.", zh: "-q 和 -v 不能同时使用。"))
    }
    _ = try ReportTarget.all(targets.formats, output: targets.output, usual: .text)
  }

  /// What is asked for.
  var request: ReportRequest {
    let all = try? ReportTarget.all(targets.formats, output: targets.output, usual: .text)
    return ReportRequest(
      targets: all ?? [], color: color, language: language.language, isQuiet: isQuiet, isVerbose: isVerbose,
      showsStatistics: showsStatistics)
  }
}
