public import DSDL
import JSONText

/// Writes Code Quality JSON, which GitLab shows with a merge request.
public struct GitLabRenderer: ReportRenderer {
  private let wording: Wording

  public init(language: TextLanguage = .english) {
    wording = Wording(language)
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    var fingerprint = Fingerprint()
    var separator = "[\n  "
    for file in run.failures {
      output.write(separator)
      failure(file).write(into: &output, .report, indentation: 2)
      separator = ",\n  "
    }
    for diagnostic in run.distinctDiagnostics {
      output.write(separator)
      finding(diagnostic, fingerprint.next(diagnostic)).write(into: &output, .report, indentation: 2)
      separator = ",\n  "
    }
    output.write(separator.hasPrefix("[") ? "[]\n" : "\n]\n")
  }

  /// Without it, a report of what was not checked would look like a report of what is sound.
  private func failure(_ file: UnreadableFile) -> JSONValue {
    [
      "description": .string(file.description(in: wording.language)),
      "check_name": "not-checked",
      "fingerprint": .string(StableHash.digits(of: "not-checked\0\(file)".utf8)),
      "severity": "blocker",
      "location": ["path": .string(file.path), "lines": ["begin": 1, "end": 1]],
    ]
  }

  private func finding(_ diagnostic: Diagnostic, _ fingerprint: String) -> JSONValue {
    [
      "description": .string(diagnostic.lines(wording).joined(separator: "\n")),
      "check_name": .string(diagnostic.rule.name),
      "fingerprint": .string(fingerprint),
      "severity": diagnostic.severity == .error ? "major" : "minor",
      "location": [
        "path": .string(diagnostic.file.path),
        "lines": [
          "begin": .integer(diagnostic.range.start.line), "end": .integer(diagnostic.range.end.line),
        ],
      ],
    ]
  }
}
