import DSDL
import DSDLReporting

/// Brings the outcome of a run to where the options want it.
struct Reporter {
  private let request: ReportRequest
  /// The language of what programs read.
  private let programLanguage: TextLanguage
  /// The look of text on standard output.
  private var report = TextOptions()
  /// The look of text in a file.
  private var fileReport = TextOptions()
  /// The look of the summary on standard error, if there is to be one.
  private var summary: TextOptions?

  init(request: ReportRequest, console: Console) {
    self.request = request
    programLanguage = console.programLanguage
    report.showsSummary = !request.isQuiet
    report.showsDetails = request.isVerbose
    report.language = console.language
    fileReport = report
    report.usesColor = console.colorsOutput(request.color)
    fileReport.usesColor = request.color.colors(terminal: false, environment: console.environment)
    if console.outputIsTerminal { report.columns = Platform.terminalWidth(1) }
    let isReportElsewhere = request.standardFormat == nil && !request.isQuiet
    if isReportElsewhere || (request.standardFormat != .text && request.isVerbose) {
      var summary = TextOptions()
      summary.usesColor = Self.colorsErrors(request, console)
      summary.showsFindings = false
      summary.language = console.language
      summary.showsDetails = request.isVerbose
      self.summary = summary
    }
  }

  /// Whether what goes to standard error is coloured.
  static func colorsErrors(_ request: ReportRequest, _ console: Console) -> Bool {
    request.color.colors(terminal: console.errorIsTerminal, environment: console.environment)
  }

  /// Whether findings are shown while they are found.
  var streams: Bool { request.standardFormat == .jsonl }

  /// Whether findings are needed when they have been shown.
  var needsAll: Bool { request.targets.count > 1 }

  /// Called after each description, to show at once what can be shown.
  ///
  /// - Parameter isStreamed: Whether its findings, if they are still there, were shown while they were found.
  func didCheck(_ run: TimedRun, isStreamed: Bool = false, on console: inout Console) {
    let last = run.run.reports.count - 1
    if streams, !(isStreamed && needsAll) {
      for diagnostic in run.run.reports[last].diagnostics {
        JSONLinesRenderer(language: programLanguage).render(diagnostic, into: &console.output)
      }
      console.output.flush()
    }
    if request.standardFormat == .text {
      run.renderText(from: last, report, into: &console.output)
      console.output.flush()
    }
    if let summary {
      run.renderText(from: last, summary, into: &console.error)
      console.error.flush()
    }
  }

  /// Called at the end, to write what is one piece.
  ///
  /// - Returns: Whether all reports could be written.
  func finish(_ run: TimedRun, on console: inout Console) -> Bool {
    if let summary {
      run.renderClosing(summary, into: &console.error)
      console.error.flush()
    }
    switch request.standardFormat {
    case nil: break
    case .text: run.renderClosing(report, into: &console.output)
    case .jsonl:
      JSONLinesRenderer(language: programLanguage).renderSummary(of: run.run, into: &console.output)
    case let format?: format.renderer(language: programLanguage).render(run.run, into: &console.output)
    }
    var isWritten = console.flushOutput()
    for target in request.targets {
      guard let path = target.path else { continue }
      if let problem = ReportFile.write(to: path, { render(run, target.format, into: &$0) }) {
        console.complain(problem)
        isWritten = false
      }
    }
    return isWritten
  }

  private func render(_ run: TimedRun, _ format: ReportFormat, into output: inout BufferedOutput) {
    if format == .text {
      run.renderText(fileReport, into: &output)
      run.renderFailures(fileReport, into: &output)
      run.renderClosing(fileReport, into: &output)
    } else {
      format.renderer(language: programLanguage).render(run.run, into: &output)
    }
  }
}
