import DSDL
import Foundation
import Testing

/// Every folder of `Tests/Conformance` gives the verdict that its `expected.json` states.
struct ConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func verdict(_ conformance: ConformanceCase) throws {
    let expected = conformance.expected
    var options = ValidationOptions()
    let folder = conformance.folder.appendingPathComponent(expected.workingDirectory ?? "")
    options.workingFolder = folder.path
    options.libraryPath = expected.libraryPath ?? []
    options.fallbackLibraryPath =
      expected.environment?["DSDL_LIBRARY_PATH"].map { $0.split(separator: ":").map(String.init) } ?? []
    options.diagnostics.maximumPerRuleAndFile = 0
    let path = conformance.folder.appendingPathComponent(expected.description).path
    let report = try Validator.validate(path, options: options)
    let findings = report.diagnostics.map { "\($0.rule.name): \($0.message)" }
    #expect(Verdict(errors: report.errors, warnings: report.warnings) == expected.verdict, "\(findings)")
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
