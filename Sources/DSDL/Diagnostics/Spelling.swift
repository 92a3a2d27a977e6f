/// Finds what somebody probably meant to write.
package enum Spelling {
  /// The candidates nearest to a word, best first, at most `limit`; none if nothing is near.
  ///
  /// Words that differ in case, blanks, `-` and `_` only are nearest. Else up to a third of the letters
  /// may be wrong, missing, superfluous or swapped.
  package static func nearest(to word: String, among candidates: some Sequence<String>, limit: Int = 1)
    -> [String]
  {
    // The order of declaration decides between equals.
    ranked(to: word, among: candidates).prefix(limit).map(\.word)
  }

  /// The one candidate that a word is a slip of, if that is beyond doubt: no other is as near, at most a
  /// quarter of the letters differ, and no digit does, as `scene1` is no misspelt `scene2`.
  static func correction(of word: String, among candidates: some Sequence<String>) -> String? {
    let ranked = ranked(to: word, among: candidates)
    guard let first = ranked.first,
      !ranked.dropFirst().contains(where: { $0.distance == first.distance && $0.word != first.word })
    else { return nil }
    let letters = max(first.word.unicodeScalars.count, word.unicodeScalars.count)
    guard first.distance == 0 || first.distance <= letters / 4 else { return nil }
    return digits(first.word) == digits(word) ? first.word : nil
  }

  private static func digits(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.filter { $0.properties.numericType != nil }
  }

  private static func ranked(
    to word: String, among candidates: some Sequence<String>
  ) -> [(distance: Int, word: String)] {
    let wanted = Array(word.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    let folded = fold(wanted)
    let allowed = max(1, min(4, wanted.count / 3))
    var found: [(distance: Int, word: String)] = []
    for candidate in candidates {
      let scalars = Array(candidate.unicodeScalars)
      guard scalars.count <= 80, scalars != wanted else { continue }
      let distance: Int
      let foldedCandidate = fold(scalars)
      if foldedCandidate == folded {
        distance = 0
      } else {
        guard abs(foldedCandidate.count - folded.count) <= allowed else { continue }
        distance = editDistance(folded, foldedCandidate)
        guard distance <= allowed, distance < max(folded.count, foldedCandidate.count) else { continue }
      }
      found.append((distance, candidate))
    }
    // The sort is stable.
    return found.sorted { $0.distance < $1.distance }
  }

  /// "did you mean 'photo'?" or nothing.
  static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    hint(nearest(to: word, among: candidates, limit: 2))
  }

  static func hint(_ words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    return "did you mean \(words.map { "'\($0)'" }.joined(separator: " or "))?"
  }

  private static func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in scalars where scalar != "_" && scalar != "-" {
      switch scalar {
      // The tables of Unicode take long to look into.
      case "A"..."Z": folded.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
      case "!"..."~": folded.append(scalar)
      case _ where scalar.properties.isWhitespace: break
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var twoBack = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      for j in b.indices {
        let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, substitution)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          current[j + 1] = min(current[j + 1], twoBack[j - 1] + 1)
        }
      }
      (twoBack, previous, current) = (previous, current, twoBack)
    }
    return previous[b.count]
  }
}
