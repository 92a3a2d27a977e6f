import Testing
import YAMLTree

@Suite struct LimitTests {
  @Test func billionLaughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 10) + "]\n"
    }
    let reading = Reading(text)
    #expect(reading.result.problems.map(\.kind) == [.limit])
    #expect(reading.result.problems.first?.cause == .tooManyAliasNodes(limit: 1_000_000))
    #expect(reading.slice(reading.result.problems.first?.range) == "*a4")
    #expect(!reading.result.isComplete)
  }

  @Test func aliasesOfLongTexts() {
    let text = "- &a [\(String(repeating: "x", count: 100_000))]\n" + String(repeating: "- *a\n", count: 200)
    let reading = Reading(text)
    #expect(
      reading.result.problems.map(\.cause) == [.tooManyAliasBytes(limit: 16_000_000)])
    #expect(reading.root?.count == 161)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNesting(opening: String) {
    let reading = Reading(String(repeating: opening, count: 100_000))
    let place = 512 * opening.utf8.count
    let first = opening.prefix(1)
    #expect(reading.problems == ["limit@\(place) '\(first)' tooDeep(limit: 512)"])
    #expect(!reading.result.isComplete)
  }

  @Test func deepestAllowed() {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(Reading(text).problems.isEmpty)
  }

  @Test func depthThroughAliases() {
    var limits = Limits()
    limits.depth = 4
    #expect(Reading("- &a [[x]]\n- [*a]\n", limits: limits).problems.isEmpty)
    let reading = Reading("- &a [[x]]\n- [[*a]]\n", limits: limits)
    #expect(reading.problems == [#"limit@15 '*a' tooDeepThroughAlias("*a", limit: 4)"#])
  }

  @Test func mergesCount() {
    var limits = Limits()
    limits.aliasExpansion = 100
    let many = (0..<30).map { "k\($0): 1" }.joined(separator: ", ")
    #expect(Reading("- &a {\(many)}\n- {<<: *a}\n", limits: limits).problems.isEmpty)
    let twice = Reading("- &a {\(many)}\n- {<<: *a}\n- {<<: *a}\n", limits: limits)
    #expect(twice.result.problems.map(\.cause) == [.tooManyAliasNodes(limit: 100)])
    let nested = Reading("{<<: {<<: {<<: {\(many)}}}}", limits: limits)
    #expect(nested.result.problems.map(\.cause) == [.tooManyAliasNodes(limit: 100)])
  }

  @Test func tooManyProblems() {
    var limits = Limits()
    limits.problems = 3
    let reading = Reading("[*a, *a, *a, *a, *a]", limits: limits)
    #expect(reading.result.problems.map(\.kind) == [.syntax, .syntax, .syntax, .limit])
    #expect(!reading.result.isComplete)
  }

  @Test func directives() {
    let reading = Reading((0..<100).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n")
    #expect(reading.problems == ["limit@822 '%TAG' tooManyTagDirectives(limit: 64)"])
    #expect(reading.root == nil)
  }
}
