import ArgumentParser
import DSDL
import Testing

@testable import DSDLCommandLine

@Suite struct RulesCommandTests {
  @Test func everyRuleIsListedWithItsSeverity() throws {
    let lines = try output().split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ") }
    #expect(rows.map { $0[0] } == Rule.allCases.map { $0.name[...] })
    for (row, rule) in zip(rows, Rule.allCases) {
      #expect(row[1] == rule.defaultSeverity?.rawValue ?? "off")
      #expect(row.dropFirst(2).joined(separator: " ") == rule.summary)
    }
    #expect(lines.filter { !$0.hasPrefix("  ") } == Rule.Group.allCases.map { $0.title[...] })
  }

  @Test(arguments: Rule.allCases)
  func pageSaysEverything(_ rule: Rule) throws {
    let text = try output(rule.name)
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("\(rule.name) (") && lines[0].hasSuffix(": \(rule.summary)"))
    for title in ["What", "Why", "Wrong", "Right"] { #expect(lines.contains(title[...])) }
    #expect(lines.contains("Severity") == (rule.page.severityByPlace != nil))
    // The report of the wrong example is the validator's own.
    #expect(text.contains(" [\(rule.name)]") == (rule.page.wrong.notRunnable == nil))
    #expect(!text.contains("/tmp"))
  }

  @Test func pageIsColoredOnDemand() throws {
    #expect(try output("unknown-label", "--color", "always").contains("\u{1B}["))
    #expect(try !output("unknown-label").contains("\u{1B}["))
  }

  @Test func programsGetJSON() throws {
    let page = try output("unknown-label", "--format", "json")
    #expect(page.hasPrefix("{\n  \"version\": 1,\n  \"rule\": {\n    \"name\": \"unknown-label\",\n    \"group\": \"Instances\",\n"))
    let all = try output("--format", "json")
    for rule in Rule.allCases { #expect(all.contains("\"name\": \"\(rule.name)\"")) }
  }

  @Test(arguments: [
    ("unknown-lable", "there is no rule 'unknown-lable'; did you mean 'unknown-label'?"),
    ("completely-else", "there is no rule 'completely-else'\n"),
  ])
  func unknownNamesAreWrongUsage(_ name: String, _ message: String) throws {
    do {
      _ = try output(name)
      Issue.record("accepted")
    } catch {
      #expect(DSDLCommand.exitCode(for: error).rawValue == 64)
      #expect(DSDLCommand.fullMessage(for: error).contains(message))
    }
  }

  private func output(_ arguments: String...) throws -> String {
    let command = try #require(try DSDLCommand.parseAsRoot(["rules"] + arguments) as? RulesCommand)
    var console = Harness.console()
    #expect(command.execute(on: &console) == .passed)
    return console.output.text
  }
}
