import DSDL

/// Writes the JSON report, version 1: one document that programs read.
public struct JSONRenderer: ReportRenderer {
  private let tool: Tool

  public init(tool: Tool = .dsdl) {
    self.tool = tool
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    let report: JSONValue = [
      "version": 1,
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "valid": .bool(run.isValid),
      "complete": .bool(run.isComplete),
      "summary": JSONReport.summary(run),
      "baseline": JSONReport.baseline(run),
      "inputs": .array(
        run.reports.map { report in
          [
            "description": .string(report.description.path),
            "files": .array(report.files.map { .string($0.path) }),
          ]
        }),
      "unreadable": JSONReport.unreadable(run),
      "diagnostics": .array(run.diagnostics.lazy.map(JSONReport.diagnostic)),
      "omitted": JSONReport.counts(run.omittedByRule),
    ]
    report.write(into: &output)
    output.write("\n")
  }
}
