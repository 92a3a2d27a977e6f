import Testing

@testable import DSDLConversion

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\r\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,\"b,\"\"c\"\"\nd\",\re", [["a", "b,\"c\"\nd", ""], ["e"]]),
    ("\u{FEFF}a\n\n\nb", [["a"], ["b"]]), ("\"open", [["open"]]), ("\"a\"b,c", [["ab", "c"]]), ("", []),
  ])
  func cells(_ text: String, _ lines: [[String]]) {
    var reader = CSVReader(Array(text.utf8))
    var found: [[String]] = []
    while let cells = reader.next() { found.append(cells.map { String(decoding: $0.text, as: UTF8.self) }) }
    #expect(found == lines)
  }

  @Test func cellsHavePlaces() {
    var reader = CSVReader(Array("a,\"b\"\"\",c".utf8))
    #expect(reader.next()?.map(\.range) == [0..<1, 2..<7, 8..<9])
  }
}
