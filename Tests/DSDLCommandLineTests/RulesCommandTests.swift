import DSDL
import Testing

@testable import DSDLCommandLine

@Suite struct RulesCommandTests {
  @Test func everyRuleIsListedWithItsSeverity() {
    var console = Harness.console()
    #expect(RulesCommand().execute(on: &console) == .passed)
    let rows = console.output.text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.map { $0[0] } == Rule.allCases.map { $0.name[...] })
    #expect(rows.contains(["unknown-label", "error"]))
    #expect(rows.contains(["null-value", "warning"]))
    #expect(rows.contains(["unused-class", "off"]))
  }
}
