public import DSDL
import JSONText

/// Writes JSON Lines: a finding a line, as in the JSON report, and last a line with the summary.
public struct JSONLinesRenderer: ReportRenderer {
  private let language: TextLanguage

  public init(language: TextLanguage = .english) {
    self.language = language
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    for diagnostic in run.diagnostics { render(diagnostic, into: &output) }
    renderSummary(of: run, into: &output)
  }

  /// Writes the line of a finding, for those who do not wait for the end of the run.
  public func render(_ diagnostic: Diagnostic, into output: inout some TextOutputStream) {
    output.write(JSONReport.diagnostic(diagnostic, language).line(.report) + "\n")
  }

  /// Writes the last line.
  public func renderSummary(of run: ValidationRun, into output: inout some TextOutputStream) {
    let summary: JSONValue = [
      "summary": JSONReport.summary(run),
      "baseline": JSONReport.baseline(run),
      "valid": .bool(run.isValid),
      "complete": .bool(run.isComplete),
      "search": JSONReport.search(run, language),
      "unreadable": JSONReport.unreadable(run.unreadable, language),
      "omitted": JSONReport.counts(run.omittedByRule),
    ]
    output.write(summary.line(.report) + "\n")
  }
}
