import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Every folder of `Tests/Fixes` becomes what it should.
struct FixCaseTests {
  @Test(arguments: FixCase.all)
  func filesBecomeAsExpected(_ fixCase: FixCase) throws {
    try withTemporaryCopy(of: fixCase.before) { folder in
      let outcome = try fix(folder, fixCase)
      #expect(outcome.isFinished && outcome.failure == nil)
      let (found, expected) = (try FixCase.files(in: folder), try FixCase.files(in: fixCase.after))
      #expect(found.keys.sorted() == expected.keys.sorted())
      for (path, data) in expected where found[path] != data {
        let text = String(decoding: found[path] ?? Data(), as: UTF8.self)
        Issue.record("\(path) became: \(text.debugDescription)")
      }
      let before = try FixCase.files(in: fixCase.before)
      #expect(Set(outcome.files.map(\.path)) == Set(before.keys.filter { before[$0] != found[$0] }))
    }
  }

  @Test(arguments: FixCase.all)
  func aSecondRunFindsNothingToFix(_ fixCase: FixCase) throws {
    try withTemporaryCopy(of: fixCase.after) { folder in
      let outcome = try fix(folder, fixCase)
      #expect(outcome.isFinished && outcome.files.isEmpty)
      #expect(
        outcome.report.diagnostics.allSatisfy { $0.fix.map { !fixCase.safeties.contains($0.safety) } ?? true }
      )
    }
  }

  @Test func casesAreThere() {
    #expect(FixCase.all.count >= 25)
  }

  private func fix(_ folder: URL, _ fixCase: FixCase) throws -> FixOutcome {
    var options = ValidationOptions()
    options.workingFolder = folder.path
    let isYAML = FileManager.default.fileExists(atPath: folder.appendingPathComponent("base.yaml").path)
    return try Fixer.fix(
      isYAML ? "base.yaml" : "base.json", options: options, applying: fixCase.safeties)
  }
}
