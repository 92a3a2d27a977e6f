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
    ("- !foo x", #"tag@2 '!foo' unsupportedTag("!foo", isPerhapsText: true)"#),
    ("- &a !foo x", #"tag@5 '!foo' unsupportedTag("!foo", isPerhapsText: true)"#),
    ("[!!binary x, y]", #"tag@1 '!!binary' unsupportedTag("!!binary", isPerhapsText: false)"#),
    ("a: !!set {x}", #"tag@3 '!!set' unsupportedTag("!!set", isPerhapsText: false)"#),
    ("a: !!omap [x: 1]", #"tag@3 '!!omap' unsupportedTag("!!omap", isPerhapsText: false)"#),
    (
      "a: !!timestamp 2001-01-01", #"tag@3 '!!timestamp' unsupportedTag("!!timestamp", isPerhapsText: false)"#
    ),
    (
      "a: !!python/object/apply:os.getcwd []",
      #"tag@3 '!!python/object/apply:os.getcwd' unsupportedTag("!!python/object/apply:os.getcwd", isPerhapsText: false)"#
    ),
    ("%TAG !e! foo:\n---\n- !e!x 1", #"tag@20 '!e!x' unsupportedTag("!e!x", isPerhapsText: false)"#),
    ("- !!int [1]", #"tag@2 '!!int' unfittingTag("!!int", YAMLTree.Node.Kind.sequence)"#),
    ("- !!seq {}", #"tag@2 '!!seq' unfittingTag("!!seq", YAMLTree.Node.Kind.mapping)"#),
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
