extension FixIt.Safety {
  /// How safe it is to put one word in another one's place: only a word that differs in case, blanks, `_` and `-`, the
  /// form of its characters and ones that cannot be seen is the same word.
  package init(respelling word: String, as other: String) {
    self = WordForm(word).matches(WordForm(other)) ? .safe : .unsafe
  }

  /// How safe it is to write a date or a time in another form: safe with the same numbers in the same order.
  package init(rewritingTime text: String, as other: String) {
    self =
      Self.numbers(text) == Self.numbers(other) || Self.digits(text) == Self.digits(other) ? .safe : .unsafe
  }

  private static func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }

  private static func numbers(_ text: String) -> [[Int]] {
    text.split { $0.wholeNumberValue == nil }.map { number in
      Array(digits(String(number)).drop { $0 == 0 })
    }
  }
}
