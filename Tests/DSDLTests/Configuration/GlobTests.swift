import Testing

@testable import DSDL
@testable import DSDLLanguage

@Suite struct GlobTests {
  @Test(arguments: [
    ("train.yaml", "train.yaml"), ("*.yaml", "a.yaml"), ("**/train.yaml", "train.yaml"),
    ("**/train.yaml", "a/b/train.yaml"), ("a/**", "a"), ("a/**", "a/b/c"), ("a/**/z", "a/z"),
    ("a/**/m/**/z", "a/x/m/y/m/z"), ("a*b*c", "aXbYbZc"), ("?", "é"), ("[a-c]x", "bx"), ("[!a-c]x", "dx"),
    ("[]]", "]"), ("./a/*", "a/b"), ("a//b", "a/b"), ("**/**/b", "b"), ("*", ""),
  ])
  func matches(_ pattern: String, _ path: String) throws {
    let glob = try #require(Glob(pattern))
    #expect(
      glob.matches(path.split(separator: "/", omittingEmptySubsequences: !path.isEmpty).map(String.init)))
  }

  @Test(arguments: [
    ("*.yaml", "a.yml"), ("*.yaml", "a/b.yaml"), ("**/train.yaml", "train.yaml/b"), ("a/*", "a/b/c"),
    ("?", ""), ("?", "ab"), ("[a-c]x", "dx"), ("[!a-c]x", "ax"), ("a/**/z", "a/b"), ("A", "a"),
  ])
  func doesNotMatch(_ pattern: String, _ path: String) throws {
    let glob = try #require(Glob(pattern))
    #expect(
      !glob.matches(path.split(separator: "/", omittingEmptySubsequences: !path.isEmpty).map(String.init)))
  }

  @Test(arguments: ["[a", "a/[", "[z-a]", "[]"])
  func openBrackets(_ pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test func aSetCoversWhatOneOfItsPatternsCovers() throws {
    let patterns = [
      "drafts", "old/train.yaml", "/top.yaml", "*.txt", "a/**/z", "./a/b", "a//c", "e\u{301}", ".", "/",
      "x[1]", "[x]1",
    ]
    let paths = [
      "drafts", "a/drafts/b", "draft", "old/train.yaml", "new/old/train.yaml", "old", "top.yaml",
      "a/top.yaml",
      "a/n.txt/m", "a/b", "a/c/d", "a/q/z", "\u{E9}", "b/e\u{301}", "x1", "x[1]", ".",
    ]
    var all = GlobSet()
    for pattern in patterns {
      let glob = try #require(Glob(pattern))
      all.append(glob)
      var single = GlobSet()
      single.append(glob)
      for path in paths.map({ $0.split(separator: "/").map(String.init) }) {
        #expect(single.covers(path) == glob.covers(path), "\(pattern) \(path)")
      }
    }
    for path in paths.map({ $0.split(separator: "/").map(String.init) }) {
      #expect(all.covers(path) == all.globs.contains { $0.covers(path) }, "\(path)")
    }
    #expect(all.globs.map(\.pattern) == patterns && all.covers(["a", "drafts"]) && !all.covers(["b"]))
  }

  @Test func manyStarsEndSoon() throws {
    let glob = try #require(
      Glob(String(repeating: "*a", count: 50) + "/" + String(repeating: "**/x*/", count: 30)))
    let name = String(repeating: "a", count: 2000) + "b"
    #expect(!glob.matches([name]))
    #expect(!glob.matches([String(repeating: "a", count: 200)] + Array(repeating: "xx", count: 500) + ["y"]))
  }
}
