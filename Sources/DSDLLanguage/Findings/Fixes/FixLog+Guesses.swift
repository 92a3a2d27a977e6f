/// A name that no sample uses, and a word that many use in its place: then the slip is in the declaration.
///
///     classes: [photo, maks]        photo, mask, mask, mask
///
/// To write `maks` three times would spread it; it is the class that is called `mask`.
extension FixLog {
  /// From so many equal words on they are no slip.
  private static let manyWords = 2

  /// A declared name, and the word that is most often in its place.
  package struct Suspect {
    package let guess: FixIt.Guess
    /// How many words are taken for the name; nil if not all of them are known.
    package let uses: Int?
    /// Whether no other word is there as often.
    let isClear: Bool
    let rule: Rule
  }

  /// The declared names that may be slips themselves, since words for them come again.
  ///
  /// - Parameter areAll: Whether there is no other fix.
  static func suspects(among fixes: some Sequence<(fix: FixIt, rule: Rule)>, areAll: Bool) -> [Suspect] {
    // In another form, such as with capitals, a name is used.
    var used: Set<Name> = []
    var uses: [Name: [ExactText: (guess: FixIt.Guess, rule: Rule, count: Int)]] = [:]
    for (fix, rule) in fixes {
      guard let guess = fix.guess else { continue }
      if fix.safety == .safe {
        used.insert(guess.declared)
        continue
      }
      let word = ExactText(guess.written)
      uses[guess.declared, default: [:]][word, default: (guess, rule, 0)].count += 1
    }
    return uses.compactMap { declared, words in
      guard !used.contains(declared), let most = words.values.max(by: { $0.count < $1.count }),
        most.count >= manyWords || !areAll
      else { return nil }
      return Suspect(
        guess: most.guess, uses: areAll ? words.values.reduce(0) { $0 + $1.count } : nil,
        isClear: words.values.count { $0.count == most.count } == 1, rule: most.rule)
    }
  }

  /// Leaves out what would spread slips of declarations, and puts in what mends those.
  ///
  /// - Parameters:
  ///   - isUnused: Whether a name is declared and in no sample.
  ///   - correction: What gives a declared name another one, if that can be done.
  /// - Returns: The declared names whose guesses are left out.
  package mutating func turnGuesses(
    where isUnused: (Suspect) -> Bool, correction: (FixIt.Guess) -> FixIt?
  ) -> Set<Name> {
    let all = fixes.values.joined().lazy.map { (fix: $0.fix, rule: $0.rule) }
    let suspects = Self.suspects(among: all, areAll: true).filter(isUnused)
    let odd = all.filter { $0.fix.safety == .unsafe && $0.fix.leadsToOddName }
    let turned = Set(suspects.map(\.guess.declared)).union(odd.compactMap(\.fix.guess?.declared))
    guard !turned.isEmpty else { return [] }
    remove { $0.fix.guess.map { turned.contains($0.declared) } ?? false }
    let corrections = suspects.compactMap { suspect in
      suspect.isClear ? correction(suspect.guess).map { (suspect, $0) } : nil
    }
    // The order of a dictionary is another one in each run.
    for (suspect, fix) in corrections.sorted(by: { $0.1.bytes.lowerBound < $1.1.bytes.lowerBound }) {
      append(fix, for: suspect.rule, in: suspect.guess.declared.range.file)
    }
    return turned
  }
}
