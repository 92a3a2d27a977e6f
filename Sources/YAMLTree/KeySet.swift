/// The keys of one mapping, for finding those that repeat. Used again and again, so that it seldom allocates.
///
/// Few keys are compared one by one, by length and first bytes before all else; from 16 on there is a hash
/// table with Swift's seeded hashing, which hostile keys cannot defeat.
struct KeySet {
  private struct Entry {
    var record: Int
    var signature: UInt64
  }

  private static let tableThreshold = 16

  private var entries: [Entry] = []
  /// Open addressing: an entry's number plus one, 0 where free. Empty below the threshold.
  private var table: [UInt32] = []
  /// The first key of each meaning that can be written in several ways.
  private var meanings: [KeyMeaning: Int] = [:]

  /// Forgets all keys.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    // Emptying a large table takes as long as it once had keys.
    if !meanings.isEmpty { meanings = [:] }
  }

  /// Adds the scalar key in this record, unless one of the same bytes or meaning is there: then returns that one's record.
  mutating func insert(_ record: Int, in storage: borrowing Storage) -> Int? {
    if let first = insertText(record, in: storage) { return first }
    let key = storage.records[record]
    guard key.style == .plain, key.tag == .none, !key.isPlaceholder,
      let meaning = storage.withText(of: record, { KeyMeaning($0) })
    else { return nil }
    if let first = meanings[meaning] { return first }
    meanings[meaning] = record
    return nil
  }

  private mutating func insertText(_ record: Int, in storage: borrowing Storage) -> Int? {
    let new = Entry(record: record, signature: Self.signature(of: record, in: storage))
    if entries.count < Self.tableThreshold {
      for entry in entries
      where entry.signature == new.signature && storage.sameText(entry.record, record) {
        return entry.record
      }
      entries.append(new)
      return nil
    }
    if (entries.count + 1) * 2 > table.count { rebuildTable(in: storage) }
    let slot = slot(for: new, in: storage)
    if table[slot] != 0 { return entries[Int(table[slot]) - 1].record }
    entries.append(new)
    table[slot] = UInt32(truncatingIfNeeded: entries.count)
    return nil
  }

  private mutating func rebuildTable(in storage: borrowing Storage) {
    let size = max(64, table.count * 2)
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(0, count: size))
    for (number, entry) in entries.enumerated() {
      table[slot(for: entry, in: storage)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  /// The slot that holds an equal key, else the free one where this key belongs. The table is never full.
  private func slot(for wanted: Entry, in storage: borrowing Storage) -> Int {
    var hasher = Hasher()
    storage.withText(of: wanted.record) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let mask = table.count - 1
    var slot = hasher.finalize() & mask
    while table[slot] != 0 {
      let entry = entries[Int(table[slot]) - 1]
      if entry.signature == wanted.signature && storage.sameText(entry.record, wanted.record) { break }
      Steps.take()
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Length and first four bytes.
  private static func signature(of record: Int, in storage: borrowing Storage) -> UInt64 {
    storage.withText(of: record) { text in
      text.prefix(4).reduce(UInt64(truncatingIfNeeded: text.count)) { $0 << 8 | UInt64($1) }
    }
  }
}
