/// Finds what somebody probably meant to write.
///
/// Names that are looked at again and again have a `SpellingIndex`; one for a few words is made as it is needed.
package enum Spelling {
  /// The names nearest to a word, best first, at most `limit`; none if nothing is near.
  ///
  /// Words that differ in case, blanks, `-`, `_` and what cannot be seen only are nearest. Else up to a third of the
  /// letters may be wrong, missing, superfluous or swapped. The order of declaration decides between equals.
  package static func nearest(to word: String, among names: SpellingIndex, limit: Int = 1) -> [String] {
    names.matches(of: word).prefix(limit).map(\.name)
  }

  package static func nearest(to word: String, among names: some Sequence<String>, limit: Int = 1) -> [String]
  {
    nearest(to: word, among: SpellingIndex(names), limit: limit)
  }

  /// The one name that a word is a slip of, if that is beyond doubt: no other is as near, at most a quarter of the
  /// letters differ, and no digit does, as `scene1` is no misspelt `scene2`.
  package static func correction(of word: String, among names: SpellingIndex) -> String? {
    correction(of: word, in: names.matches(of: word))
  }

  package static func correction(of word: String, among names: some Sequence<String>) -> String? {
    correction(of: word, among: SpellingIndex(names))
  }

  /// - Parameter matches: The names near to the word, the nearest first.
  package static func correction(of word: String, in matches: [SpellingIndex.Match]) -> String? {
    guard let first = matches.first,
      !matches.dropFirst().contains(where: { $0.distance == first.distance && $0.name != first.name })
    else { return nil }
    // Blanks around a word make it no longer.
    let letters = max(FoldedWord(first.name).letters.count, FoldedWord(word).letters.count)
    guard first.distance == 0 || first.distance <= letters / 4 else { return nil }
    return digits(first.name) == digits(word) ? first.name : nil
  }

  /// The digits, number by number: `1_5` is not 15.
  private static func digits(_ word: String) -> [[Unicode.Scalar]] {
    word.unicodeScalars.split { !isDigit($0) }.map { number in
      number.flatMap { scalar in
        scalar.isASCII
          ? [scalar] : LookAlikes.compatible(scalar)?.filter { ("0"..."9").contains($0) } ?? [scalar]
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    // Only figures can be looked at without the tables of Unicode.
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  /// "did you mean 'photo'?", or nil.
  package static func hint(for word: String, among names: some Sequence<String>) -> Message? {
    hint(for: word, meaning: nearest(to: word, among: names, limit: 2))
  }

  package static func hint(for word: String, among names: SpellingIndex) -> Message? {
    hint(for: word, meaning: nearest(to: word, among: names, limit: 2))
  }

  /// "did you mean 'photo'?", and how the words differ if nobody can see it.
  ///
  /// - Parameter forms: What to write for each of the names, if not the name itself.
  package static func hint(for word: String, meaning names: [String], calling forms: [String]? = nil)
    -> Message?
  {
    var forms = forms ?? names
    if forms.count == 2, forms[0] == forms[1] { forms.removeLast() }
    guard let first = names.first else { return nil }
    if let difference = LookAlikes.difference(of: word, from: first) {
      // Of such a name something is said where it is declared.
      if case .expected(let character) = difference,
        character.scalar.isHidden || NameRules.likeness(of: first) != nil
      {
        return .spelling(.oddName(first, character))
      }
      return .spelling(.alike(forms[0], difference))
    }
    return .spelling(.meant(forms))
  }
}
