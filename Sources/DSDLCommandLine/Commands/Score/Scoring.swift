import DSDL
import DSDLMetrics

/// What the commands of `dsdl score` have in common.
enum Scoring {
  /// Opens files; what is wrong with each of them is said.
  static func open<Source>(
    _ paths: [String], on console: inout Console, _ open: (String) throws -> Source
  ) -> (sources: [Source], status: ExitStatus) {
    var sources: [Source] = []
    var status = ExitStatus.passed
    for path in paths {
      do {
        sources.append(try open(path))
      } catch {
        status = max(status, Self.status(of: error, on: &console))
      }
    }
    return (sources, status)
  }

  /// Computes, with a bar while it lasts.
  static func compute<Result>(
    _ options: ScoreOptions, on console: inout Console, _ body: () throws -> Result
  ) throws -> Result {
    try ProgressBar.during(
      Interruption.monitor, isWanted: console.errorIsTerminal && !options.isQuiet,
      language: console.language, body)
  }

  /// Says what is wrong, and gives the exit code: 1 for what is in a file, 2 for a file that cannot be read.
  static func status(of error: any Error, on console: inout Console) -> ExitStatus {
    guard let problem = error as? ArrayProblem else {
      console.complain("\(error)")
      return .notChecked
    }
    let hint = problem.kind == .unreadable ? NearestName.hint(forFile: problem.path) : nil
    console.complain(problem.phrase, hint: hint)
    return problem.kind == .unreadable ? .notChecked : .failed
  }

  /// Makes sure that two files have as many columns.
  static func requireEqual(
    _ dimensions: Int, of path: String, _ otherDimensions: Int, of other: String
  ) throws(ArrayProblem) {
    guard dimensions != otherDimensions else { return }
    throw ArrayProblem(
      other, .otherDimensions(otherDimensions, other: path, otherDimensions: dimensions))
  }

  /// Makes sure that a score is a number.
  static func requireFinite(_ score: Double, of path: String) throws(ArrayProblem) {
    if score.isFinite { return }
    throw ArrayProblem(path, .scoreNotFinite)
  }
}
