import DSDL
import DSDLReporting

/// What is reported, how, and to where.
struct ReportRequest: Equatable {
  /// The reports, of which one at most goes to standard output.
  var targets = [ReportTarget(.text)]
  var color = ColorChoice.auto
  /// The language that was asked for; nil if the environment decides.
  var language: TextLanguage?
  /// Whether to leave out the summary.
  var isQuiet = false
  /// Whether to add the files read and the numbers of findings.
  var isVerbose = false
  /// Whether standard output is taken: a report that would go there as text is left out.
  var yieldsOutput = false
  /// Whether findings are counted by rule and path.
  var showsStatistics = false

  /// The format of what goes to standard output; nil if all reports go elsewhere.
  var standardFormat: ReportFormat? {
    let format = targets.first { $0.path == nil }?.format
    return format == .text && yieldsOutput ? nil : format
  }
  /// The files that are written.
  var paths: [String] { targets.compactMap(\.path) }
  /// All that is written, with `-` for standard output.
  var outputs: [String] { paths + (standardFormat != nil || yieldsOutput ? ["-"] : []) }
}
