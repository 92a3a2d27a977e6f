import DSDL
import DSDLReporting

/// A run while it goes on, with how long each description took.
struct TimedRun {
  var run = ValidationRun()
  private var durations: [Duration] = []
  /// What was not checked, by its path.
  private var unchecked: [String: UnreadableFile] = [:]

  mutating func append(_ report: ValidationReport, _ duration: Duration) {
    run.reports.append(report)
    durations.append(duration)
  }

  mutating func append(_ file: UnreadableFile) {
    run.unreadable.append(file)
    unchecked[file.path] = file
  }

  /// Which files were not checked.
  func renderFailures(_ options: TextOptions, into output: inout BufferedOutput) {
    TextRenderer(options: options).renderFailures(of: run, into: &output)
  }

  /// What is to be said of all descriptions together.
  func renderClosing(_ options: TextOptions, into output: inout BufferedOutput) {
    var options = options
    options.duration = durations.reduce(.zero, +)
    TextRenderer(options: options).renderClosing(of: run, into: &output)
  }

  /// The text report of the descriptions checked from one on.
  func renderText(from first: Int = 0, _ options: TextOptions, into output: inout BufferedOutput) {
    for index in run.reports.indices.dropFirst(first) {
      var options = options
      options.duration = durations[index]
      let report = run.reports[index]
      let part = ValidationRun(
        [report], unreadable: unchecked[report.descriptionFile.path].map { [$0] } ?? [])
      TextRenderer(options: options).render(part, into: &output)
    }
  }
}
