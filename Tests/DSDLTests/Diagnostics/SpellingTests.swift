import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What is near to a word, and how the difference is named.
struct SpellingTests {
  @Test(
    arguments: [
      ("phto", ["mask", "photo"], ["photo"]), ("Photo", ["photos", "photo"], ["photo", "photos"]),
      ("bat", ["cat", "rat", "bird"], ["cat", "rat"]), ("lable", ["label"], ["label"]),
      ("streetView", ["street_view", "street_new"], ["street_view", "street_new"]),
      ("elephant", ["cat", "dog"], []), ("", ["a"], []), ("a", ["b", "ab"], ["ab"]), ("photo", ["photo"], []),
      // The order of declaration decides between equals.
      ("b", ["bb", "ba", "ab"], ["bb", "ba"]),
      ("ＡＢＣ", ["abc"], ["abc"]), ("pho\u{200B}to", ["photo"], ["photo"]), ("cafe\u{301}", ["café"], ["café"]),
      ("ph\u{43E}to", ["photo"], ["photo"]), ("photo", ["ph\u{43E}to"], ["ph\u{43E}to"]),
      ("КОТ", ["кот"], ["кот"]),
    ] as [(String, [String], [String])])
  func nearest(_ word: String, _ names: [String], _ expected: [String]) {
    #expect(Spelling.nearest(to: word, among: names, limit: 2).map(Array.init) == expected.map(Array.init))
  }

  @Test(
    arguments: [
      ("cafe\u{301}", "café", "the same letters in another Unicode form: NFC is expected"),
      ("café", "cafe\u{301}", "the same letters in another Unicode form: NFD is expected"),
      ("\u{212B}ngstr", "\u{C5}ngstr", "the same letters in another Unicode form: NFC is expected"),
      ("traffic\u{A0}light", "traffic light", "a no-break space (U+00A0)"),
      ("air\u{200B}plane", "airplane", "a zero-width space (U+200B)"),
      ("air\u{AD}plane", "airplane", "a soft hyphen (U+00AD)"),
      ("plane\u{FE0F}", "plane", "a variation selector (U+FE0F)"),
      ("ＡＢＣ", "ABC", "full-width characters (U+FF21)"),
      ("ph\u{43E}to", "photo", "a Cyrillic letter (U+043E) that looks like a Latin o"),
      ("ph\u{3BF}to", "photo", "a Greek letter (U+03BF) that looks like a Latin o"),
    ] as [(String, String, String)])
  func differencesThatNobodySees(_ word: String, _ name: String, _ expected: String) throws {
    let hint = try #require(Spelling.hint(for: word, among: [name])).text()
    #expect(hint.hasPrefix("did you mean '\(name)'? "))
    #expect(hint.hasSuffix(expected))
  }

  /// What the name itself has that nobody sees is to be mended there; what is usual in other alphabets is none of that.
  @Test(
    arguments: [
      (
        "plane", "pl\u{200D}ane",
        "'pl\u{200D}ane' itself contains a zero-width joiner (U+200D): correct that name"
      ),
      (
        "cat", "\u{FF43}at", "'\u{FF43}at' itself contains full-width characters (U+FF43): correct that name"
      ),
      (
        "a", "\u{3B1}",
        "did you mean '\u{3B1}'? the name itself contains a Greek letter (U+03B1) that looks like a Latin a"
      ),
    ] as [(String, String, String)])
  func namesThatAreOdd(_ word: String, _ name: String, _ expected: String) throws {
    #expect(try #require(Spelling.hint(for: word, among: [name])).text() == expected)
  }

  @Test func differencesThatEverybodySees() {
    #expect(Spelling.hint(for: "phto", among: ["photo"])?.text() == "did you mean 'photo'?")
    #expect(Spelling.hint(for: "Café", among: ["café"])?.text() == "did you mean 'café'?")
    #expect(Spelling.hint(for: "bat", among: ["cat", "rat"])?.text() == "did you mean 'cat' or 'rat'?")
  }

  /// Of a word of any length no more is looked at than of a long one.
  @Test func wordsOfAnyLength() {
    let index = SpellingIndex(["photo"])
    #expect(index.matches(of: "photo" + String(repeating: " ", count: 10_000)).map(\.name) == ["photo"])
    #expect(index.matches(of: "photo" + String(repeating: " ", count: 20_000)).isEmpty)
  }

  /// In sets of an ordinary size nothing is left out.
  @Test(arguments: 0..<40)
  func agreesWithLookingAtAll(_ seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    let names = Set((0..<Int.random(in: 0..<300, using: &random)).map { _ in Self.word(&random) }).sorted()
    let index = SpellingIndex(names)
    for _ in 0..<60 {
      var word = Array(
        names.isEmpty || Int.random(in: 0..<4, using: &random) == 0
          ? Self.word(&random) : names.randomElement(using: &random)!)
      for _ in 0..<Int.random(in: 0..<4, using: &random) where !word.isEmpty {
        let place = Int.random(in: 0..<word.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: word.remove(at: place)
        case 1: word.insert("b", at: place)
        default: word.swapAt(place, max(0, place - 1))
        }
      }
      let text = String(word)
      let found = index.matches(of: text).map { "\($0.name) \($0.distance)" }
      #expect(found == Self.all(near: text, names).map { "\($0.name) \($0.distance)" }, "\(text)")
    }
  }

  private static func word(_ random: inout RandomNumbers) -> String {
    String(
      (0...Int.random(in: 3..<12, using: &random)).map { _ in
        "abcdefghijklmnopq_Fé".randomElement(using: &random)!
      })
  }

  /// Every name, compared letter by letter.
  private static func all(near word: String, _ names: [String]) -> [(name: String, distance: Int)] {
    let folded = FoldedWord(word)
    let allowed = max(1, min(4, word.unicodeScalars.count / 3))
    let found = names.compactMap { name -> (name: String, distance: Int)? in
      let other = FoldedWord(name)
      guard name != word, !word.isEmpty else { return nil }
      if other.text == folded.text { return (name, 0) }
      let distance = distance(folded.letters, other.letters)
      guard distance <= allowed, distance < max(folded.letters.count, other.letters.count) else { return nil }
      return (name, distance)
    }
    return found.sorted { $0.distance < $1.distance }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, by the whole table.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in a.indices {
      for j in b.indices {
        var least = min(table[i][j + 1] + 1, table[i + 1][j] + 1, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, table[i - 1][j - 1] + 1) }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }

  /// A fix never makes one number of another.
  @Test func correctionsKeepNumbers() {
    #expect(Spelling.correction(of: "photogroph_2", among: ["photograph_2", "mask"]) == "photograph_2")
    #expect(Spelling.correction(of: "photograph_3", among: ["photograph_2", "mask"]) == nil)
  }
}
