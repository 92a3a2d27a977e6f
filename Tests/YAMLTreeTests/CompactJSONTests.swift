import Testing
import YAMLTree

@Suite struct CompactJSONTests {
  private static let padding = 128

  private let json = CompactJSON(padding: padding) { bytes in
    guard let first = bytes.first else { return .none }
    return first >= 0x30 && first < 0x3A ? .literal : .text
  }

  private func written(_ text: String) throws -> String? {
    let root = try #require(Reading(text).root)
    return json.withText(of: root) { String(decoding: $0, as: UTF8.self) }
  }

  @Test func writesWithoutBlanks() throws {
    #expect(
      try written("a: b c\n'd':\n- 1\n- \"2\"\ne: {}\nf: []\n") == #"{"a":"b c","d":[1,"2"],"e":{},"f":[]}"#)
    #expect(try written("'it''s'") == #""it's""#)
    #expect(try written("[人, \"\\u4eba\"]") == #"["人","人"]"#)
    #expect(try written("a\n  b") == #""a b""#)
  }

  @Test func followsAliases() throws {
    #expect(try written("[&a {b: 1}, *a]") == #"[{"b":1},{"b":1}]"#)
  }

  @Test(arguments: [
    #"'a"b'"#, #"'a\b'"#, "\"a\\nb\"", "!!str a", "[!!seq [1]]", "1: a", "[1]: a", "a: ", "|\n  a\n",
    "<<: {a: 1}",
    "[*a]",
  ])
  func saysNo(_ text: String) throws {
    #expect(try written(text) == nil)
  }

  @Test func isBounded() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(try written(deep(64)) == deep(64))
    #expect(try written(deep(65)) == nil)
    #expect(try written("&a \(String(repeating: "x", count: 300_000))") == nil)
    let long = String(repeating: "x", count: 100_000)
    #expect(try written("[&a \(long), *a]") == "[\"\(long)\",\"\(long)\"]")
    #expect(try written("[&a \(long), *a, *a]") == nil)
  }

  @Test func nulsStandBehindTheText() throws {
    let (long, short) = (Reading("[\(String(repeating: "x", count: 1000))]"), Reading("[1]"))
    _ = json.withText(of: try #require(long.root)) { $0.count }
    let isClear = json.withText(of: try #require(short.root)) { text in
      let behind = UnsafeBufferPointer(start: text.baseAddress.map { $0 + text.count }, count: Self.padding)
      return behind.allSatisfy { $0 == 0 }
    }
    #expect(isClear == true)
  }
}
