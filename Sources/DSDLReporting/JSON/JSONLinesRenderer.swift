import DSDL

/// Writes JSON Lines: a finding a line, as in the JSON report, and last a line with the summary.
public struct JSONLinesRenderer: ReportRenderer {
  public init() {}

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    for diagnostic in run.diagnostics {
      output.write(JSONReport.diagnostic(diagnostic).compact + "\n")
    }
    let summary: JSONValue = [
      "summary": JSONReport.summary(run),
      "baseline": JSONReport.baseline(run),
      "valid": .bool(run.isValid),
      "complete": .bool(run.isComplete),
      "unreadable": JSONReport.unreadable(run),
      "omitted": JSONReport.counts(run.omittedByRule),
    ]
    output.write(summary.compact + "\n")
  }
}
