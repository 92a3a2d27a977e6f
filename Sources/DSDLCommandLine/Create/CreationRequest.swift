import DSDL
import DSDLConversion
import DSDLProject
import DSDLReporting

/// A dataset that is to be made, with where its report goes.
struct CreationRequest {
  let layout: any DatasetLayout
  let arguments: CreationArguments

  /// Makes the dataset, and reports what was found.
  func execute(on console: inout Console) -> ExitStatus {
    let request = arguments.findings.report
    console.askedLanguage = request.language
    console.colorsErrors = Reporter.colorsErrors(request, console)
    if let problem = ReportFile.problem(naming: arguments.output)
      ?? request.paths.lazy.compactMap(ReportFile.problem(writing:)).first
    {
      console.complain(problem)
      return .notChecked
    }
    let guarded = OutputGuard(request.outputs)
    if let problem = guarded.problem {
      console.complain(problem)
      return .wrongUsage
    }
    var options = arguments.request
    options.reports = guarded.pathsTaken
    let language = console.language
    let start = ContinuousClock.now
    let report: CreationReport
    do throws(ConversionFailure) {
      report = try DatasetCreator.create(layout, in: arguments.output, options: options)
    } catch {
      console.complain(error.message(in: language), hint: error.hint(in: language))
      return error.kind == .usage ? .wrongUsage : .notChecked
    }
    let summary = CreationSummary(
      report: report, isDryRun: arguments.isDryRun, isVerbose: request.isVerbose || arguments.isDryRun,
      duration: ContinuousClock.now - start)
    guard show(report, summary, request, language, on: &console) else { return .notChecked }
    return (arguments.findings.failOn ?? .error).status(of: report.findings)
  }

  /// - Returns: Whether all reports could be written.
  private func show(
    _ report: CreationReport, _ summary: CreationSummary, _ request: ReportRequest, _ language: TextLanguage,
    on console: inout Console
  ) -> Bool {
    let run = ValidationRun([report.findings])
    for target in request.targets {
      if let path = target.path {
        let renderer = Self.renderer(target.format, on: console)
        if let problem = ReportFile.write(to: path, { renderer.render(run, into: &$0) }) {
          console.complain(problem)
          return false
        }
      } else if target.format == .text {
        let usesColor = request.color.colors(
          terminal: console.outputIsTerminal, environment: console.environment)
        Self.renderer(.text, usesColor: usesColor, on: console).render(run, into: &console.output)
      } else {
        Self.renderer(target.format, on: console).render(run, into: &console.output)
      }
    }
    if !request.isQuiet {
      if request.standardFormat == .text {
        let usesColor = request.color.colors(
          terminal: console.outputIsTerminal, environment: console.environment)
        console.output.write(summary.text(in: language, style: TextStyle(usesColor: usesColor)))
      } else {
        console.error.write(summary.text(in: language, style: TextStyle(usesColor: console.colorsErrors)))
        console.error.flush()
      }
    }
    return console.flushOutput()
  }

  private static func renderer(
    _ format: ReportFormat, usesColor: Bool = false, on console: Console
  ) -> any ReportRenderer {
    var options = TextOptions()
    options.usesColor = usesColor
    options.showsSummary = false
    options.language = console.language
    return format.renderer(text: options, language: console.programLanguage)
  }
}
