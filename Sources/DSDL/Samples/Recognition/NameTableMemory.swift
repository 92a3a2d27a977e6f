/// Names to be found by their bytes: an open hash table whose slots hold the first 16 bytes of the names.
///
///     slot   first 8     next 8      length  number  rest
///     0      "backpack"  ""          8       24
///     1      (free)                  -1
///     2      "traffic "  "light 300" 17      9       → "traffic light 300"
///
/// Names that JSON cannot write without escapes are left out: they are not found.
///
/// What keeps it safe: whoever looks for a name reads 16 bytes behind its start, which have to be there, and compares
/// longer names within their own length; the memory is written by `init` only and freed by `deinit`.
final class NameTableMemory: @unchecked Sendable {
  typealias Slot = KnownNames.Slot

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  private let seed = KnownNames.Seed.ofProcess
  private let bytes: UnsafeMutablePointer<UInt8>

  /// - Parameter numbers: What the names are found as, if not by their places in the list.
  init(_ names: [String], numbers: [Int32]? = nil) {
    let usable = names.enumerated().filter { _, name in
      name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    // A table that does not fit into a cache anyway need not be that sparse.
    let room = usable.count < 4096 ? 4 : 2
    var capacity = 8
    while capacity < usable.count * room { capacity *= 2 }
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    bytes = .allocate(capacity: usable.reduce(16) { $0 + $1.element.utf8.count + 16 })
    var next = bytes
    for (number, name) in usable {
      let length = name.utf8.count
      next.update(repeating: 0, count: length + 16)
      for (index, byte) in name.utf8.enumerated() { next[index] = byte }
      insert(UnsafePointer(next), length, numbers?[number] ?? Int32(number))
      next += length + 16
    }
  }

  /// What finds names, while this object lives.
  var names: KnownNames { KnownNames(slots: UnsafePointer(slots), mask: mask, seed: seed) }

  deinit {
    slots.deallocate()
    bytes.deallocate()
  }

  private func insert(_ name: UnsafePointer<UInt8>, _ length: Int, _ number: Int32) {
    guard names.find(name, length) < 0 else { return }
    let (low, high) = KnownNames.head(name, length)
    var slot = seed.hash(name, length, low, high) & mask
    while slots[slot].length >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(low: low, high: high, length: Int32(length), number: number, rest: name)
  }
}
