import Testing
import YAMLTree

@Suite struct MergeTests {
  @Test(arguments: [
    // Own entries first, wherever `<<` stands, and they win.
    ("- &a {x: 1, y: 2}\n- {<<: *a, y: 3, z: 4}\n", "{y: 3, z: 4, x: 1}"),
    ("- &a {x: 1}\n- {z: 4, <<: *a}\n", "{z: 4, x: 1}"),
    // The earlier mapping of a list wins.
    ("- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: [*a, *b]}\n", "{x: 1, y: 2}"),
    ("- &l [{x: 1}, {x: 2, y: 2}]\n- {<<: *l, q: 0}\n", "{q: 0, x: 1, y: 2}"),
    // Merged mappings may merge themselves.
    ("- &a {x: 1}\n- &b {<<: *a, y: 2}\n- {<<: *b, z: 3}\n", "{z: 3, y: 2, x: 1}"),
    ("- {<<: {<<: {x: 1}, y: 2}, z: 3}\n", "{z: 3, y: 2, x: 1}"),
    ("- &a {x: 1}\n- a: {<<: *a}\n  b: 2\n", "{a: {x: 1}, b: 2}"),
    ("- {<<: {}}\n", "{}"),
    ("- {a: 1, <<: {}}\n", "{a: 1}"),
    ("- &a {? [k] : 1}\n- {<<: *a, ? [k] : 2}\n", "{[k]: 2, [k]: 1}"),
    // Quoted or tagged it is an ordinary key; as a value it is text.
    ("- {'<<': {x: 1}}\n", "{<<: {x: 1}}"),
    ("- {!!str <<: {x: 1}}\n", "{<<: {x: 1}}"),
    ("- {a: <<}\n", "{a: <<}"),
  ])
  func effectiveEntries(text: String, plain: String) throws {
    let reading = Reading(text)
    let last = try #require(reading.root?.elements.reversed().first)
    #expect(last.plain == plain)
    #expect(last.count == Array(last.entries).count)
    #expect(reading.problems.isEmpty)
  }

  @Test func placesOfMergedEntries() throws {
    let reading = Reading("- &a {x: [1]}\n- {<<: *a, y: 2}\n")
    let entries = try #require(reading.root?.elements.reversed().first).entries
    let merged = try #require(Array(entries).last)
    #expect(merged.key.range == 6..<7)
    #expect(!merged.key.isAlias)
    #expect(merged.value.range == 9..<12)
    #expect(merged.value.isAlias)
    #expect(reading.slice(merged.value.aliasRange) == "*a")
  }

  @Test func manyEntries() throws {
    let many = (0..<100).map { "k\($0): \($0)" }.joined(separator: ", ")
    let reading = Reading("- &a {\(many)}\n- {<<: *a, k7: own, new: 1}\n")
    let last = try #require(reading.root?.elements.reversed().first)
    #expect(last.count == 101)
    #expect(last["k7"]?.text == "own" && last["k99"]?.text == "99" && last["new"]?.text == "1")
  }

  @Test(arguments: [
    (
      "{<<: 1, a: 2}", "syntax@5 '1' mergeOfNoMapping"
    ),
    (
      "{<<: [{}, x], a: 2}",
      "syntax@10 'x' mergeOfNoMapping"
    ),
    ("{<<: *x, a: 2}", #"syntax@5 '*x' unknownAlias("*x")"#),
    (
      "{<<: {b: 1}, <<: {c: 1}, a: 2}",
      "duplicateKey@13 '<<' duplicateMergeKey"
    ),
  ])
  func wrongMerges(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == [problem])
    #expect(reading.root?["a"]?.text == "2")
    #expect(reading.root?["<<"] == nil)
  }
}
