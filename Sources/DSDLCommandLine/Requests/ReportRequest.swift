import DSDLReporting

/// What is reported, how, and to where.
struct ReportRequest: Equatable {
  var format = ReportFormat.text
  /// The file to write to; nothing for standard output.
  var output: String?
  var color = ColorChoice.auto
  /// Whether to leave out the summary.
  var isQuiet = false
  /// Whether to add the files read and the numbers of findings.
  var isVerbose = false
  /// Whether standard output is taken: a report that would go there as text is left out.
  var yieldsOutput = false
  /// Whether findings are counted by rule and path.
  var showsStatistics = false
}
