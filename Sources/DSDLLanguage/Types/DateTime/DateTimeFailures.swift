/// The offsets at which each directive of a format has failed to lead to a match.
///
/// A directive is reached at offsets close to one another, for what comes before it varies by a few digits. So 64
/// offsets around the first are remembered, as bits; an offset further off is forgotten, which costs time alone.
struct DateTimeFailures {
  private var first = SIMD32<Int>(repeating: -1)
  private var seen = SIMD32<UInt64>()

  func contains(_ directive: Int, at offset: Int) -> Bool {
    guard first[directive] >= 0, let bit = bit(directive, offset) else { return false }
    return seen[directive] & bit != 0
  }

  mutating func insert(_ directive: Int, at offset: Int) {
    if first[directive] < 0 { first[directive] = offset }
    if let bit = bit(directive, offset) { seen[directive] |= bit }
  }

  private func bit(_ directive: Int, _ offset: Int) -> UInt64? {
    let place = offset - first[directive] + 32
    return 0..<64 ~= place ? 1 << UInt64(place) : nil
  }
}
