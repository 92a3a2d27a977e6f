import DSDL
public import DSDLProject
import JSONText

/// Writes a baseline as the JSON that it is read from.
public struct BaselineRenderer: Sendable {
  private let tool: Tool

  public init(tool: Tool = .dsdl) {
    self.tool = tool
  }

  /// Writes a baseline, with a line end at its end.
  public func render(_ baseline: Baseline, into output: inout some TextOutputStream) {
    let value: JSONValue = [
      "version": .integer(Baseline.version),
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "findings": .array(
        baseline.entries.lazy.map { entry in
          [
            "file": .string(entry.file), "rule": .string(entry.rule), "count": .integer(entry.count),
            "path": entry.path.isEmpty ? nil : .string(entry.path), "message": .string(entry.message),
            "fingerprint": .string(entry.fingerprint),
          ]
        }),
    ]
    value.write(into: &output, .report)
    output.write("\n")
  }
}
