import Foundation
import Testing

/// The verdicts that a dataset author sees: the examples, and the exit codes.
struct ValidateTests {
  static let soundExamples = [
    "unconditional-ffhq/set-train/train.yaml", "conditional-cifar10/set-train/train.yaml",
    "unpaired-facade/set-base/base.yaml", "paired-facade/set-base/base.yaml",
  ]

  @Test(arguments: soundExamples)
  func soundExample(_ example: String) throws {
    let outcome = try Tool.run(["validate", "Examples/\(example)"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("✓ Examples/\(example): 0 errors, 0 warnings"))
    #expect(outcome.error.isEmpty)
  }

  @Test func brokenExampleHasFiveFindings() throws {
    let outcome = try Tool.run(["validate", "--format", "json", "Examples/broken-facade/set-base/base.yaml"])
    #expect(outcome.status == 1)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let rules = (report["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
    #expect(
      rules == ["unknown-label", "missing-field", "unknown-field", "label-out-of-range", "type-mismatch"])
  }

  @Test func missingDescriptionIsExitCodeTwo() throws {
    let outcome = try Tool.run(["validate", "Examples/paired-facade/set-base/bas.yaml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("Examples/paired-facade/set-base/bas.yaml does not exist"))
    #expect(outcome.error.contains("did you mean 'Examples/paired-facade/set-base/base.yaml'?"))
  }

  @Test func wrongUsageIsExitCode64() throws {
    #expect(try Tool.run(["validate"]).status == 64)
    #expect(try Tool.run(["validate", "--rule", "unknown-lable=off", "base.yaml"]).status == 64)
  }
}
