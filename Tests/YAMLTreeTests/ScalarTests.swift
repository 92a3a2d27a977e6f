import Testing
import YAMLTree

@Suite struct ScalarTests {
  @Test(
    arguments: [
      ("text", .plain, "text", "text"),
      ("two\n  lines", .plain, "two lines", "two\n  lines"),
      ("one\n\n  two", .plain, "one\ntwo", "one\n\n  two"),
      ("'it''s'", .singleQuoted, "it's", "'it''s'"),
      ("''", .singleQuoted, "", "''"),
      (#""a\tb\u00e9""#, .doubleQuoted, "a\tbé", #""a\tb\u00e9""#),
      ("\"a\n b\"", .doubleQuoted, "a b", "\"a\n b\""),
      ("\"plain\" # c", .doubleQuoted, "plain", "\"plain\""),
      ("|\n  a\n   b\n\n# c\n", .literal, "a\n b\n", "|\n  a\n   b"),
      (">-\n  a\n  b\n", .folded, "a b", ">-\n  a\n  b"),
      ("| # c\n\n", .literal, "", "|"),
      ("|+\n  a\n\n\n", .literal, "a\n\n\n", "|+\n  a"),
    ] as [(String, ScalarStyle, String, String)])
  func scalars(written: String, style: ScalarStyle, text: String, slice: String) throws {
    let reading = Reading("- \(written)")
    let node = try #require(reading.root?.elements.first { _ in true })
    #expect(node.kind == .scalar)
    #expect(node.style == style)
    #expect(node.text == text)
    #expect(node.withUTF8 { Array($0) } == Array(text.utf8))
    #expect(reading.slice(node.range) == slice)
    #expect(node.count == 0)
    #expect(Array(node.elements).isEmpty && Array(node.entries).isEmpty)
  }

  @Test func foldedTextAsLongAsItsSource() {
    #expect(Reading("same\nsize").root?.text == "same size")
    #expect(Reading("'same\nsize'").root?.text == "same size")
  }

  @Test func subscriptComparesBytes() {
    let reading = Reading("e\u{301}: 1\n? [x]\n: 2\n\u{e9}: 3\n")
    #expect(reading.root?["\u{e9}"]?.text == "3")
    #expect(reading.root?["e\u{301}"]?.text == "1")
    #expect(reading.root?["x"] == nil)
    #expect(reading.problems.isEmpty)
  }

  @Test func walkingByFirstChildAndNext() throws {
    let reading = Reading("&m a: [1, []]\nb: {<<: {x: y}}\n")
    var names: [String] = []
    var stack = [try #require(reading.root)]
    while let node = stack.popLast() {
      names.append(node.kind == .scalar ? node.text : "\(node.kind)")
      if let next = node.next { stack.append(next) }
      if let child = node.firstChild { stack.append(child) }
    }
    #expect(names == ["mapping", "a", "sequence", "1", "sequence", "b", "mapping", "x", "y"])
  }

  @Test func manyChildren() throws {
    let root = try #require(Reading("[" + String(repeating: "1,", count: 70_000) + "]").root)
    #expect(root.count == 70_000)
    #expect(root.elements.reduce(0) { sum, _ in sum + 1 } == 70_000)
  }
}
