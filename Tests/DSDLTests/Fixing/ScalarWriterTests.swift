import Testing

@testable import DSDL
@testable import DSDLLanguage

struct ScalarWriterTests {
  @Test(arguments: [
    ("photo", "photo"), ("street view", "street view"), ("日本", "日本"), ("no", #""no""#), ("1", #""1""#),
    ("2020-12-29", #""2020-12-29""#), ("a: b", #""a: b""#), ("a #b", #""a #b""#), ("- a", #""- a""#),
    ("", #""""#), ("a ", #""a ""#), ("say \"hi\"", #""say \"hi\"""#), ("back\\slash", #""back\\slash""#),
    ("a,b", #""a,b""#), ("[a]", #""[a]""#), ("a\u{7F}\u{85}\u{2028}\n", #""a\u007F\u0085\u2028\n""#),
  ])
  func plain(_ text: String, _ expected: String) {
    #expect(rewriting("word", as: text, in: "a.yaml") == expected)
  }

  @Test(arguments: [
    ("photo", "'photo'"), ("it's", "'it''s'"), ("'", "''''"), ("say \"hi\"", #"'say "hi"'"#),
    ("\n", #""\n""#),
  ])
  func singleQuoted(_ text: String, _ expected: String) {
    #expect(rewriting("'word'", as: text, in: "a.yaml") == expected)
  }

  @Test func jsonHasNoPlainText() {
    #expect(rewriting("12", as: "photo", in: "a.json") == #""photo""#)
    #expect(rewriting(#""word""#, as: "it's \"🙂\"", in: "a.json") == #""it's \"🙂\"""#)
  }

  @Test func blocksAreLeftAlone() {
    #expect(rewriting("|\n  word\n", as: "photo", in: "a.yaml") == nil)
    #expect(rewriting(">-\n  word\n", as: "photo", in: "a.yaml") == nil)
  }

  @Test(arguments: [
    ("a: no", 3..<5, "no", true), ("a: !!str no", 9..<11, "no", false),
    ("a: !!str &b no", 12..<14, "no", false),
    ("a: &b no", 6..<8, "no", true), ("a: 'no'", 3..<7, "no", false), ("a!: no", 4..<6, "no", true),
  ])
  func quoting(_ source: String, _ range: Range<Int>, _ text: String, _ isPossible: Bool) {
    let file = SourceFile(path: "a.yaml", bytes: Array(source.utf8))
    #expect((FixIt.quoting(SourceRange(file, range), text) != nil) == isPossible)
  }

  @Test(
    arguments: [
      ("D", 0), (#""D""#, 1), ("'D'", 1), (#"\"D\""#, 2), ("''D''", 2), ("$D", 1), (#"\x44"#, nil),
      ("'D", nil),
    ] as [(String, Int?)])
  func namesInQuotes(_ source: String, _ offset: Int?) {
    let file = SourceFile(path: "a.yaml", bytes: Array("[\(source)]".utf8))
    let name = Name("D", SourceRange(file, 1..<1 + source.utf8.count))
    #expect(FixIt.renaming(name, to: "Dom", safety: .safe)?.bytes == offset.map { 1 + $0..<2 + $0 })
  }

  private func rewriting(_ source: String, as text: String, in path: String) -> String? {
    let file = SourceFile(path: path, bytes: Array(source.utf8))
    return FixIt.rewriting(SourceRange(file, 0..<source.utf8.count), as: text, safety: .safe)?.replacement
  }
}
