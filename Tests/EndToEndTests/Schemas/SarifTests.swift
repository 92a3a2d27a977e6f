import Foundation
import Testing

@Suite(.enabled(if: SarifValidator.isInstalled, "run Scripts/install-check-tools first"))
struct SarifTests {
  @Test func reportsFollowThePublishedSchema() throws {
    try Tool.withTemporaryFolder { folder in
      let broken = "Examples/broken-facade/set-base/base.yaml"
      var files = ["clean", "report"].map { "Tests/DSDLReportingTests/Golden/\($0).sarif" }
      let runs = [
        ["Examples"], [broken, "--shard", "1/2"], [broken, "missing.yaml"], ["Tests/Conformance/label"],
      ]
      for (number, arguments) in runs.enumerated() {
        files.append("\(folder)/\(number).sarif")
        _ = try Tool.run(
          ["validate"] + arguments + ["--format", "sarif", "--output", files[files.count - 1]])
      }
      let outcome = try SarifValidator.validate(files)
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test func whatIsNotInTheSchemaIsSeen() throws {
    try Tool.withTemporaryFolder { folder in
      let report = try Tool.run(["validate", "Examples", "--format", "sarif"]).output
      let file = "\(folder)/report.sarif"
      try report.replacing("\"ruleId\"", with: "\"ruleName\"").write(
        toFile: file, atomically: true, encoding: .utf8)
      let outcome = try SarifValidator.validate([file])
      #expect(outcome.status == 1 && outcome.output.contains("'ruleName' was unexpected"), "\(outcome)")
    }
  }
}
