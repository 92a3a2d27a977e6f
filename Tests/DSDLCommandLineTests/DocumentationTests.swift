import ArgumentParser
import DSDL
import Testing

@testable import DSDLCommandLine

/// The articles about rules in the documentation are those that the rules themselves give.
@Suite struct DocumentationTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    + "/Sources/DSDL/DSDL.docc/Rules"

  @Test func indexIsUpToDate() throws {
    try expect("Rules", [])
  }

  @Test(arguments: Rule.builtIn)
  func pageIsUpToDate(_ rule: Rule) throws {
    try expect(rule.name, [rule.name])
  }

  @Test func thereAreNoOtherPages() {
    let expected = (["Rules"] + Rule.builtIn.map(\.name)).map { "\($0).md" }
    #expect(Platform.names(in: Self.folder).sorted() == expected.sorted())
  }

  private func expect(_ page: String, _ arguments: [String]) throws {
    let command = try #require(
      try DSDLCommand.parseAsRoot(["rules", "--format", "markdown"] + arguments) as? RulesCommand)
    var console = Harness.console()
    #expect(command.execute(on: &console) == .passed)
    let isUpToDate = contents(of: "\(Self.folder)/\(page).md") == console.output.text
    #expect(isUpToDate, "run Scripts/generate-rule-pages and look at \(page).md")
  }
}
