import CPrimitives

/// Names as `NameTableMemory` lays them out, for whoever looks for one.
///
/// What keeps it safe: it is used only while its owner lives; see there.
struct KnownNames: BitwiseCopyable {
  struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: Int32 = -1
    var number: Int32 = 0
    var rest: UnsafePointer<UInt8>?
  }

  let slots: UnsafePointer<Slot>
  /// One less than the number of slots, a power of two.
  let mask: Int

  /// The number of a name, -1 if it is none. Of two equal names the first one is found.
  @inline(__always)
  func find(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let (low, high) = Self.head(name, length)
    let found = slot(low, high, length, from: Self.hash(name, length, low, high)) {
      dsdl_is_same_rest(name, $0, length) != 0
    }
    return found.map { Int($0.pointee.number) } ?? -1
  }

  /// Whether there is a name of less than 16 bytes.
  @inline(__always)
  func hasShort(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let (low, high) = Self.head(name, length)
    return slot(low, high, length, from: Self.hash(low, high)) { _ in true } != nil
  }

  /// The slot of a name with this head and length, whose rest is the same, too.
  @inline(__always)
  private func slot(
    _ low: UInt64, _ high: UInt64, _ length: Int, from hash: Int,
    isSame: (UnsafePointer<UInt8>?) -> Bool
  ) -> UnsafePointer<Slot>? {
    var slot = hash & mask
    while true {
      let candidate = slots + slot
      if candidate.pointee.low == low, candidate.pointee.high == high,
        candidate.pointee.length == Int32(truncatingIfNeeded: length), isSame(candidate.pointee.rest)
      {
        return candidate
      }
      if candidate.pointee.length < 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// The first 16 bytes, with zeros behind a shorter name.
  @inline(__always)
  static func head(_ name: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let head = dsdl_head(name, UInt32(truncatingIfNeeded: min(length, 16)))
    return (head.low, head.high)
  }

  /// All bits of both words tell: names may differ in a digit at the end.
  @inline(__always)
  static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let product = (low ^ 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: high ^ 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: product.low ^ product.high)
  }

  @inline(__always)
  static func hash(
    _ name: UnsafePointer<UInt8>, _ length: Int, _ low: UInt64, _ high: UInt64
  ) -> Int {
    if length <= 16 { return hash(low, high) }
    // What long names differ in may be their ends.
    let last = hash(dsdl_load8(name + (length &- 8)), dsdl_load8(name + (length &- 16)))
    return hash(low ^ UInt64(truncatingIfNeeded: last), high &+ UInt64(truncatingIfNeeded: length))
  }
}
