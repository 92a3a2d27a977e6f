import Testing
import YAMLTree

/// What a JSON reader in another module relies on.
@Suite struct BuilderTests {
  @Test func buildsTheTreeOfItsCalls() throws {
    let source = #"{"a": [1, "\u0062"], "c": {}}"#
    var builder = TreeBuilder(source: Array(source.utf8))
    builder.beginMapping(start: 0)
    builder.scalar(bytes: Array("a".utf8), style: .doubleQuoted, range: 1..<4)
    builder.beginSequence(start: 6)
    builder.scalar(bytes: Array("1".utf8), style: .json, range: 7..<8)
    builder.scalar(bytes: Array("b".utf8), style: .doubleQuoted, tag: "tag:yaml.org,2002:str", range: 10..<18)
    builder.endSequence(end: 19)
    builder.scalar(bytes: Array("c".utf8), style: .doubleQuoted, range: 21..<24)
    builder.beginMapping(start: 26)
    builder.endMapping(end: 28)
    builder.endMapping(end: 29)
    let tree = builder.finish()
    let root = try #require(tree.root)
    #expect(builder.problems.isEmpty)
    #expect(root.plain == "{a: [1, b], c: {}}")
    #expect(root.range == 0..<29)
    #expect(root["a"]?.range == 6..<19)
    #expect(root["a"]?.elements.map(\.style) == [.json, .doubleQuoted])
    #expect(root["a"]?.elements.map(\.tag) == [nil, "tag:yaml.org,2002:str"])
    #expect(root.isComplete)
  }

  @Test func withoutSourceTextsAreKeptAside() {
    var builder = TreeBuilder()
    builder.beginSequence(start: 0)
    for text in ["a", "", "<<"] { builder.scalar(bytes: Array(text.utf8), style: .json, range: 1..<2) }
    builder.endSequence(end: 9)
    #expect(builder.finish().root?.plain == "[a, , <<]")
  }

  @Test func repeatedKeysAndDepth() {
    var limits = Limits()
    limits.depth = 2
    var builder = TreeBuilder(limits: limits)
    builder.beginMapping(start: 0)
    for start in [1, 5] {
      builder.scalar(bytes: Array("a".utf8), style: .doubleQuoted, range: start..<start + 3)
      builder.scalar(bytes: Array("1".utf8), style: .json, range: start + 3..<start + 4)
    }
    builder.scalar(bytes: Array("b".utf8), style: .doubleQuoted, range: 9..<12)
    builder.beginSequence(start: 13)
    builder.beginSequence(start: 14)
    #expect(builder.hasStopped)
    builder.endSequence(end: 15)
    let tree = builder.finish()
    #expect(tree.root?.plain == "{a: 1, a: 1, b: []}")
    #expect(tree.root?.isComplete == false)
    #expect(builder.problems.map(\.kind) == [.limit])
  }

  @Test func unfinishedCollectionsAreClosed() {
    var builder = TreeBuilder(source: Array(#"[{"a": 1, "b""#.utf8))
    builder.beginSequence(start: 0)
    builder.beginMapping(start: 1)
    builder.scalar(bytes: Array("a".utf8), style: .doubleQuoted, range: 2..<5)
    builder.scalar(bytes: Array("1".utf8), style: .json, range: 7..<8)
    builder.scalar(bytes: Array("b".utf8), style: .doubleQuoted, range: 10..<13)
    let root = builder.finish().root
    #expect(root?.plain == "[{a: 1}]")
    #expect(root?.firstChild?.isComplete == false)
    #expect(root?.firstChild?.firstChild?.next?.next == nil)
  }

  @Test func emptyBuilder() {
    var builder = TreeBuilder()
    #expect(builder.finish().root == nil)
  }
}
