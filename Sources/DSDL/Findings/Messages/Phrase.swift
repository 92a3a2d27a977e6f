/// What is said, in every language there is.
package struct Phrase: Sendable, Hashable {
  let english: String
  let chinese: String

  package init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: TextLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// This, and behind it something that is only said at times.
  func adding(_ other: Phrase?) -> Phrase {
    other.map { Phrase(english + $0.english, zh: chinese + $0.chinese) } ?? self
  }
}
