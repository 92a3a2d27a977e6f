import Testing
import YAMLTree

@Suite struct DuplicateTests {
  @Test func bothPlacesAreGiven() {
    let reading = Reading("meta: 1\n\"meta\": 2\nb: 3\nmeta: 4\n")
    #expect(
      reading.problems == [
        #"duplicateKey@8 '"meta"' duplicateKey("meta")"#,
        #"duplicateKey@23 'meta' duplicateKey("meta")"#,
      ])
    #expect(reading.result.problems.allSatisfy { $0.related?.range == 0..<4 })
    #expect(reading.related == "0 'meta' first")
    #expect(reading.root?["meta"]?.text == "1")
    #expect(reading.root?.count == 4)
    #expect(reading.result.isComplete)
  }

  @Test(arguments: [15, 16, 17, 200, 5_000])
  func inLargeMappings(count: Int) {
    let text = (0..<count).map { "key\($0): 1\n" }.joined()
    #expect(Reading(text).problems.isEmpty)
    let reading = Reading(text + "key3: 2\n")
    #expect(
      reading.problems == ["duplicateKey@\(text.utf8.count) 'key3' duplicateKey(\"key3\")"])
  }

  @Test(arguments: [
    "{a: 1, b: {a: 1}}", "[{a: 1}, {a: 1}]", "{? [a] : 1, ? [a] : 2}", "{é: 1, e\u{301}: 2}",
    "{long1: 1, long2: 2, long12: 3}",
  ])
  func distinctKeys(text: String) {
    #expect(Reading(text).problems.isEmpty)
  }

  @Test func problemsComeInTheOrderOfTheFile() {
    let reading = Reading("a: {x: 1, x: 2}\na: !foo 3\nb: *n\n")
    #expect(reading.result.problems.map(\.range.lowerBound) == [10, 16, 19, 29])
  }

  @Test func longKeysAreShortened() {
    let key = String(repeating: "数", count: 300)
    let reading = Reading("\(key): 1\n\(key): 2\n")
    #expect(reading.result.problems.map(\.cause) == [.duplicateKey(String(repeating: "数", count: 64) + "…")])
  }
}
