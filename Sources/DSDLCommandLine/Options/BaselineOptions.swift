import ArgumentParser

/// Findings that are known.
struct BaselineOptions: ParsableArguments {
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
  var target: String?
}
