import Foundation
import Testing

@Suite struct SchemaTests {
  private static let broken = "Examples/broken-facade/set-base/base.yaml"

  private static func json(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func schema(_ name: String) throws -> [String: Any] {
    try json(Data(contentsOf: Tool.root.appendingPathComponent("Schemas/\(name).schema.json")))
  }

  @Test(arguments: [
    ["Examples"], [broken], [broken, "--shard", "1/2"], ["missing.yaml"], [broken, "--samples", "..<2"],
    [broken, "--statistics"],
  ])
  func reportsFollowTheirSchema(_ arguments: [String]) throws {
    let outcome = try Tool.run(["validate"] + arguments + ["--format", "json"])
    let report = try Self.json(Data(outcome.output.utf8))
    #expect(SchemaChecker.problems(of: report, by: try Self.schema("report")) == [])
  }

  @Test(arguments: [["rules"], ["rules", "invalid-configuration"], ["rules", "reversed-box"]])
  func rulesFollowTheirSchema(_ arguments: [String]) throws {
    let rules = try Self.json(Data(try Tool.run(arguments + ["--format", "json"]).output.utf8))
    #expect(SchemaChecker.problems(of: rules, by: try Self.schema("rules")) == [])
  }

  @Test func theReportOfManyThingsFollowsItsSchema() throws {
    let golden = Tool.root.appendingPathComponent("Tests/DSDLReportingTests/Golden/report.json")
    let report = try Self.json(Data(contentsOf: golden))
    #expect(SchemaChecker.problems(of: report, by: try Self.schema("report")) == [])
  }

  @Test func whatIsNotInTheSchemaIsSeen() throws {
    var report = try Self.json(Data(try Tool.run(["validate", "Examples", "--format", "json"]).output.utf8))
    report["more"] = 1
    report["valid"] = "yes"
    report["summary"] = nil
    let problems = SchemaChecker.problems(of: report, by: try Self.schema("report"))
    #expect(problems.count == 3, "\(problems)")
  }

  @Test func baselinesAndWhatIsGoneFollowTheirSchemas() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let baseline = folder.appendingPathComponent("known.json")
    _ = try Tool.run(["validate", Self.broken, "--write-baseline", baseline.path])
    var known = try Self.json(Data(contentsOf: baseline))
    #expect(SchemaChecker.problems(of: known, by: try Self.schema("baseline")) == [])
    // Another one was there when it was written.
    var findings = try #require(known["findings"] as? [[String: Any]])
    findings.append(findings[0].merging(["fingerprint": String(repeating: "0", count: 32)]) { $1 })
    known["findings"] = findings
    try JSONSerialization.data(withJSONObject: known).write(to: baseline)
    let outcome = try Tool.run(["validate", Self.broken, "--baseline", baseline.path, "--format", "json"])
    #expect(outcome.status == 0)
    let report = try Self.json(Data(outcome.output.utf8))
    #expect(((report["baseline"] as? [String: Any])?["gone"] as? [Any])?.count == 1)
    #expect(SchemaChecker.problems(of: report, by: try Self.schema("report")) == [])
  }

  /// `Scripts/update-schemas` writes the names of rules into the schema.
  @Test func theSchemaOfConfigurationsKnowsEveryRule() throws {
    let properties = try #require(try Self.schema("configuration")["properties"] as? [String: [String: Any]])
    let rules = (properties["rules"]?["propertyNames"] as? [String: Any])?["enum"] as? [String]
    let listing = try Self.json(Data(try Tool.run(["rules", "--format", "json"]).output.utf8))
    let names = (listing["rules"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(rules == names)
    let reader = try String(
      contentsOf: Tool.root.appendingPathComponent(
        "Sources/DSDLProject/Configuration/ConfigurationReader.swift"),
      encoding: .utf8)
    for key in properties.keys { #expect(reader.contains(key)) }
  }

  @Test(arguments: [
    (#"{"rules": {"unknown-label": "off"}, "exclude": ["a"], "max-diagnostics": 3}"#, true),
    (#"{"rules": {"unknown-lable": "off"}}"#, false), (#"{"fail-on": "errors"}"#, false),
    (#"{"ignore": {"a/**": ["unknown-label"], "b": "null-value"}}"#, true),
    (#"{"ignore": {"a": ["yaml-syntax"]}}"#, false), (#"{"ignore": ["a"]}"#, false),
    (#"{"max-diagnostics": -1}"#, false), (#"{"other": 1}"#, false), (#"{"library-path": []}"#, true),
  ])
  func configurations(_ text: String, _ isValid: Bool) throws {
    let problems = SchemaChecker.problems(
      of: try Self.json(Data(text.utf8)), by: try Self.schema("configuration"))
    #expect(problems.isEmpty == isValid)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try Tool.run([
      "validate", "Examples/paired-facade/set-base/base.yaml", "--config", file.path,
    ])
    #expect(outcome.status == (isValid ? 0 : 2))
  }
}
