/// A mechanical correction: replace these bytes of the diagnostic's file by this text.
public struct FixIt: Sendable, Hashable {
  /// Whether a correction can change what the data means.
  @nonexhaustive
  public enum Safety: String, Sendable, Hashable, CaseIterable {
    /// No reader could take the old and the new text for different things: case, blanks, `_` against `-`, the form of
    /// characters, quotes, commas, wrapping, moving, and slips in keywords of the language that are missing.
    case safe
    /// A guess at what was meant, such as another word.
    case unsafe
  }

  /// The UTF-8 bytes to replace; empty to insert.
  public let bytes: Range<Int>
  /// The text to put there; empty to delete.
  public let replacement: String
  /// Whether it can change what the data means.
  public let safety: Safety

  /// What is declared under the name that is put in a word's place, if the fix guesses at that.
  package var guess: Guess?

  /// - Parameters:
  ///   - bytes: The UTF-8 bytes to replace, in the file of the diagnostic; empty to insert.
  ///   - replacement: The text to put there; empty to delete.
  ///   - safety: Whether it can change what the data means.
  public init(_ bytes: Range<Int>, _ replacement: String, safety: Safety) {
    self.bytes = bytes
    self.replacement = replacement
    self.safety = safety
  }

  /// A guess that a word is a slip of a name that is declared; it may be the other way round.
  package struct Guess: Sendable, Hashable {
    package enum Kind { case label, field, optionalField }

    package let kind: Kind
    package let written: String
    package let declared: Name
  }

  /// Whether it guesses at a name that looks like another one, of which something is said itself: it may mend that name, and
  /// is none for what is written.
  var leadsToOddName: Bool { guess.map { NameRules.likeness(of: $0.declared.text) != nil } ?? false }

  /// The same fix with what it guesses at.
  package func guessing(_ kind: Guess.Kind, _ written: String, for declared: Name?) -> FixIt {
    guard let declared else { return self }
    var fix = self
    fix.guess = Guess(kind: kind, written: written, declared: declared)
    return fix
  }
}
