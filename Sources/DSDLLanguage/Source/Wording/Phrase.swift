/// What is said, in every language there is.
///
/// What the user wrote stands in 'such quotes' in English, and in “这样的引号” in Chinese, where a blank parts
/// Chinese from Latin letters and digits, but not from quotes and punctuation.
package struct Phrase: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What is the same in all languages: a name, a number, text from outside of the program.
  package init(verbatim text: String) {
    self.init(text, zh: text)
  }

  package subscript(language: TextLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// This, and behind it something that is only said at times.
  package func adding(_ other: Phrase?) -> Phrase {
    other.map { self + $0 } ?? self
  }

  /// One behind the other, in Chinese with a blank where Chinese meets Latin letters or digits.
  package static func + (left: Phrase, right: Phrase) -> Phrase {
    let (last, first) = (left.chinese.unicodeScalars.last, right.chinese.unicodeScalars.first)
    let isMixed = isChinese(last) && isLatin(first)
    let isReversed = isLatin(last) && isChinese(first)
    let gap = isMixed || isReversed ? " " : ""
    return Phrase(left.english + right.english, zh: left.chinese + gap + right.chinese)
  }

  private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case ("a"..."z")?, ("A"..."Z")?, ("0"..."9")?: true
    default: false
    }
  }
}
