/// Finds what looks like the keys of sections in a text that is broken, in YAML and JSON alike.
///
///     $dsdl-version: "0.5.3"      a word at the beginning of a line, before a colon
///     {"meta": {, data = {…}      in braces: any word before a colon
///     $dsdl-version "0.5.3"       a word at the beginning of a line, if it is this one on one of them
///     data                        a word that is all of a line
struct KeyScan {
  /// Longer words are no keys of sections.
  private static let longestWord = 40
  /// In files that hold samples there are as many words as one likes.
  private static let maximumWords = 10_000

  /// The words found.
  private(set) var words: Set<String> = []
  /// The first of them.
  private(set) var first: String?

  /// - Parameter isJSON: Whether any word before a colon may be a key, whatever comes first.
  init(_ bytes: ByteView, isJSON: Bool) {
    let start = bytes.textStart
    let isFlow =
      isJSON || bytes.buffer[start...].first { !isJSONBlank($0) }.map { $0 == UInt8(ascii: "{") } ?? false
    // What is indented deeper than the first key belongs to it.
    var indentation: Int?
    for at in start..<bytes.count where Self.isSeparator(at, bytes) {
      guard let (word, column) = Self.word(before: at, in: bytes, isFlow: isFlow) else { continue }
      if !isFlow, word != "sample-type" {
        guard let column, column <= indentation ?? column else { continue }
        indentation = column
      }
      if first == nil { first = word }
      words.insert(word)
      if words.count >= Self.maximumWords { return }
    }
    if !isFlow { addWordsWithoutColon(bytes) }
  }

  /// Adds the words that are lines of their own, and those that lines begin with if one is `$dsdl-version`: what has it
  /// means to be DSDL.
  private mutating func addWordsWithoutColon(_ bytes: ByteView) {
    var found: Set<String> = []
    var at = bytes.textStart
    while at < bytes.count, found.count < Self.maximumWords {
      var end = at
      while end - at <= Self.longestWord, Self.isOfWord(bytes[end]) { end += 1 }
      if end > at, end == bytes.count || Self.isBlank(bytes[end]) || bytes[end] == 0x0A || bytes[end] == 0x0D
      {
        let word = bytes[at..<end].string
        found.insert(word)
        var rest = end
        while Self.isBlank(bytes[rest]) { rest += 1 }
        if rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D { words.insert(word) }
      }
      guard let line = bytes.firstIndex(of: 0x0A, from: end) else { break }
      at = line + 1
    }
    if found.contains("$dsdl-version") || words.contains("$dsdl-version") { words.formUnion(found) }
  }

  /// A colon, one in full width, or an equals sign.
  private static func isSeparator(_ at: Int, _ bytes: ByteView) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "="): true
    case 0xEF: bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A
    default: false
    }
  }

  /// The word that ends before an offset, and its column if nothing but blanks stands before it on its line.
  private static func word(before end: Int, in bytes: ByteView, isFlow: Bool) -> (word: String, column: Int?)?
  {
    var end = end
    while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
    end -= quote(before: end, in: bytes)
    var start = end
    while start > 0, end - start <= longestWord, isOfWord(bytes[start - 1]) { start -= 1 }
    guard start < end, end - start <= longestWord else { return nil }
    let before = start - quote(before: start, in: bytes)
    var lineStart = before
    while lineStart > 0, isBlank(bytes[lineStart - 1]) { lineStart -= 1 }
    let isAtLineStart =
      lineStart == 0 || bytes[lineStart - 1] == 0x0A || bytes[lineStart - 1] == 0x0D
      || bytes[lineStart - 1] == 0xBF
    return (bytes[start..<end].string, isAtLineStart ? before - lineStart : nil)
  }

  /// The length of the quote that ends before an offset, also of a typographic one.
  private static func quote(before end: Int, in bytes: ByteView) -> Int {
    guard end > 0 else { return 0 }
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return 1
    case 0x98, 0x99, 0x9C, 0x9D: return end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
