extension FixIt.Safety {
  /// How safe it is to put one word in another one's place: only a word that differs in case, blanks, `_` and `-`, the
  /// form of its characters and ones that cannot be seen is the same word. A name that looks like another one may be the slip.
  package init(respelling word: String, as other: String) {
    let isSame = WordForm(word).matches(WordForm(other)) && NameRules.likeness(of: other) == nil
    self = isSame ? .safe : .unsafe
  }

  /// How safe it is to write a date or a time in another form: safe with the same numbers in the same order.
  package init(rewritingTime text: String, as other: String) {
    let hasSameNumbers =
      Self.numbers(text) == Self.numbers(other) || Self.digits(text) == Self.digits(other)
    self = hasSameNumbers && !Self.isDecimal(text) && Self.keepsWords(of: text, in: other) ? .safe : .unsafe
  }

  /// Whether text may be a number with decimals: `15.32` is 15 hours and a third to some.
  private static func isDecimal(_ text: String) -> Bool {
    let text = text.trimmed
    return text.contains { ".,".contains($0) } && Double(text.replacing(",", with: ".")) != nil
  }

  /// Whether all letters that are left out name a part of a date or a time: a zone, a weekday, a half of the day say more.
  private static func keepsWords(of text: String, in other: String) -> Bool {
    var kept = other.lowercased().filter(\.isLetter)
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    return words.allSatisfy { word in
      if let place = kept.firstRange(of: word) {
        kept.removeSubrange(place)
        return true
      }
      return ["年", "月", "日", "号", "时", "分", "秒", "点", "h", "m", "min", "s"].contains(word)
        || (word.count >= 3 && months.contains { $0.hasPrefix(word) || word == $0.prefix(3) })
        || ["st", "nd", "rd", "th", "of"].contains(word)
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }

  private static func numbers(_ text: String) -> [[Int]] {
    text.split { $0.wholeNumberValue == nil }.map { number in
      Array(digits(String(number)).drop { $0 == 0 })
    }
  }
}
