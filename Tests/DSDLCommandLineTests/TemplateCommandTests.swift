import ArgumentParser
import DSDL
import Testing

@testable import DSDLCommandLine

@Suite struct TemplateCommandTests {
  private func run(_ arguments: String...) throws -> String {
    var console = Harness.console()
    let command = try DSDLCommand.parseAsRoot(["template"] + arguments)
    #expect(try #require(command as? TemplateCommand).execute(on: &console) == .passed)
    return console.output.text
  }

  @Test func everyTemplateIsListedWithItsSummary() throws {
    let lines = try run().split(separator: "\n")
    #expect(lines.count == 17)
    for (line, template) in zip(lines, Template.all) {
      #expect(line.hasPrefix("\(template.name) ") && line.hasSuffix("  \(template.summary)"))
    }
  }

  @Test func oneTemplateIsPrintedAsItIs() throws {
    for template in Template.all { #expect(try run(template.name) == template.text) }
  }

  @Test func programsGetJSON() throws {
    #expect(try run("--format", "json").hasPrefix("{\n  \"templates\": [\n    {"))
    #expect(try run("ocr-detection", "--format", "json").hasPrefix("{\n  \"name\": \"ocr-detection\",\n"))
  }

  @Test(arguments: [
    ("objct-detection", "there is no template 'objct-detection'; did you mean 'object-detection'?"),
    ("nothing-like-it", "there is no template 'nothing-like-it'; 'dsdl template' lists the names"),
  ])
  func anUnknownNameIsWrongUsage(_ name: String, _ message: String) {
    let error = #expect(throws: (any Error).self) { try run(name) }
    #expect(error.map { DSDLCommand.exitCode(for: $0).rawValue } == 64)
    #expect(error.map { DSDLCommand.message(for: $0) } == message)
  }
}
