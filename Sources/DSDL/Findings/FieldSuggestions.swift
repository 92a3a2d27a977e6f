/// Which fields wrong keys were probably meant to be, looked up once for objects with the same ones: what writes a key
/// wrongly does so in every sample.
final class FieldSuggestions {
  /// The keys of an object that are no fields, and what it has beside them.
  struct Query: Hashable {
    /// The struct, which lives as long as it is asked for.
    let structure: ObjectIdentifier
    /// The fields that are there, a bit each.
    let seen: [UInt64]
    let keys: [ExactText]
  }

  struct Answer {
    /// For each key, the fields that are not there and near to it, the nearest first.
    var matches: [[SpellingIndex.Match]]
    /// The fields that are not there and that no key is a slip of, by number.
    var missing: [Int]
  }

  private static let maximumCount = 1000
  private static let maximumKeys = 64

  private var known: [Query: Answer] = [:]

  /// - Parameter spelling: The fields of the struct, by their numbers.
  func answer(_ query: Query, among spelling: SpellingIndex, count: Int) -> Answer {
    guard query.keys.count <= Self.maximumKeys else { return Self.lookUp(query, spelling, count) }
    if let answer = known[query] { return answer }
    let answer = Self.lookUp(query, spelling, count)
    if known.count < Self.maximumCount { known[query] = answer }
    return answer
  }

  private static func lookUp(_ query: Query, _ spelling: SpellingIndex, _ count: Int) -> Answer {
    let fields = 0..<count
    var isAbsent = fields.map { query.seen[$0 / 64] & (1 << UInt64($0 % 64)) == 0 }
    var answer = Answer(matches: [], missing: [])
    for key in query.keys {
      let matches = spelling.matches(of: key.text) { isAbsent[$0] }
      // Two keys are not meant to be one field.
      if let nearest = matches.first { isAbsent[nearest.number] = false }
      answer.matches.append(matches)
    }
    answer.missing = fields.filter { isAbsent[$0] }
    return answer
  }
}
