/// Which fields wrong keys were probably meant to be, looked up once for objects with the same ones: what writes a key
/// wrongly does so in every sample.
package final class FieldSuggestions {
  /// The keys of an object that are no fields, and what it has beside them.
  package struct Query: Hashable {
    /// The struct, which lives as long as it is asked for.
    package let structure: ObjectIdentifier
    /// The fields that are there, a bit each.
    package let seen: [UInt64]
    package let keys: [ExactText]

    package init(structure: ObjectIdentifier, seen: [UInt64], keys: [ExactText]) {
      self.structure = structure
      self.seen = seen
      self.keys = keys
    }
  }

  package struct Answer {
    /// For each key, what it was probably meant to be.
    package var advice: [Advice]
    /// The fields that are not there and that no key is a slip of, by number.
    package var missing: [Int]

    package init(advice: [Advice], missing: [Int]) {
      self.advice = advice
      self.missing = missing
    }
  }

  /// What to say of a key: made when somebody reads it, and the same for all objects with that key.
  package final class Advice {
    /// The fields that are not there and near to the key, the nearest first.
    private let matches: [SpellingIndex.Match]
    private let key: String

    /// "did you mean 'image'?", or nil.
    package private(set) lazy var hint = Spelling.hint(for: key, meaning: matches.prefix(1).map(\.name))
    /// The name to write, if that is beyond doubt.
    package private(set) lazy var correction =
      isTied
      ? nil : Spelling.correction(of: key, in: matches).flatMap { NameRules.isPortableOrAlike($0) ? $0 : nil }
    package private(set) lazy var safety =
      isDisputed ? .unsafe : FixIt.Safety(respelling: key, as: correction ?? "")
    /// Whether another key may be meant to be the same field.
    fileprivate var isDisputed = false
    /// Whether that one is as near to it.
    fileprivate var isTied = false

    package init(_ matches: [SpellingIndex.Match], for key: String) {
      self.matches = matches
      self.key = key
    }

    /// The number of the nearest field.
    package var nearest: Int? { matches.first?.number }
    fileprivate var distance: Int? { matches.first?.distance }
  }

  /// How many findings an object makes.
  package struct Tally {
    package let unknown: Int
    package let missing: Int

    package init(unknown: Int, missing: Int) {
      self.unknown = unknown
      self.missing = missing
    }
  }

  private struct LastObject {
    let structure: ObjectIdentifier
    let seen: [UInt64]
    let keys: UnknownKeys
    let tally: Tally
  }

  private static let maximumCount = 1000
  private static let maximumKeys = 64
  /// Of so many fields that are not there, and keys that are near to none, the words are compared.
  private static let mostAbsent = 32
  private static let mostStrange = 4

  private var known: [Query: Answer] = [:]
  private var last: LastObject?

  /// How many findings an object makes that has the same mistakes as the last one; nil if it has others.
  package func tally(of structure: ObjectIdentifier, _ seen: ArraySlice<UInt64>, _ keys: UnknownKeys)
    -> Tally?
  {
    guard let last, last.structure == structure, last.seen.elementsEqual(seen),
      keys.hasSameTexts(as: last.keys)
    else { return nil }
    return last.tally
  }

  /// The keys of the last object of a struct that are no fields; nil if there is none.
  func lastKeys(of structure: ObjectIdentifier) -> UnknownKeys? {
    last?.structure == structure ? last?.keys : nil
  }

  /// Copies the texts of keys that the last object has, too.
  package func completeTexts(of keys: inout UnknownKeys) {
    if keys.lacksTexts, let last { keys.takeTexts(from: last.keys) }
  }

  /// Remembers what came of an object, whose keys are no fields and are not repeated.
  package func note(
    _ tally: Tally, of structure: ObjectIdentifier, _ seen: ArraySlice<UInt64>, _ keys: UnknownKeys
  ) {
    guard keys.count <= Self.maximumKeys else { return }
    last = LastObject(structure: structure, seen: Array(seen), keys: keys, tally: tally)
  }

  /// - Parameter spelling: The fields of the struct, by their numbers.
  package func answer(_ query: Query, among spelling: SpellingIndex, count: Int) -> Answer {
    guard query.keys.count <= Self.maximumKeys else { return Self.lookUp(query, spelling, count) }
    if let answer = known[query] { return answer }
    let answer = Self.lookUp(query, spelling, count)
    if known.count < Self.maximumCount { known[query] = answer }
    return answer
  }

  /// Names that have the words of a field among theirs, or some of them: `image_path` for `image`.
  private static func suggestByWords(
    _ answer: inout Answer, _ keys: [ExactText], _ names: [String], _ isAbsent: inout [Bool]
  ) {
    let absent = isAbsent.indices.filter { isAbsent[$0] }
    let strange = keys.indices.filter { answer.advice[$0].nearest == nil }
    guard 1...mostAbsent ~= absent.count, 1...mostStrange ~= strange.count else { return }
    let fields = absent.map { (number: $0, words: FoldedWord.words(of: names[$0])) }
    for key in strange {
      let words = FoldedWord.words(of: keys[key].text)
      let meant = fields.filter { field in
        isAbsent[field.number] && words.contains { $0.count > 2 } && field.words.contains { $0.count > 2 }
          && (words.isSuperset(of: field.words) || words.isSubset(of: field.words))
      }
      guard meant.count == 1, let number = meant.first?.number else { continue }
      isAbsent[number] = false
      // So far that nobody writes it without being asked.
      let match = SpellingIndex.Match(number: number, name: names[number], distance: .max)
      answer.advice[key] = Advice([match], for: keys[key].text)
    }
  }

  private static func lookUp(_ query: Query, _ spelling: SpellingIndex, _ count: Int) -> Answer {
    let fields = 0..<count
    var isAbsent = fields.map { query.seen[$0 / 64] & (1 << UInt64($0 % 64)) == 0 }
    var answer = Answer(advice: [], missing: [])
    var claims: [Int: Int] = [:]
    for (index, key) in query.keys.enumerated() {
      let matches = spelling.matches(of: key.text) { isAbsent[$0] }
      answer.advice.append(Advice(matches, for: key.text))
      if let nearest = matches.first {
        // Two keys are not meant to be one field.
        isAbsent[nearest.number] = false
        claims[nearest.number] = index
      } else if !claims.isEmpty,
        let other = spelling.matches(of: key.text, where: { claims[$0] != nil }).first,
        let claim = claims[other.number]
      {
        // But nobody knows which of them is.
        answer.advice[claim].isDisputed = true
        if other.distance == answer.advice[claim].distance { answer.advice[claim].isTied = true }
      }
    }
    suggestByWords(&answer, query.keys, spelling.names, &isAbsent)
    answer.missing = fields.filter { isAbsent[$0] }
    return answer
  }
}
