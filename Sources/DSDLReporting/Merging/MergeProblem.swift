public import DSDL

/// Why reports cannot be joined.
public struct MergeProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package let phrase: Phrase

  init(_ phrase: Phrase) {
    self.phrase = phrase
  }

  public var description: String { description(in: .english) }

  /// Why, in words.
  public func description(in language: TextLanguage) -> String { phrase[language] }
}
