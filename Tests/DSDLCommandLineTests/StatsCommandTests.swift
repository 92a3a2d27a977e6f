import ArgumentParser
import Testing

@testable import DSDL
@testable import DSDLCommandLine

@Suite struct StatsCommandTests {
  private func run(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try StatsCommand.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test func whatWasNotCountedIsTold() throws {
    try withTemporaryFolder { folder in
      let description = "\(folder)/base.yaml"
      try Harness.writeDataset(["cat", "cat"], in: folder)
      let whole = try run(description, "--format", "json")
      #expect(whole.status == .passed && whole.output.ranges(of: "\"complete\": true").count == 2)
      #expect(!whole.output.contains("unreadable"))
      let missing = try run(description, "\(folder)/gone.yaml", "--format", "json")
      #expect(missing.status == .notChecked)
      #expect(missing.output.contains("\n  \"complete\": false,\n  \"unreadable\": ["))
      #expect(missing.output.contains("{\"file\": \"\(folder)/gone.yaml\", \"reason\": \"does not exist\"}"))
      let beyond = try run(description, "--samples", "5:", "--format", "json", "--language", "zh")
      #expect(beyond.status == .notChecked)
      #expect(beyond.output.contains("\n  \"complete\": false,") && beyond.output.contains("没有样本“5:”"))
    }
  }
}
