import DSDLReporting

/// Brings the outcome of a run to where the options want it.
struct Reporter {
  private let options: ReportOptions
  /// The look of text on standard output or in a file.
  private var report = TextOptions()
  /// The look of the summary on standard error, if there is to be one.
  private var summary: TextOptions?

  init(options: ReportOptions, console: Console) {
    self.options = options
    report.usesColor = options.color.colors(
      terminal: console.outputIsTerminal && options.output == nil, environment: console.environment)
    if console.outputIsTerminal, options.output == nil { report.columns = Platform.terminalWidth(1) }
    report.showsSummary = !options.isQuiet
    report.showsDetails = options.isVerbose
    let isReportElsewhere = options.output != nil && !options.isQuiet
    if isReportElsewhere || (options.format != .text && options.isVerbose) {
      var summary = TextOptions()
      summary.usesColor = Self.colorsErrors(options, console)
      summary.showsFindings = false
      summary.showsDetails = options.isVerbose
      self.summary = summary
    }
  }

  /// Whether what goes to standard error is coloured.
  static func colorsErrors(_ options: ReportOptions, _ console: Console) -> Bool {
    options.color.colors(terminal: console.errorIsTerminal, environment: console.environment)
  }

  /// Called after each description, to show at once what can be shown.
  func didCheck(_ run: TimedRun, on console: inout Console) {
    let last = run.run.reports.count - 1
    if options.format == .text, options.output == nil {
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
    guard let target = options.output else {
      if options.format == .text {
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
    if options.format == .text {
      run.renderText(report, into: &output)
      run.renderClosing(report, into: &output)
    } else {
      options.format.renderer().render(run.run, into: &output)
    }
  }
}
