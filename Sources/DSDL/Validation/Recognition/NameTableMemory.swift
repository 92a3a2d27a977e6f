import CPrimitives

/// Names to be found by their bytes: an open hash table whose slots hold the first 16 bytes of the names.
///
///     slot   first 8     next 8      length  number  rest
///     0      "backpack"  ""          8       24
///     1      (free)                  -1
///     2      "traffic "  "light 300" 17      9       → "traffic light 300"
///
/// Names that JSON cannot write without escapes are left out: they are not found.
///
/// What keeps it safe: `find` reads 16 bytes behind a name's start, which its caller has to have, and compares
/// longer names within their own length; the memory is written by `init` only and freed by `deinit`.
final class NameTableMemory: @unchecked Sendable {
  struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: Int32 = -1
    var number: Int32 = 0
    var rest: UnsafePointer<UInt8>?
  }

  let slots: UnsafeMutablePointer<Slot>
  let mask: Int
  private let bytes: UnsafeMutablePointer<UInt8>

  init(_ names: [String]) {
    let usable = names.enumerated().filter { _, name in
      name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    var capacity = 8
    while capacity < usable.count * 4 { capacity *= 2 }
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    bytes = .allocate(capacity: usable.reduce(16) { $0 + $1.element.utf8.count + 16 })
    var next = bytes
    for (number, name) in usable {
      let length = name.utf8.count
      next.update(repeating: 0, count: length + 16)
      for (index, byte) in name.utf8.enumerated() { next[index] = byte }
      insert(UnsafePointer(next), length, number)
      next += length + 16
    }
  }

  deinit {
    slots.deallocate()
    bytes.deallocate()
  }

  private func insert(_ name: UnsafePointer<UInt8>, _ length: Int, _ number: Int) {
    guard Self.find(name, length, slots, mask) < 0 else { return }
    let (low, high) = Self.head(name, length)
    var slot = Self.hash(name, length, low, high) & mask
    while slots[slot].length >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(low: low, high: high, length: Int32(length), number: Int32(number), rest: name)
  }

  /// The number of a name, -1 if it is none. Of two equal names the first one is found.
  @inline(__always)
  static func find(
    _ name: UnsafePointer<UInt8>, _ length: Int, _ slots: UnsafePointer<Slot>, _ mask: Int
  ) -> Int {
    let (low, high) = head(name, length)
    var slot = hash(name, length, low, high) & mask
    while true {
      let candidate = slots + slot
      if candidate.pointee.low == low, candidate.pointee.high == high,
        candidate.pointee.length == Int32(truncatingIfNeeded: length),
        length <= 16 || isSame(name, candidate.pointee.rest, length)
      {
        return Int(candidate.pointee.number)
      }
      if candidate.pointee.length < 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  /// The first 16 bytes, with zeros behind a shorter name.
  @inline(__always)
  private static func head(_ name: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let low = dsdl_load8(name)
    let high = dsdl_load8(name + 8)
    if length >= 16 { return (low, high) }
    let bits = UInt64(truncatingIfNeeded: length &* 8)
    if length >= 8 { return (low, high & ((1 &<< (bits &- 64)) &- 1)) }
    return (low & ((1 &<< bits) &- 1), 0)
  }

  @inline(__always)
  private static func hash(
    _ name: UnsafePointer<UInt8>, _ length: Int, _ low: UInt64, _ high: UInt64
  ) -> Int {
    var hash = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
    if length > 16 {
      hash = (hash ^ dsdl_load8(name + (length &- 8))) &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= dsdl_load8(name + (length &- 16)) &+ UInt64(truncatingIfNeeded: length)
    }
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: hash &>> 32)
  }

  @inline(__always)
  private static func isSame(
    _ name: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>?, _ length: Int
  ) -> Bool {
    guard let other else { return false }
    var at = 16
    while at &+ 16 <= length {
      if dsdl_equal(name + at, other + at) != 0xFFFF { return false }
      at &+= 16
    }
    return dsdl_equal(name + (length &- 16), other + (length &- 16)) == 0xFFFF
  }
}
