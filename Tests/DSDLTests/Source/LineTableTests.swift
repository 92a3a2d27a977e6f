import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Lines and columns counted in bulk are those counted one by one.
struct LineTableTests {
  /// What is told of a file that has become shorter meanwhile is of no use; but it ends in no crash.
  @Test func fewerBytesThanThereWere() {
    let long = String(repeating: "a\n", count: 40_000) + "\r"
    for rest in ["", "a", "a\r", "a\r\n", long].map({ Array($0.utf8) }) {
      var table = LineTable(hasByteOrderMark: false)
      for offset in [10, 70_000, 300_000, 5] {
        let position = table.position(at: offset) { Array(rest[$0.clamped(to: 0..<rest.count)]) }
        let text = String(decoding: rest.prefix(offset), as: UTF8.self)
        #expect(position.line == text.count(where: \.isNewline) + 1, "\(rest.count) bytes, at \(offset)")
      }
    }
  }

  @Test func bulkAgreesWithSingleBytes() {
    var random = RandomNumbers(seed: 3)
    let pieces: [[UInt8]] = ["\n", "\r\n", "a", "é", "人", "\u{1F600}", "some text"].map { Array($0.utf8) }
    for round in 0..<40 {
      var bytes: [UInt8] = []
      while bytes.count < 70_000 + round * 50 {
        bytes +=
          round % 4 == 0 && Int.random(in: 0..<900, using: &random) == 0
          ? [0x0D] : pieces[Int.random(in: round % 3 == 0 ? 2..<7 : 0..<7, using: &random)]
      }
      let file = SourceFile(path: "text", bytes: bytes)
      var (line, column, offset) = (1, 1, 0)
      let asked = Set((0..<60).map { _ in Int.random(in: 0...bytes.count, using: &random) })
      for (index, byte) in bytes.enumerated() {
        if asked.contains(index), bytes[max(0, index - 1)] != 0x0D {
          #expect(file.position(at: index) == SourcePosition(line: line, column: column, offset: index))
        }
        offset = index
        switch byte {
        case 0x0A: (line, column) = (line + 1, 1)
        case 0x0D where index + 1 < bytes.count && bytes[index + 1] != 0x0A: (line, column) = (line + 1, 1)
        case 0x80...0xBF: break
        default: column += 1
        }
      }
      #expect(offset == bytes.count - 1)
    }
  }
}
