import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Whatever fix the conformance cases are offered does what it should and no harm.
struct ConformanceFixTests {
  private static let syntax: Set<Rule> = [.yamlSyntax, .jsonSyntax, .typeSyntax, .encoding, .yamlTag]

  @Test(arguments: ConformanceCase.all)
  func everyFixRemovesItsDiagnostic(_ conformance: ConformanceCase) throws {
    try withTemporaryCopy(of: conformance.folder) { folder in
      let before = try validate(conformance, in: folder)
      let root = folder.appendingPathComponent(conformance.expected.workingDirectory ?? "")
      for diagnostic in before.diagnostics {
        guard let (after, what) = try fixing(diagnostic, in: root, { try validate(conformance, in: folder) })
        else { continue }
        #expect(count(of: diagnostic, in: after) < count(of: diagnostic, in: before), "\(what)")
        #expect(count(of: Self.syntax, in: after) <= count(of: Self.syntax, in: before), "\(what)")
        #expect(after.errorCount <= before.errorCount, "\(what) leads to \(after.diagnostics.map(\.message))")
        #expect(after.samples.checked >= before.samples.checked)
        #expect(after.samples.invalid <= before.samples.invalid)
      }
    }
  }

  @Test(arguments: RuleCaseTests.groups.flatMap(\.cases))
  func everyFixInRuleCasesRemovesItsDiagnostic(_ ruleCase: RuleCase) throws {
    let folder = try TemporaryFolder()
    guard let (first, options) = try ruleCase.writtenDataset(in: folder) else { return }
    let validate = { try Validator.validate(contentsOfFile: first.name, options: options) }
    let before = try validate()
    for diagnostic in before.diagnostics {
      let root = URL(fileURLWithPath: folder.path, isDirectory: true)
      // One finding stands for all blanks of a type, of which a fix takes one away.
      guard diagnostic.rule != .unportableSyntax,
        let (after, what) = try fixing(diagnostic, in: root, validate)
      else { continue }
      #expect(count(of: diagnostic, in: after) < count(of: diagnostic, in: before), "\(what)")
      #expect(count(of: Self.syntax, in: after) <= count(of: Self.syntax, in: before), "\(what)")
    }
  }

  @Test(arguments: ConformanceCase.all, [[.safe], [.safe, .unsafe]] as [Set<FixIt.Safety>])
  func fixingEndsAndBreaksNothing(_ conformance: ConformanceCase, _ safeties: Set<FixIt.Safety>) throws {
    try withTemporaryCopy(of: conformance.folder) { folder in
      let before = try validate(conformance, in: folder)
      let outcome = try Fixer.fix(
        conformance.path(in: folder), options: conformance.fullOptions(in: folder), applying: safeties)
      #expect(outcome.isFinished && outcome.failure == nil)
      #expect(outcome.report.errorCount <= before.errorCount)
      #expect(outcome.report.diagnostics.allSatisfy { $0.fix.map { !safeties.contains($0.safety) } ?? true })
      if conformance.expected.verdict != .invalid { #expect(outcome.report.isValid) }
      if conformance.expected.verdict == .valid { #expect(outcome.files.isEmpty) }
      // With a type mended, samples are checked that were not before.
      let known = Set(before.diagnostics.map { "\($0.rule.name) \($0.message)" })
      let new = outcome.report.diagnostics.filter { $0.sample == nil }
        .map { "\($0.rule.name) \($0.message)" }.filter { !known.contains($0) }
      #expect(new.isEmpty)
    }
  }

  /// What is found when the fix of a diagnostic has been applied, and what it does; nil if it has none.
  private func fixing(
    _ diagnostic: Diagnostic, in root: URL, _ validate: () throws -> ValidationReport
  ) throws -> (after: ValidationReport, what: String)? {
    guard let fix = diagnostic.fix, !diagnostic.file.path.hasPrefix("<") else { return nil }
    let url = URL(fileURLWithPath: diagnostic.file.path, relativeTo: root)
    let old = try Data(contentsOf: url)
    var new = old
    new.replaceSubrange(fix.bytes, with: Data(fix.replacement.utf8))
    #expect(new != old)
    try new.write(to: url)
    defer { try? old.write(to: url) }
    return (try validate(), "\(diagnostic.rule.name): \(diagnostic.message) → \(fix.replacement)")
  }

  private func count(of diagnostic: Diagnostic, in report: ValidationReport) -> Int {
    report.diagnostics.count {
      $0.rule == diagnostic.rule && $0.message == diagnostic.message && $0.file.path == diagnostic.file.path
    }
  }

  private func count(of rules: Set<Rule>, in report: ValidationReport) -> Int {
    report.diagnostics.count { rules.contains($0.rule) }
  }

  private func validate(_ conformance: ConformanceCase, in folder: URL) throws -> ValidationReport {
    try Validator.validate(
      contentsOfFile: conformance.path(in: folder), options: conformance.fullOptions(in: folder))
  }
}
