import Testing
import YAMLTree

@Suite struct AliasTests {
  @Test func aliasShowsItsTarget() throws {
    let reading = Reading("a: &x [1, 2]\nb: *x\n")
    let alias = try #require(reading.root?["b"])
    #expect(alias.isAlias)
    #expect(reading.slice(alias.range) == "[1, 2]")
    #expect(reading.slice(alias.aliasRange) == "*x")
    #expect(alias.plain == "[1, 2]")
    #expect(alias.count == 2)
    #expect(reading.root?["a"]?.aliasRange == nil)
    #expect(alias != reading.root?["a"])
    #expect(reading.root?.end == 18)
  }

  @Test(arguments: [
    ("- &a 1\n- &a 2\n- *a\n", "[1, 2, 2]"),
    ("- &a {k: v}\n- {x: *a}\n", "[{k: v}, {x: {k: v}}]"),
    ("&k a: 1\nb: *k\n", "{a: 1, b: a}"),
    ("- &e\n- *e\n", "[, ]"),
    ("- &k key\n- {*k : 1}\n", "[key, {key: 1}]"),
  ])
  func values(text: String, plain: String) {
    let reading = Reading(text)
    #expect(reading.root?.plain == plain)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("- *x\n- 1\n", #"syntax@2 '*x' unknownAlias("*x")"#),
    ("- &x [*x]\n", #"syntax@6 '*x' aliasInItsAnchor("*x")"#),
    ("- &x {a: {b: *x}}\n", #"syntax@13 '*x' aliasInItsAnchor("*x")"#),
  ])
  func broken(text: String, problem: String) throws {
    let reading = Reading(text)
    #expect(reading.problems == [problem])
    #expect(reading.result.isComplete)
  }

  @Test func brokenAliasIsAnEmptyScalar() throws {
    let node = try #require(Reading("[*x]").root?.firstChild)
    #expect(node.kind == .scalar && node.text.isEmpty && node.style == .plain && node.range == 1..<3)
  }
}
