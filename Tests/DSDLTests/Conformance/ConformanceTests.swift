import DSDL
import Foundation
import Testing

/// Every folder of `Tests/Conformance` gives the verdict that its `expected.json` states.
struct ConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func verdict(_ conformance: ConformanceCase) throws {
    let expected = conformance.expected
    let report = try Validator.validate(
      contentsOfFile: conformance.path(), options: conformance.fullOptions())
    let findings = report.diagnostics.map { "\($0.rule.name): \($0.message)" }
    #expect(
      Verdict(errors: report.errorCount, warnings: report.warningCount) == expected.verdict, "\(findings)")
    guard let samples = expected.samples else { return }
    #expect(report.samples.checked == samples.count)
    let found = samples.indices.map { sample in
      let diagnostics = report.diagnostics.filter { $0.sample == sample }
      return Verdict(
        errors: diagnostics.count { $0.severity == .error },
        warnings: diagnostics.count { $0.severity == .warning })
    }
    for (sample, verdict) in samples.enumerated() where found[sample] != verdict {
      Issue.record(
        "sample \(sample) is \(found[sample]), not \(verdict): \(report.diagnostics.filter { $0.sample == sample }.map(\.message))"
      )
    }
  }

  @Test func casesAreThere() {
    #expect(ConformanceCase.all.count >= 420)
  }
}
