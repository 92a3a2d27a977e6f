import Testing
import YAMLTree

@Suite struct TagTests {
  @Test(
    arguments: [
      ("!!str 1", "tag:yaml.org,2002:str", "1"),
      ("!<tag:yaml.org,2002:int> 1", "tag:yaml.org,2002:int", "1"),
      ("!!float &a 1", "tag:yaml.org,2002:float", "1"),
      ("&a !!bool   x", "tag:yaml.org,2002:bool", "x"),
      ("!!null # c\n  # d\n  x", "tag:yaml.org,2002:null", "x"),
      ("! 12", "!", "12"),
      ("!!seq [1]", "tag:yaml.org,2002:seq", "[1]"),
      ("!!seq\n  - 1", "tag:yaml.org,2002:seq", "- 1"),
      ("!!map\n  a: 1", "tag:yaml.org,2002:map", "a: 1"),
      ("&a\n  &b k: v", nil, "&b k: v"),
      ("!!str", "tag:yaml.org,2002:str", ""),
      ("&a 'x'", nil, "'x'"),
    ] as [(String, String?, String)])
  func kept(written: String, tag: String?, slice: String) throws {
    let reading = Reading("- \(written)\n")
    let node = try #require(reading.root?.firstChild)
    #expect(reading.problems.isEmpty)
    #expect(node.tag == tag)
    #expect(reading.slice(node.range) == slice)
  }

  @Test(arguments: [
    ("- !foo x", "tag@2 '!foo' tag '!foo' is not supported; remove it, or quote it if it is text"),
    ("- &a !foo x", "tag@5 '!foo' tag '!foo' is not supported; remove it, or quote it if it is text"),
    ("[!!binary x, y]", "tag@1 '!!binary' tag '!!binary' is not supported; remove it"),
    ("a: !!set {x}", "tag@3 '!!set' tag '!!set' is not supported; remove it"),
    ("a: !!omap [x: 1]", "tag@3 '!!omap' tag '!!omap' is not supported; remove it"),
    ("a: !!timestamp 2001-01-01", "tag@3 '!!timestamp' tag '!!timestamp' is not supported; remove it"),
    (
      "a: !!python/object/apply:os.getcwd []",
      "tag@3 '!!python/object/apply:os.getcwd' tag '!!python/object/apply:os.getcwd' is not supported; remove it"
    ),
    ("%TAG !e! foo:\n---\n- !e!x 1", "tag@20 '!e!x' tag '!e!x' is not supported; remove it"),
    ("- !!int [1]", "tag@2 '!!int' tag '!!int' does not fit a list"),
    ("- !!seq {}", "tag@2 '!!seq' tag '!!seq' does not fit a mapping"),
  ])
  func refused(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == [problem])
    #expect(reading.result.isComplete)
    var nodes = [reading.root].compactMap(\.self)
    while let node = nodes.popLast() {
      #expect(node.tag == nil)
      nodes += [node.firstChild, node.next].compactMap(\.self)
    }
  }
}
