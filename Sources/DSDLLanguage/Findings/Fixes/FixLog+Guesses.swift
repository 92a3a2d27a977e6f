/// A name that no sample uses, and a word that many use in its place: then the slip is in the declaration.
///
///     classes: [photo, maks]        photo, mask, mask, mask
///
/// To write `maks` three times would spread it; it is the class that is called `mask`.
extension FixLog {
  /// From so many equal words on they are no slip.
  private static let manyWords = 2

  /// Leaves out what would spread slips of declarations, and puts in what mends those.
  ///
  /// - Parameters:
  ///   - isUnused: Whether a name is declared and in no sample.
  ///   - correction: What gives a declared name another one, if that can be done.
  /// - Returns: The declared names whose guesses are left out.
  package mutating func turnGuesses(
    where isUnused: (FixIt.Guess, _ uses: Int) -> Bool, correction: (FixIt.Guess) -> FixIt?
  ) -> Set<Name> {
    // In another form, such as with capitals, a name is used.
    var used: Set<Name> = []
    var uses: [Name: [ExactText: (guess: FixIt.Guess, rule: Rule, count: Int)]] = [:]
    for fix in fixes.values.joined() {
      guard let guess = fix.fix.guess else { continue }
      if fix.fix.safety == .safe {
        used.insert(guess.declared)
        continue
      }
      let word = ExactText(guess.written)
      uses[guess.declared, default: [:]][word, default: (guess, fix.rule, 0)].count += 1
    }
    var turned: Set<Name> = []
    var corrections: [(rule: Rule, fix: FixIt, file: SourceFile)] = []
    for (declared, words) in uses where !used.contains(declared) {
      let count = words.values.reduce(0) { $0 + $1.count }
      guard let most = words.values.max(by: { $0.count < $1.count }), most.count >= Self.manyWords,
        isUnused(most.guess, count)
      else { continue }
      turned.insert(declared)
      let isClear = words.values.count { $0.count == most.count } == 1
      if isClear, let fix = correction(most.guess) {
        corrections.append((most.rule, fix, declared.range.file))
      }
    }
    turned.formUnion(uses.keys.filter { NameRules.likeness(of: $0.text) != nil })
    guard !turned.isEmpty else { return [] }
    remove { $0.fix.guess.map { turned.contains($0.declared) } ?? false }
    // The order of a dictionary is another one in each run.
    for (rule, fix, file) in corrections.sorted(by: { $0.fix.bytes.lowerBound < $1.fix.bytes.lowerBound }) {
      append(fix, for: rule, in: file)
    }
    return turned
  }
}
