public import DSDL
import JSONText

/// Writes the JSON report, version 1: one document that programs read.
public struct JSONRenderer: ReportRenderer {
  private let tool: Tool
  private let language: TextLanguage

  public init(tool: Tool = .dsdl, language: TextLanguage = .english) {
    self.tool = tool
    self.language = language
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    let report: JSONValue = [
      "version": 1,
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "language": language == .english ? nil : .string(language.rawValue),
      "valid": .bool(run.isValid),
      "complete": .bool(run.isComplete),
      "shard": run.shard.map { shard in
        [
          "index": .integer(shard.index), "count": .integer(shard.count),
          "options": run.partIdentity.map { .string($0.options) },
          "contents": run.partIdentity?.contents.map(JSONValue.string),
        ]
      },
      "summary": JSONReport.summary(run),
      "statistics": JSONReport.statistics(run),
      "baseline": JSONReport.baseline(run),
      "inputs": .array(
        run.reports.map { report in
          [
            "description": .string(report.descriptionFile.path),
            "hidden": report.hidesText ? true : nil,
            "media": report.namesMedia ? true : nil,
            "files": .array(report.files.map { .string($0.path) }),
            "samples": report.samples.byFile.map { counts in
              .array(counts.map { ["file": .string($0.file), "count": .integer($0.count)] })
            },
            "configuration": report.configuration.map(JSONValue.string),
            "contents": report.contents.map { contents in .elements(contents.lazy.map(JSONReport.content)) },
            "ignores": report.suppressionUses.map { .elements($0.lazy.map(JSONReport.ignore)) },
            "known": report.knownFindings.map { known in
              .elements(known.lazy.map { JSONReport.known($0, language) })
            },
            "summary": run.isOfSeveral ? JSONReport.summary(report) : nil,
          ]
        }),
      "ignores": run.suppressionUses.map { .elements($0.lazy.map(JSONReport.ignore)) },
      "search": JSONReport.search(run, language),
      "unreadable": JSONReport.unreadable(run.unreadable, language),
      "diagnostics": diagnostics(of: run),
      "omitted": JSONReport.counts(run.omittedByRule),
    ]
    report.write(into: &output, .report)
    output.write("\n")
  }

  /// The findings; those of a shard or of several inputs say which input they belong to.
  private func diagnostics(of run: ValidationRun) -> JSONValue {
    guard run.shard != nil || run.isOfSeveral else {
      return .elements(run.diagnostics.lazy.map { JSONReport.diagnostic($0, language) })
    }
    return .elements(
      run.reports.enumerated().lazy.flatMap { index, report in
        report.diagnostics.lazy.map { diagnostic in
          guard case .object(let members) = JSONReport.diagnostic(diagnostic, language) else { return "" }
          return .object([JSONValue.Member(key: "input", value: .integer(index))] + members)
        }
      })
  }
}

extension ValidationRun {
  /// Whether what its descriptions came to has to be told apart.
  fileprivate var isOfSeveral: Bool { fileCount > 1 }
}
