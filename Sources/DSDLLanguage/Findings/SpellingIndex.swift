import YAMLTree

/// Names, laid out so that what a word was probably meant to be is found at the same cost among ten of them and among a
/// hundred thousand.
///
/// Names that differ from the word in case, blanks, `-`, `_` and the like only are looked up. For the others, names of
/// nearly the same length are compared by which letters they have, and what is left letter by letter; of a large set as
/// many as the limits below allow, those with the same first letter first. An answer depends on the names and the word and on nothing
/// else, so that it is the same whoever asks, in whatever order.
package final class SpellingIndex: Sendable {
  /// A name that is near to a word.
  package struct Match {
    /// Its number among the names, from 0.
    package let number: Int
    package let name: String
    /// How many letters are wrong; none if the words differ in form only.
    package let distance: Int
  }

  /// Names longer than this are found in other forms of theirs, but not with wrong letters.
  private static let maximumLength = 80
  /// Words of more bytes are near to nothing.
  private static let maximumSize = 1 << 14
  /// How many names are compared by which letters they have.
  private static let maximumChecks = 1024
  /// How many names are compared letter by letter, and how many other forms are looked at.
  private static let maximumComparisons = 64

  package let names: [String]
  /// The first name of a form; the others follow by `next`.
  private let first: [String: Int32]
  private let next: [Int32]
  /// First letters share so many bins; those of a small set one.
  private let bins: Int
  /// The names by length and first letter, and then in their order: where each length and letter begins, the numbers of
  /// the names, which letters they have (a bit for each, shared by some), and the letters themselves.
  private let starts: [Int]
  private let numbers: [Int32]
  private let signatures: [UInt64]
  private let letterStarts: [Int]
  private let letters: [Unicode.Scalar]

  package init(_ names: some Sequence<String>) {
    self.names = Array(names)
    var first: [String: Int32] = [:]
    var last: [String: Int32] = [:]
    first.reserveCapacity(self.names.count)
    // Two forms a name at most.
    var next = [Int32](repeating: -1, count: self.names.count * 2)
    func add(_ form: String, _ entry: Int) {
      if let previous = last.updateValue(Int32(entry), forKey: form) {
        next[Int(previous)] = Int32(entry)
      } else {
        first[form] = Int32(entry)
      }
    }
    var folded: [[Unicode.Scalar]] = []
    folded.reserveCapacity(self.names.count)
    for (number, name) in self.names.enumerated() {
      let word = FoldedWord(name)
      Steps.take()
      add(word.text, number * 2)
      if let other = word.lookAlike { add(other, number * 2 + 1) }
      folded.append(word.letters.count <= Self.maximumLength ? word.letters : [])
    }
    self.first = first
    self.next = next

    let bins = self.names.count > 256 ? 32 : 1
    self.bins = bins
    let longest = folded.reduce(0) { max($0, $1.count) }
    var starts = [Int](repeating: 0, count: (longest + 1) * bins + 1)
    for word in folded { starts[word.count * bins + Self.bin(of: word, bins) + 1] += 1 }
    for group in 1..<starts.count { starts[group] += starts[group - 1] }
    self.starts = starts
    var numbers = [Int32](repeating: 0, count: folded.count)
    for (number, word) in folded.enumerated() {
      let group = word.count * bins + Self.bin(of: word, bins)
      numbers[starts[group]] = Int32(number)
      starts[group] += 1
    }
    self.numbers = numbers
    signatures = numbers.map { Self.signature(of: folded[Int($0)]) }
    letters = numbers.flatMap { folded[Int($0)] }
    var letterStarts: [Int] = [0]
    letterStarts.reserveCapacity(numbers.count + 1)
    for number in numbers {
      letterStarts.append(letterStarts[letterStarts.count - 1] + folded[Int(number)].count)
    }
    self.letterStarts = letterStarts
  }

  /// The names that a word may be a slip of, the nearest first, equally near ones in their order.
  ///
  /// - Parameter isCandidate: Whether a name, by its number, may be meant at all.
  package func matches(of word: String, where isCandidate: (Int) -> Bool = { _ in true }) -> [Match] {
    // What follows is bounded, whatever the names are.
    Steps.take()
    guard !word.isEmpty, word.utf8.count <= Self.maximumSize else { return [] }
    let folded = FoldedWord(word)
    var found: [Int: Int] = [:]
    for form in [folded.text, folded.lookAlike].compactMap(\.self) {
      var entry = first[form] ?? -1
      var left = Self.maximumComparisons
      while entry >= 0, left > 0 {
        left -= 1
        let number = Int(entry) / 2
        if isCandidate(number), !isSame(names[number], word) { found[number] = 0 }
        entry = next[Int(entry)]
      }
    }
    // A larger set is looked through in part only, and no further than something is found.
    let isSmall = names.count <= Self.maximumChecks
    for isSameLetter in [true, false] where isSmall || found.isEmpty {
      addNear(folded.letters, word, isSameLetter, &found, isCandidate)
    }
    let matches = found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { number, distance in
      Match(number: number, name: names[number], distance: distance)
    }
    guard matches.count > 1, matches[1].distance == 0 else { return matches }
    // Of several forms of a name the one that is seen: `a–b` is `a-b`, and not `a b`.
    let seen = LookAlikes.ordinary(word).lowercased()
    guard let form = matches.firstIndex(where: { $0.distance == 0 && $0.name.lowercased() == seen }) else {
      return matches
    }
    return [matches[form]] + matches[..<form] + matches[(form + 1)...]
  }

  /// Adds names with wrong, missing, superfluous or swapped letters: up to a third of them, and no more than four.
  ///
  /// - Parameter isSameLetter: Whether they begin as the word does, or are all others.
  private func addNear(
    _ word: [Unicode.Scalar], _ written: String, _ isSameLetter: Bool, _ found: inout [Int: Int],
    _ isCandidate: (Int) -> Bool
  ) {
    let count = written.unicodeScalars.count
    guard (1...EditDistance.maximumLength).contains(word.count), count <= EditDistance.maximumLength else {
      return
    }
    let allowed = max(1, min(4, count / 3))
    let places = places(near: word, allowed, isSameLetter)
    guard places.contains(where: { !$0.isEmpty }) else { return }
    let editDistance = EditDistance(from: word)
    var left = Self.maximumComparisons
    var nearest = Int.max
    // So many letters that differ are as many mistakes at least: of a large set only the nearest are looked for.
    for (difference, places) in places.enumerated() where bins == 1 || difference <= nearest {
      for place in places {
        let number = Int(numbers[place])
        guard found[number] == nil, isCandidate(number) else { continue }
        left -= 1
        guard left >= 0 else { return }
        let other = letters[letterStarts[place]..<letterStarts[place + 1]]
        let distance = editDistance.distance(to: other)
        guard distance <= allowed, distance < max(word.count, other.count), !isSame(names[number], written)
        else {
          continue
        }
        found[number] = distance
        nearest = min(nearest, distance)
      }
    }
  }

  /// The places of names with nearly the same letters, by how many others they have; among them those of nearly the same
  /// length first.
  private func places(near word: [Unicode.Scalar], _ allowed: Int, _ isSameLetter: Bool) -> [[Int]] {
    let signature = Self.signature(of: word)
    let bin = Self.bin(of: word, bins)
    let lengths = 0..<(starts.count - 1) / bins
    var places = [[Int]](repeating: [], count: allowed + 1)
    var checks = Self.maximumChecks
    func look(in groups: Range<Int>) {
      let range = starts[groups.lowerBound]..<starts[groups.upperBound]
      for place in range.prefix(checks) {
        let other = signatures[place]
        // To count bits takes long where the processor has no instruction for it.
        guard (signature ^ other).nonzeroBitCount <= 2 * allowed else { continue }
        let difference = max((signature & ~other).nonzeroBitCount, (other & ~signature).nonzeroBitCount)
        if difference <= allowed { places[difference].append(place) }
      }
      checks -= min(checks, range.count)
    }
    for difference in 0...allowed {
      for length in difference == 0 ? [word.count] : [word.count - difference, word.count + difference]
      where lengths.contains(length) && checks > 0 {
        let same = length * bins + bin
        if isSameLetter {
          look(in: same..<same + 1)
        } else {
          look(in: length * bins..<same)
          look(in: same + 1..<(length + 1) * bins)
        }
      }
    }
    return places
  }

  private static func bin(of word: [Unicode.Scalar], _ bins: Int) -> Int {
    Int(word.first?.value ?? 0) & (bins - 1)
  }

  private func isSame(_ name: String, _ word: String) -> Bool { ExactText(name) == ExactText(word) }

  private static func signature(of letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
