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
}
