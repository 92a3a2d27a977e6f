import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl merge`: joins the reports of parts of a run.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the JSON reports of all parts of a run into one.",
    discussion: """
      The reports are those of 'dsdl validate --shard i/n --format json', in any order. The result is what \
      one run over everything would have reported. If a part is missing, is there twice, or is about other \
      files, that is said, nothing is written, and the exit code is 2.
      """)

  @Argument(
    help: ArgumentHelp("The reports of all parts, in any order.", valueName: "report"),
    completion: .file(extensions: ["json"]))
  var reports: [String]

  @Option(
    help: ArgumentHelp("Write the report to a file, all of it or nothing.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("max-diagnostics"),
    help: ArgumentHelp("How many findings of a rule to keep for each file; 0 keeps all.", valueName: "n"))
  var maximumDiagnostics = 100

  @Option(name: .customLong("fail-on"), help: "From which severity on a finding makes the exit code 1.")
  var failOn: FailureThreshold = .error

  func validate() throws {
    guard maximumDiagnostics >= 0 else { throw ValidationError("--max-diagnostics needs a number from 0.") }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    if let output, let problem = ReportFile.problem(writing: output) {
      console.complain(problem)
      return .notChecked
    }
    let merger: ReportMerger
    do throws(MergeProblem) {
      guard let read = try readAll(on: &console) else { return .notChecked }
      merger = try ReportMerger(read, keeping: maximumDiagnostics)
    } catch {
      console.complain("\(error)")
      return .notChecked
    }
    if let output {
      if let problem = ReportFile.write(to: output, { merger.render(into: &$0) }) {
        console.complain(problem)
        return .notChecked
      }
      console.error.write(merger.summary + "\n")
      console.error.flush()
    } else {
      merger.render(into: &console.output)
      guard console.flushOutput() else { return .notChecked }
    }
    guard merger.isComplete else { return .notChecked }
    return failOn.fails(errors: merger.errors, warnings: merger.warnings) ? .failed : .passed
  }

  /// The reports; nothing if the text of one is broken, which has been said.
  private func readAll(on console: inout Console) throws(MergeProblem) -> [ShardReport]? {
    var read: [ShardReport] = []
    var isSound = true
    for path in reports {
      let (report, mistakes) = try ShardReport.read(path)
      if let report {
        read.append(report)
      } else {
        isSound = false
        console.show(mistakes)
      }
    }
    return isSound ? read : nil
  }
}
