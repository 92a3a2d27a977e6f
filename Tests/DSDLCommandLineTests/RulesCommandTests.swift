import ArgumentParser
import DSDL
import DSDLReporting
import Testing

@testable import DSDLCommandLine

@Suite struct RulesCommandTests {
  @Test func everyRuleIsListedWithItsSeverity() throws {
    let lines = try output().split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ") }
    #expect(rows.map { $0[0] } == Rule.builtIn.map { $0.name[...] })
    for (row, rule) in zip(rows, Rule.builtIn) {
      #expect(row[1] == rule.defaultSeverity?.rawValue ?? "off")
      #expect(row.dropFirst(2).joined(separator: " ") == rule.summary)
    }
    #expect(lines.filter { !$0.hasPrefix("  ") } == Rule.Group.allCases.map { $0.title[...] })
  }

  @Test(arguments: Rule.builtIn)
  func pageSaysEverything(_ rule: Rule) throws {
    let text = try output(rule.name)
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("\(rule.name) (") && lines[0].hasSuffix(": \(rule.summary)"))
    for title in ["What", "Why", "Wrong", "Right"] { #expect(lines.contains(title[...])) }
    #expect(lines.contains("Severity") == (rule.page.severityByPlace != nil))
    // The report of the wrong example is the validator's own.
    #expect(text.contains(" [\(rule.name)]") == (rule.page.notRunnable == nil))
    #expect(!text.contains("/tmp"))
  }

  /// Whether there are Chinese characters in a text, and no other sentence between them.
  private func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test(arguments: Rule.builtIn)
  func pagesAreThereInChinese(_ rule: Rule) throws {
    let (english, chinese) = (rule.page(in: .english), rule.page(in: .chinese))
    for text in [\RulePage.summary, \.what, \.why] {
      #expect(isChinese(chinese[keyPath: text]) && !isChinese(english[keyPath: text]))
    }
    for text in [\RulePage.severityByPlace, \.notRunnable] {
      #expect((chinese[keyPath: text] == nil) == (english[keyPath: text] == nil))
      #expect(chinese[keyPath: text].map { isChinese($0) } != false)
    }
    #expect(isChinese(try #require(rule.group).title(in: .chinese)))
    let text = try output(rule.name, "--language", "zh")
    for title in ["含义", "原因", "错误示例", "正确示例"] { #expect(text.contains("\n\(title)\n")) }
    #expect(!text.contains("\nWhat\n"))
  }

  @Test func theEnvironmentChoosesTheLanguageOfText() throws {
    for (variables, isChinese) in [
      (["LANG": "zh_CN.UTF-8"], true), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], false),
      (["LANG": "de_DE", "DSDL_LANGUAGE": "zh"], true), ([:], false),
    ] {
      #expect(TextLanguage.preferred(by: { variables[$0] }) == (isChinese ? .chinese : .english))
    }
    #expect(try !isChinese(output("unknown-label")))
  }

  @Test(arguments: [TextLanguage.english, .chinese])
  func linesFitIntoTheTerminal(_ language: TextLanguage) {
    let text = RuleListing(style: TextStyle(usesColor: false), language: language, width: 80).text
    let whole = RuleListing(style: TextStyle(usesColor: false), language: language).text
    #expect(
      text.split(separator: "\n").allSatisfy { line in
        line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } <= 80
      })
    #expect(text.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
    #expect(text.split(separator: "\n").count > whole.split(separator: "\n").count)
  }

  @Test func pageIsColoredOnDemand() throws {
    #expect(try output("unknown-label", "--color", "always").contains("\u{1B}["))
    #expect(try !output("unknown-label").contains("\u{1B}["))
  }

  @Test func programsGetJSON() throws {
    let page = try output("unknown-label", "--format", "json")
    let start =
      "{\n  \"version\": 1,\n  \"rule\": {\n    \"name\": \"unknown-label\",\n    \"group\": \"Instances\",\n"
    #expect(page.hasPrefix(start))
    let all = try output("--format", "json")
    for rule in Rule.builtIn { #expect(all.contains("\"name\": \"\(rule.name)\"")) }
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
    let command = try RulesCommand.parse(arguments)
    var console = Harness.console()
    #expect(command.execute(on: &console) == .passed)
    return console.output.text
  }
}
