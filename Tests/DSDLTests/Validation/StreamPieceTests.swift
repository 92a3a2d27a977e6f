import Testing

@testable import DSDL
@testable import DSDLLanguage

/// How many bytes of a stream come at a time makes no difference to what is found in it.
struct StreamPieceTests {
  private func findings(_ bytes: [UInt8], inPiecesOf size: Int) throws -> [String] {
    try SteppedStream.diagnostics(of: bytes, step: size).map {
      "\($0.rule.name) \($0.range.start.line):\($0.range.start.column) \($0.message)"
    }
  }

  /// The characters that tell it stand behind the first sample, which may be all that has come.
  @Test(arguments: [1, 3, 20, 1 << 20]) func otherEncodings(_ size: Int) throws {
    let document = Array(#"{"samples": [[1], ""#.utf8) + [0xCA, 0xD4, 0xA2, 0xDF] + Array(#""]}"#.utf8)
    #expect(
      try findings(document, inPiecesOf: size) == [
        "encoding 1:20 the file is GBK or GB 18030: UTF-8 is expected"
      ])
  }

  /// Text in another encoding is told once, where it begins.
  @Test(arguments: [1, 3, 20, 1 << 20]) func otherEncodingsLater(_ size: Int) throws {
    let word: [UInt8] = [0x22, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x22]
    let document = Array(#"{"samples": [[1], "#.utf8) + word + Array(", [2], ".utf8) + word + Array("]}".utf8)
    #expect(try findings(document, inPiecesOf: size) == ["encoding 1:20 byte 0x93 is not UTF-8"])
  }

  @Test(arguments: [1, 3, 20, 1 << 20]) func mistakesInSamples(_ size: Int) throws {
    let document = Array(#"{"samples": [[1], "文字", [2, true]]}"#.utf8)
    #expect(
      try findings(document, inPiecesOf: size) == [
        #"type-mismatch 1:19 "文字" is not a list: a list of Int is expected"#,
        "type-mismatch 1:29 true is not a whole number",
      ])
  }

  /// The first marker of a conflict says all, wherever a block ends; and so does that of the next one.
  @Test(arguments: [1, 3, 20, 1 << 20]) func conflicts(_ size: Int) throws {
    let sides = "<<<<<<< HEAD\n[2],\n=======\n[3],\n>>>>>>> other\n"
    let document = Array("{\"samples\": [\n[1],\n\(sides)[4],\n\(sides)[5]]}".utf8)
    #expect(
      try findings(document, inPiecesOf: size) == [
        "json-syntax 3:1 a conflict marker of Git is not JSON: a value is expected",
        "json-syntax 9:1 a conflict marker of Git is not JSON: a value is expected",
      ])
  }
}
