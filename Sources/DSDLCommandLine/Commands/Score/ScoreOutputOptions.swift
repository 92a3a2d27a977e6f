import ArgumentParser
import DSDL

/// How a score is printed, and where.
struct ScoreOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase("Text for people, or JSON for programs.", zh: "供人阅读的文本，或者供程序读取的 JSON。")))
  var format: InspectionFormat = .text

  @Option(
    help: ArgumentHelp(
      Phrase("Write there instead of to standard output.", zh: "写到此处，而不是标准输出。"), valueName: "file"),
    transform: OutputPath.named)
  var output: String?

  /// Checks that what is read is not written over, and that the file can be written.
  ///
  /// - Returns: The exit code if not, which has been said why.
  func refusal(reading paths: @autoclosure () -> [String], on console: inout Console) -> ExitStatus? {
    let guarded = OutputGuard([output ?? "-"])
    if let problem = guarded.isIdle ? guarded.problem : guarded.problem(reading: paths()) {
      console.complain(problem)
      return .wrongUsage
    }
    guard let output, output != "-", let problem = ReportFile.problem(writing: output) else { return nil }
    console.complain(problem)
    return .notChecked
  }

  /// Writes text to where it is wanted.
  func write(_ text: String, on console: inout Console) -> Bool {
    guard let output, output != "-" else {
      console.output.write(text)
      return console.flushOutput()
    }
    guard let problem = ReportFile.write(to: output, { $0.write(text) }) else { return true }
    console.complain(problem)
    return false
  }
}
