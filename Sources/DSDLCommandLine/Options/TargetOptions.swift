import ArgumentParser

/// Which reports are written, and to where.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      The format of the report, with its file if there are several: '--format text --format sarif=out.sarif'; can \
      be repeated.
      """, valueName: "format[=file]"),
    completion: .list(ReportTarget.allValueStrings))
  var formats: [ReportTarget] = []

  @Option(
    help: ArgumentHelp(
      """
      Write the report to a file, all of it or nothing; - is standard output. The summary goes to standard error.
      """, valueName: "file"),
    completion: .file())
  var output: String?
}
