import YAMLTree

/// Finds names by their bytes: the fields of a struct, the classes of a domain.
///
/// An open hash table over one buffer of bytes. Looking up a name costs the same for ten names and for a
/// hundred thousand, compares code points and builds no string. The hash is seeded anew in each process, so that
/// nobody can write names that collide.
package struct NameIndex: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int32]
  private var slots: [Int32]

  /// Of two equal names the later one is found.
  package init(_ names: [String]) {
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    ends.reserveCapacity(names.count)
    for name in names {
      bytes.append(contentsOf: name.utf8)
      ends.append(Int32(bytes.count))
    }
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    self.bytes = bytes
    self.ends = ends
    slots = [Int32](repeating: -1, count: capacity)
    bytes.withByteView { bytes in
      var start = 0
      for number in ends.indices {
        let end = Int(ends[number])
        slots[slot(of: bytes[start..<end])] = Int32(number)
        start = end
      }
    }
  }

  package var count: Int { ends.count }

  /// The number of a name, from 0.
  package func find(_ name: ByteView) -> Int? {
    let number = slots[slot(of: name)]
    return number < 0 ? nil : Int(number)
  }

  /// The slot that holds a name, else the free one where it belongs. There is always one.
  private func slot(of name: ByteView) -> Int {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0, !matches(name, Int(slots[slot])) {
      slot = (slot + 1) & (slots.count - 1)
      Steps.take()
    }
    return slot
  }

  /// Whether a name has this number, for a guess that saves the search.
  package func matches(_ name: ByteView, _ number: Int) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let end = Int(ends[number])
    guard end - start == name.count else { return false }
    for index in 0..<name.count where bytes[start + index] != name[index] { return false }
    return true
  }

  private static func hash(_ name: ByteView) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(name.buffer))
    return hasher.finalize()
  }
}
