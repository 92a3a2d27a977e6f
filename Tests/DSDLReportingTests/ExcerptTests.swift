import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLReporting

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ range: Range<Int>) -> Excerpt {
    let file = SourceFile(path: "x.json", bytes: Array(text.utf8))
    return Excerpt(SourceLine(of: SourceRange(file, range)))
  }

  /// The characters of a text that lie in a range of columns.
  private func columns(_ text: String, _ range: Range<Int>) -> String {
    var column = 0
    var found = ""
    for scalar in text.unicodeScalars {
      if range.contains(column) { found.unicodeScalars.append(scalar) }
      column += DisplayWidth.of(scalar)
    }
    return found
  }

  private func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) } }

  @Test func everyWordOfALongLineIsMarkedExactly() {
    let words = (0..<400).map { $0 % 3 == 0 ? "图片\($0)" : $0 % 3 == 1 ? "e\u{301}te\($0)" : "w\($0)" }
    let line = words.joined(separator: " ")
    var offset = 0
    for word in words {
      let found = excerpt(line, offset..<offset + word.utf8.count)
      #expect(columns(found.text, found.indentation..<found.indentation + found.markWidth) == word)
      #expect(width(found.text) <= 92)
      offset += word.utf8.count + 1
    }
  }

  /// Lines of a report fit the terminal, wide characters counted as two columns.
  @Test(arguments: [40, 41, 60, 200])
  func linesFitTheTerminal(_ columns: Int) {
    let text = (0..<60).map { "图像\($0) \"label\": x" }.joined(separator: ", ")
    let file = SourceFile(path: "x.json", bytes: Array(text.utf8))
    var options = TextOptions()
    options.columns = columns
    options.showsSummary = false
    for start in stride(from: 0, to: text.utf8.count, by: 37) {
      let finding = Fixture.diagnostic(.jsonSyntax, "m", SourceRange(file, start..<start + 9))
      let report = TextRenderer(options: options).rendered(
        ValidationRun([Fixture.report(of: file, [finding])]))
      let excerpt = report.split(separator: "\n").dropFirst().prefix(2).map(String.init)
      #expect(excerpt.count == 2 && excerpt.allSatisfy { width($0) <= columns }, "\(excerpt)")
      #expect(width(excerpt[0]) > columns - 4)
    }
  }

  @Test func everyByteOfAnyTextCanBePointedAt() {
    let text = "\u{FEFF}a\r\n\n\tb\u{7}图\r\r\u{1F600}e\u{301}\u{2028}z"
    for start in 0...text.utf8.count {
      for end in start...text.utf8.count {
        let found = excerpt(text, start..<end)
        #expect(found.markWidth >= 1)
        #expect(!found.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
      }
    }
  }

  @Test func linesEndAtEachKindOfLineEnd() {
    let text = "one\r\ntwo\rthree\nfour"
    #expect(excerpt(text, 5..<6) == excerpt("two", 0..<1))
    #expect(excerpt(text, 9..<10) == excerpt("three", 0..<1))
    #expect(excerpt(text, 15..<16) == excerpt("four", 0..<1))
    #expect(excerpt(text, 4..<5) == excerpt("one", 3..<3))
  }

  @Test func aLongRangeIsMarkedToTheEndOfWhatIsShown() {
    let text = String(repeating: "a", count: 1000)
    let found = excerpt(text, 0..<1000)
    #expect(found.text == String(repeating: "a", count: 90) + "…")
    #expect(found.indentation == 0)
    #expect(found.markWidth == 90)
  }

  @Test func charactersCutInTwoAreLeftOut() {
    // 300 bytes before and behind the mark begin and end inside of a character of three bytes.
    let text = String(repeating: "图", count: 200) + "ab" + String(repeating: "片", count: 200)
    for start in 600...601 {
      let found = excerpt(text, start..<start + 1)
      #expect(!found.text.contains("\u{FFFD}"))
      #expect(found.text.hasPrefix("…图") && found.text.hasSuffix("片…"))
    }
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("\u{301}", 0), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("图", 2), ("한", 2),
    ("ｱ", 1), ("Ａ", 2), ("😀", 2), ("→", 1), ("\u{1161}", 0), ("Ж", 1), ("\u{AD}", 0), ("𠀀", 2),
  ])
  func columnsOfACharacter(_ character: String, _ columns: Int) {
    #expect(character.unicodeScalars.map(DisplayWidth.of) == [columns])
  }
}
