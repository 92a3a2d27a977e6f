/// Numbers of files by parts of their fingerprints: the first file with each. Twelve to twenty-four bytes a file.
struct FirstFiles: Sendable {
  private struct Slot: Sendable {
    var key: UInt32
    /// The number of the file, from 1; 0 for none.
    var number: UInt32
  }

  private var slots = [Slot](repeating: Slot(key: 0, number: 0), count: 1 << 10)
  private var count = 0

  private static func key(_ fingerprint: Fingerprint) -> UInt32 {
    UInt32(truncatingIfNeeded: fingerprint.hash.first >> 32)
  }

  /// The first file that may have this fingerprint.
  subscript(fingerprint: Fingerprint) -> Int? {
    let slot = slots[slot(of: Self.key(fingerprint))]
    return slot.number == 0 ? nil : Int(slot.number) - 1
  }

  /// Takes up a file with a fingerprint that no other one has.
  mutating func insert(_ number: Int, _ fingerprint: Fingerprint) {
    insert(Slot(key: Self.key(fingerprint), number: UInt32(number + 1)))
    guard count > slots.count / 3 * 2 else { return }
    let known = slots
    slots = Array(repeating: Slot(key: 0, number: 0), count: 2 * known.count)
    count = 0
    for slot in known where slot.number > 0 { insert(slot) }
  }

  /// Gives files other numbers; those without one are forgotten.
  mutating func renumber(_ change: (Int) -> Int?) {
    let known = slots
    self = FirstFiles()
    slots = Array(repeating: Slot(key: 0, number: 0), count: known.count)
    for slot in known where slot.number > 0 {
      guard let number = change(Int(slot.number) - 1) else { continue }
      insert(Slot(key: slot.key, number: UInt32(number + 1)))
    }
  }

  private mutating func insert(_ slot: Slot) {
    slots[self.slot(of: slot.key)] = slot
    count += 1
  }

  /// The slot with a key, or the one where it would be.
  private func slot(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var index = Int(key) & mask
    while slots[index].number > 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }
}
