import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Lines and columns of byte offsets (section 5 of the language guide).
struct SourcePositionTests {
  private func positions(_ text: String, _ offsets: [Int]) -> [String] {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return offsets.map { offset in
      let position = file.position(at: offset)
      return "\(position.line):\(position.column)"
    }
  }

  @Test func linesEndAtLineFeedAndCarriageReturn() {
    #expect(
      positions("a\nb\r\nc\rd", [0, 1, 2, 3, 4, 5, 6, 7]) == [
        "1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1",
      ])
  }

  @Test func otherSeparatorsDoNotEndLines() {
    // NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR, form feed
    #expect(
      positions("\u{85}\u{2028}\u{2029}\u{0C}x", [0, 2, 5, 8, 9]) == ["1:1", "1:2", "1:3", "1:4", "1:5"])
  }

  @Test func columnsCountScalars() {
    #expect(positions("é🐶狗x", [0, 2, 6, 9]) == ["1:1", "1:2", "1:3", "1:4"])
  }

  @Test func byteOrderMarkCountsInOffsetsOnly() {
    #expect(positions("\u{FEFF}ab", [0, 3, 4]) == ["1:1", "1:1", "1:2"])
  }

  @Test func offsetsMayBeAskedForInAnyOrder() {
    let text = "one\r\ntwo\rthree"
    let ascending = positions(text, Array(0...text.utf8.count))
    let descending = positions(text, (0...text.utf8.count).reversed())
    #expect(ascending == descending.reversed())
    #expect(positions(text, [9, 9, 4, 9]) == ["3:1", "3:1", "1:5", "3:1"])
  }

  @Test func offsetsBeyondTheEndGiveTheEnd() {
    #expect(positions("ab", [2, 100, -1]) == ["1:3", "1:3", "1:1"])
  }

  /// A file larger than the blocks between checkpoints, in one line and in many, against counting by hand.
  @Test(arguments: ["xé狗", "x\n", "\r\n", "\r", "y"]) func largeFiles(_ unit: String) {
    let text = String(repeating: unit, count: 100_000)
    let bytes = Array(text.utf8)
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    for offset in stride(from: 0, through: bytes.count, by: 9_973) + [65_535, 65_536, 65_537, 131_072]
    where offset <= bytes.count {
      let before = Array(bytes[..<offset])
      var breaks: [Int] = []
      for (index, byte) in before.enumerated() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == 0x0A || (byte == 0x0D && next != 0x0A) { breaks.append(index) }
      }
      let column = before[((breaks.last ?? -1) + 1)...].count { $0 & 0xC0 != 0x80 } + 1
      let position = file.position(at: offset)
      #expect(position.line == breaks.count + 1)
      // An offset inside a character belongs to that character.
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { #expect(position.column == column) }
    }
  }
}
