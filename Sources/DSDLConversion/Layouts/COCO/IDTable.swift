/// A number for each of many ids: for small ids, as nearly all are, in a list, for others in a dictionary.
struct IDTable {
  /// For each id the number and one more; 0 for none.
  private var small: [UInt32]
  private var others: [Int: UInt32] = [:]

  /// - Parameter count: How many ids there will be.
  init(count: Int) {
    small = [UInt32](repeating: 0, count: 4 * count + 1024)
  }

  /// The number of an id; nil if it has none.
  subscript(id: Int) -> Int? {
    let found = small.indices.contains(id) ? small[id] : others[id] ?? 0
    return found == 0 ? nil : Int(found) - 1
  }

  /// Gives an id a number unless it has one.
  ///
  /// - Returns: The number that it has already; nil if it has none.
  mutating func insert(_ number: Int, for id: Int) -> Int? {
    if let known = self[id] { return known }
    if small.indices.contains(id) {
      small[id] = UInt32(number + 1)
    } else {
      others[id] = UInt32(number + 1)
    }
    return nil
  }
}
