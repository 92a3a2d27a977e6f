import ArgumentParser
import DSDL
import Testing

@testable import DSDLCommandLine

/// The articles about rules in the documentation are those that the rules themselves give, in both languages.
@Suite struct DocumentationTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  private static let folders = [
    "en": "\(root)/Sources/DSDL/DSDL.docc/Rules", "zh": "\(root)/Documentation/zh-CN/Rules",
  ]

  @Test func indexIsUpToDate() throws {
    try expect("Rules", [])
  }

  @Test(arguments: Rule.builtIn)
  func pageIsUpToDate(_ rule: Rule) throws {
    try expect(rule.name, [rule.name])
  }

  @Test func thereAreNoOtherPages() {
    let expected = (["Rules"] + Rule.builtIn.map(\.name)).map { "\($0).md" }
    for folder in Self.folders.values {
      #expect(FileSystem.names(in: folder).sorted() == expected.sorted())
    }
  }

  private func expect(_ page: String, _ arguments: [String]) throws {
    for (language, folder) in Self.folders {
      let options = ["rules", "--format", "markdown", "--language", language]
      let command = try #require(try DSDLCommand.parseAsRoot(options + arguments) as? RulesCommand)
      var console = Harness.console()
      #expect(command.execute(on: &console) == .passed)
      let isUpToDate = contents(of: "\(folder)/\(page).md") == console.output.text
      #expect(isUpToDate, "run Scripts/generate-rule-pages and look at \(folder)/\(page).md")
    }
  }
}
