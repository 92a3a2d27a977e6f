import CPrimitives
import YAMLTree

/// Names as `NameTableMemory` lays them out, for whoever looks for one.
///
/// The hash takes in all of a name and two secret numbers: names that collide cannot be chosen.
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

  /// What makes hashes others than in the next process.
  struct Seed: BitwiseCopyable {
    let first: UInt64
    let second: UInt64
  }

  let slots: UnsafePointer<Slot>
  /// One less than the number of slots, a power of two.
  let mask: Int
  let seed: Seed

  /// The number of a name, -1 if it is none. Of two equal names the first one is found.
  @inline(__always)
  func find(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let (low, high) = Self.head(name, length)
    let found = slot(low, high, length, from: seed.hash(name, length, low, high)) {
      dsdl_is_same_rest(name, $0, length) != 0
    }
    return found.map { Int($0.pointee.number) } ?? -1
  }

  /// The same for a name of less than 16 bytes.
  @inline(__always)
  func findShort(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    let (low, high) = Self.head(name, length)
    return slot(low, high, length, from: seed.hash(low, high)) { _ in true }?.pointee.number ?? -1
  }

  /// Whether there is a name of less than 16 bytes.
  @inline(__always)
  func hasShort(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let (low, high) = Self.head(name, length)
    return slot(low, high, length, from: seed.hash(low, high)) { _ in true } != nil
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
      Steps.take()
    }
  }

  /// The first 16 bytes, with zeros behind a shorter name.
  @inline(__always)
  static func head(_ name: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let head = dsdl_head(name, UInt32(truncatingIfNeeded: min(length, 16)))
    return (head.low, head.high)
  }
}

extension KnownNames.Seed {
  /// One for all tables of this process, of the standard library's own seed.
  static let ofProcess = Self(first: word(1), second: word(2))

  private static func word(_ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(number)
    return UInt64(truncatingIfNeeded: hasher.finalize())
  }

  /// All bits of both words tell: names may differ in a digit at the end.
  @inline(__always)
  func hash(_ low: UInt64, _ high: UInt64) -> Int { Int(truncatingIfNeeded: mix(low, high)) }

  @inline(__always)
  private func mix(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let product = (low ^ first).multipliedFullWidth(by: high ^ second)
    return product.low ^ product.high
  }

  /// The hash of a name whose first 16 bytes are known. What long names differ in may be anywhere.
  @inline(__always)
  func hash(_ name: UnsafePointer<UInt8>, _ length: Int, _ low: UInt64, _ high: UInt64) -> Int {
    length <= 16 ? hash(low, high) : hash(ofLong: name, length, low, high)
  }

  @inline(__always)
  private func hash(ofLong name: UnsafePointer<UInt8>, _ length: Int, _ low: UInt64, _ high: UInt64) -> Int {
    var hash = mix(low ^ UInt64(truncatingIfNeeded: length), high)
    var at = 16
    while at < length &- 16 {
      hash = mix(dsdl_load8(name + at) ^ hash, dsdl_load8(name + (at &+ 8)))
      at &+= 16
    }
    // The last 16 bytes may have been looked at in part.
    return self.hash(dsdl_load8(name + (length &- 16)) ^ hash, dsdl_load8(name + (length &- 8)))
  }
}
