import DSDL
import Testing

/// The examples of every rule's page do what the page says.
struct RulePageTests {
  private static let runnable = Rule.builtIn.filter { $0.page.notRunnable == nil }

  @Test(arguments: runnable)
  func wrongExampleBreaksTheRuleAndNoOther(_ rule: Rule) throws {
    let report = try Self.validate(try #require(rule.page.wrong), showing: rule)
    #expect(report.diagnostics.map(\.rule) == [rule], "\(Self.listing(report))")
    #expect(report.countByRule == [rule: 1])
  }

  /// Examples that are no datasets are shown by other commands, and tried where those are.
  @Test(arguments: Rule.builtIn.filter { $0.page.right?.command == nil })
  func rightExampleBreaksNone(_ rule: Rule) throws {
    let report = try Self.validate(try #require(rule.page.right), showing: rule)
    #expect(report.diagnostics.isEmpty, "\(Self.listing(report))")
  }

  @Test(arguments: Rule.builtIn)
  func textsAreWhole(_ rule: Rule) {
    let page = rule.page
    #expect(!page.summary.hasSuffix("."))
    for text in [page.what, page.why, page.severityByPlace ?? "."] {
      #expect(text.hasSuffix(".") && !text.contains("  "), "\(text)")
    }
  }

  private static func validate(_ example: RulePage.Example, showing rule: Rule) throws -> ValidationReport {
    let folder = try TemporaryFolder()
    for file in example.files { try folder.write(file.bytes, to: file.name) }
    var options = ValidationOptions()
    options.workingFolder = folder.path
    options.fallbackLibraryPath = []
    if rule.defaultSeverity == nil { options.diagnostics.levels[rule] = .warning }
    return try Validator.validate(contentsOfFile: example.files[0].name, options: options)
  }

  private static func listing(_ report: ValidationReport) -> String {
    report.diagnostics.map { "\($0.file.path) \($0.range.bytes) \($0.rule.name): \($0.message)" }
      .joined(separator: "; ")
  }
}
