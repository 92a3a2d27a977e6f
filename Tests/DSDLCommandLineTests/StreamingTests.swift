import Synchronization
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage
@testable import DSDLReporting

/// Findings that are printed while they are found.
@Suite struct StreamingTests {
  private static func makeDataset(in folder: String) throws {
    try write(
      "$dsdl-version: '0.5.3'\nmeta:\nunknown: 1\ndefs: {Pet: {$def: class_domain, classes: [a, a]}}\n"
        + "data:\n  sample-type: S\n  sample-path: [s.json, t.jsonl, gone.json, u.yaml]\n"
        + "S: {$def: struct, $fields: {x: Int, y: 'Label[dom=Pet]'}}\n", to: "\(folder)/base.yaml")
    let samples = (0..<200).map { "{\"y\": \"b\($0)\", \"x\": \"\($0)\"}" }
    try write("{\"samples\": [\(samples.joined(separator: ",\n"))]}", to: "\(folder)/s.json")
    try write(samples.prefix(20).joined(separator: "\n") + "\n", to: "\(folder)/t.jsonl")
    try write("samples:\n- {x: a}\n- {y: c}\n", to: "\(folder)/u.yaml")
  }

  /// The lines are those that a report at the end would have.
  @Test(arguments: [
    [], ["--max-diagnostics", "0"], ["--max-diagnostics", "3", "--jobs", "3"], ["--shard", "1/2"],
  ])
  func theStreamSaysWhatTheReportSays(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let files = ["\(folder)/base.yaml", "\(folder)/base.yaml"]
      let streamed = try Harness.validate(files + arguments + ["--format", "jsonl"])
      let other = try Harness.validate(
        files + arguments + ["--format", "jsonl", "--format", "json=\(folder)/report.json"])
      #expect(streamed.output == other.output && streamed.status == other.status)
      let report = try RecordedReport.read("\(folder)/report.json")
      let run = report.run
      var lines = ""
      for diagnostic in run.reports.flatMap(\.diagnostics) {
        JSONLinesRenderer().render(diagnostic, into: &lines)
      }
      #expect(streamed.output.hasPrefix(lines))
      #expect(
        streamed.output.dropFirst(lines.count).hasPrefix("{\"summary\": {\"errors\": \(run.errorCount),"))
    }
  }

  @Test func findingsAreGivenSampleBySampleAndNotKept() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let groups = Mutex<[[Diagnostic]]>([])
      var options = ValidationOptions()
      options.diagnostics.maximumPerRuleAndFile = nil
      options.listener = FindingListener(keeps: false) { new in groups.withLock { $0.append(new) } }
      let report = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
      let given = groups.withLock { $0 }
      #expect(report.diagnostics.isEmpty && report.omitted.isEmpty)
      #expect(given.joined().count == report.errorCount + report.warningCount)
      // Those of the definitions come at once, before any sample.
      #expect(given[0].allSatisfy { $0.sample == nil })
      #expect(
        given.dropFirst().allSatisfy { group in group.count <= 2 && Set(group.map(\.sample)).count == 1 })
      options.listener = nil
      let whole = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
      #expect(given.joined().map(\.message) == whole.diagnostics.map(\.message))
      #expect(whole.errorCount == report.errorCount && whole.countByRule == report.countByRule)
    }
  }
}
