import DSDLReporting

/// Brings the outcome of a run to where the options want it.
struct Reporter {
  private let request: ReportRequest
  /// The look of text on standard output or in a file.
  private var report = TextOptions()
  /// The look of the summary on standard error, if there is to be one.
  private var summary: TextOptions?

  init(request: ReportRequest, console: Console) {
    self.request = request
    report.usesColor = request.color.colors(
      terminal: console.outputIsTerminal && request.output == nil, environment: console.environment)
    if console.outputIsTerminal, request.output == nil { report.columns = Platform.terminalWidth(1) }
    report.showsSummary = !request.isQuiet
    report.showsDetails = request.isVerbose
    let isReportElsewhere = (request.output != nil || isLeftOut) && !request.isQuiet
    if isReportElsewhere || (request.format != .text && request.isVerbose) {
      var summary = TextOptions()
      summary.usesColor = Self.colorsErrors(request, console)
      summary.showsFindings = false
      summary.showsDetails = request.isVerbose
      self.summary = summary
    }
  }

  /// Whether there is no place for the report.
  private var isLeftOut: Bool { request.yieldsOutput && request.format == .text && request.output == nil }

  /// Whether what goes to standard error is coloured.
  static func colorsErrors(_ request: ReportRequest, _ console: Console) -> Bool {
    request.color.colors(terminal: console.errorIsTerminal, environment: console.environment)
  }

  /// Called after each description, to show at once what can be shown.
  func didCheck(_ run: TimedRun, on console: inout Console) {
    let last = run.run.reports.count - 1
    if request.format == .text, request.output == nil, !isLeftOut {
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
  /// - Returns: Whether the report could be written.
  func finish(_ run: TimedRun, on console: inout Console) -> Bool {
    if let summary {
      run.renderClosing(summary, into: &console.error)
      console.error.flush()
    }
    guard !isLeftOut else { return console.flushOutput() }
    guard let target = request.output else {
      if request.format == .text {
        run.renderClosing(report, into: &console.output)
      } else {
        render(run, into: &console.output)
      }
      return console.flushOutput()
    }
    if let problem = ReportFile.write(to: target, { render(run, into: &$0) }) {
      console.complain(problem)
      return false
    }
    return true
  }

  private func render(_ run: TimedRun, into output: inout BufferedOutput) {
    if request.format == .text {
      run.renderText(report, into: &output)
      run.renderClosing(report, into: &output)
    } else {
      request.format.renderer().render(run.run, into: &output)
    }
  }
}
