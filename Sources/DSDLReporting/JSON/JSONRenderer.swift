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
      "shard": run.shard.map { ["index": .integer($0.index), "count": .integer($0.count)] },
      "summary": JSONReport.summary(run),
      "statistics": JSONReport.statistics(run),
      "baseline": JSONReport.baseline(run),
      "inputs": .array(
        run.reports.map { report in
          [
            "description": .string(report.description.path),
            "files": .array(report.files.map { .string($0.path) }),
            "samples": report.samples.byFile.map { counts in
              .array(counts.map { ["file": .string($0.file), "count": .integer($0.count)] })
            },
          ]
        }),
      "unreadable": JSONReport.unreadable(run),
      "diagnostics": diagnostics(of: run),
      "omitted": JSONReport.counts(run.omittedByRule),
    ]
    report.write(into: &output)
    output.write("\n")
  }

  /// The findings; those of a shard say which input they belong to, so that they can be put in order later.
  private func diagnostics(of run: ValidationRun) -> JSONValue {
    guard run.shard != nil else { return .array(run.diagnostics.lazy.map(JSONReport.diagnostic)) }
    return .array(
      run.reports.enumerated().lazy.flatMap { index, report in
        report.diagnostics.lazy.map { diagnostic in
          guard case .object(let members) = JSONReport.diagnostic(diagnostic) else { return "" }
          return .object([JSONValue.Member(key: "input", value: .integer(index))] + members)
        }
      })
  }
}
