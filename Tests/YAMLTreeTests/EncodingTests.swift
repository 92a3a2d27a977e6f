import Testing
import YAMLTree

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0xC4, 0xE3], 0xC4), ([0xFF], 0xFF), ([0xC0, 0x80], 0xC0), ([0xED, 0xA0, 0x80], 0xED),
      ([0xE6, 0x95], 0xE6),
      ([0xF5, 0x80, 0x80, 0x80], 0xF5), ([0x80], 0x80), ([0xF0, 0x80, 0x80, 0x80], 0xF0),
    ] as [([UInt8], UInt8)])
  func badBytes(bytes: [UInt8], bad: UInt8) throws {
    let reading = Reading(Array("é: 1\nb: x".utf8) + bytes + Array("\nc: 2\n".utf8))
    let problem = try #require(reading.result.problems.first)
    #expect(reading.result.problems.count == 1)
    #expect(problem.kind == .encoding)
    #expect(problem.cause == .notUTF8(bad))
    #expect(problem.range == 10..<11)
    #expect(!reading.result.isComplete)
    #expect(reading.root?.plain == "{é: 1}")
    #expect(reading.root?.isComplete == false)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
      ([0x61, 0, 0x3A, 0], "UTF-16"),
      ([0, 0x61, 0, 0x3A], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
      ([0x61, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x61], "UTF-32"),
    ] as [([UInt8], String)])
  func otherEncodings(bytes: [UInt8], name: String) {
    let result = Tree.parse(bytes)
    #expect(result.problems.map(\.kind) == [.encoding])
    #expect(result.problems.map(\.cause) == [.wideEncoding(name)])
    #expect(result.problems.map(\.range) == [0..<1])
    #expect(result.tree.root == nil && !result.isComplete)
  }

  @Test(
    arguments: [
      ("\0", 1), ("\u{1B}", 1), ("\u{7F}", 1), ("\u{81}", 2), ("\u{FFFE}", 3), ("\u{B}", 1),
    ] as [(Unicode.Scalar, Int)])
  func controlCharacters(character: Unicode.Scalar, length: Int) {
    let reading = Reading("- a\n- \"b\(character)c\"\n")
    #expect(reading.result.problems.map(\.range) == [8..<8 + length])
    #expect(reading.result.problems.map(\.kind) == [.syntax])
    #expect(reading.result.problems.map(\.cause) == [.controlCharacter(character)])
    #expect(reading.root?.plain == "[a]")
  }

  @Test func aCharacterCutOffAtTheEnd() {
    let reading = Reading(Array("a: é".utf8.dropLast()))
    #expect(reading.result.problems.map(\.range) == [3..<4])
    #expect(reading.result.problems.map(\.kind) == [.encoding])
  }
}
