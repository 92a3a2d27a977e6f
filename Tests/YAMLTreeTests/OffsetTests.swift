import Testing
import YAMLTree

/// libyaml counts Unicode scalars; a tree counts bytes.
@Suite struct OffsetTests {
  @Test(arguments: [
    ("\u{FEFF}a: b\n", "3{3‹a›: 6‹b›}7"),
    ("a: 1\r\nb:\r\n  - x\r\n", "0{0‹a›: 3‹1› 6‹b›: 12[14‹x›]15}15"),
    ("a: 1\rb: 2\r", "0{0‹a›: 3‹1› 5‹b›: 8‹2›}9"),
    ("a: 1\u{85}b: 2", "0{0‹a›: 3‹1› 6‹b›: 9‹2›}10"),
    ("a: 1\u{2028}b: 2", "0{0‹a›: 3‹1› 7‹b›: 10‹2›}11"),
    ("😀: é\n图: [\"数据\", x]\n", "0{0‹😀›: 6‹é› 9‹图›: 14[15‹\"数据\"› 25‹x›]27}27"),
    ("# 数据集数据集数据集数据集\n- a # 数\n- 'é'\n", "39[41‹a› 51‹'é'›]55"),
    ("\u{FEFF}数: {a: 'é', b: 😀}", "3{3‹数›: 8{9‹a›: 12‹'é'› 18‹b›: 21‹😀›}26}26"),
  ])
  func bytes(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.problems.isEmpty)
  }

  @Test func errorFarBeforeTheCursor() {
    let reading = Reading("é: [数, 据,\n\n  é: 1")
    #expect(reading.problems == [#"syntax@4 '[' openBracket("[", closing: "]")"#])
  }

  @Test func longRunsOfOtherThanASCII() throws {
    let long = String(repeating: "数据é😀x", count: 5_000)
    let reading = Reading("- \(long)\n- '\(long)'\n- z\n")
    let root = try #require(reading.root)
    #expect(root.elements.map { reading.slice($0.range) } == [long, "'\(long)'", "z"])
  }

  @Test func chunkBoundaries() throws {
    // libyaml reads 16 KiB at a time.
    for shift in 0..<5 {
      let pad = String(repeating: "x", count: 16_380 + shift)
      let reading = Reading("- \(pad)😀\n- é\n")
      let root = try #require(reading.root)
      #expect(root.elements.map(\.text) == [pad + "😀", "é"])
      #expect(root.elements.map(\.range.upperBound) == [2 + pad.utf8.count + 4, 2 + pad.utf8.count + 9])
    }
  }
}
