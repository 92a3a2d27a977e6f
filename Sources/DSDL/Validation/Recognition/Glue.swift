import CPrimitives

/// What stood between two values of a struct the last times, so that one comparison takes the place of
/// finding a comma, a key and a colon.
///
/// For each field (and for the opening brace) there are two memories, side by side in one piece of memory:
///
///     {"bbox": [1, 2, 3, 4], "label": "dog"}
///                          ╰─────────╯
///     after field 0:  `, "label": `  →  field 1
///                     (nothing yet)
///     after field 1:  `}`            →  the object's end
///
/// A memory is 64 bytes of text, the mask of its first 16 bytes, its length, and the number of the field, -1
/// for the end. A new memory replaces the two in turn.
///
/// What keeps it safe: the memory holds as many pairs as the plan has fields and structs, and `match` reads no
/// more than 64 bytes behind the cursor.
enum Glue {
  static let capacity = 64
  static let entrySize = 80
  static let pairSize = 160

  private static let maskOffset = 64
  private static let lengthOffset = 68
  private static let fieldOffset = 72
  /// Of the first of two only: which one is replaced next.
  private static let turnOffset = 76

  static func allocate(pairs: Int) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, pairs) * pairSize, alignment: 16)
    for entry in 0..<pairs * 2 {
      let entry = memory + entry * entrySize
      entry.initializeMemory(as: UInt8.self, repeating: 0, count: entrySize)
      // No 16 bytes agree at a seventeenth place.
      entry.storeBytes(of: UInt32.max, toByteOffset: maskOffset, as: UInt32.self)
    }
    return memory
  }

  @inline(__always)
  static func length(_ entry: UnsafeMutableRawPointer) -> Int {
    Int(entry.load(fromByteOffset: lengthOffset, as: UInt32.self))
  }

  @inline(__always)
  static func field(_ entry: UnsafeMutableRawPointer) -> Int {
    Int(entry.load(fromByteOffset: fieldOffset, as: Int32.self))
  }

  /// Whether the text of an entry stands at the cursor.
  @inline(__always)
  static func matches(_ entry: UnsafeMutableRawPointer, _ at: UnsafePointer<UInt8>) -> Bool {
    let text = UnsafePointer(entry.assumingMemoryBound(to: UInt8.self))
    let mask = entry.load(fromByteOffset: maskOffset, as: UInt32.self)
    if dsdl_equal(at, text) & mask != mask { return false }
    let length = length(entry)
    return length <= 16 || matchesRest(text, at, length)
  }

  @inline(__always)
  private static func matchesRest(
    _ text: UnsafePointer<UInt8>, _ at: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    var offset = 16
    while offset &+ 16 <= length {
      if dsdl_equal(at + offset, text + offset) != 0xFFFF { return false }
      offset &+= 16
    }
    // The last 16 bytes overlap those before.
    return dsdl_equal(at + (length &- 16), text + (length &- 16)) == 0xFFFF
  }

  /// Remembers what stands from the cursor on.
  static func learn(
    _ pair: UnsafeMutableRawPointer, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    field: Int
  ) {
    let length = end - start
    guard length > 0, length <= capacity else { return }
    let turn = pair.load(fromByteOffset: turnOffset, as: UInt32.self)
    pair.storeBytes(of: turn ^ 1, toByteOffset: turnOffset, as: UInt32.self)
    let entry = pair + Int(turn) * entrySize
    entry.copyMemory(from: start, byteCount: length)
    entry.storeBytes(
      of: length >= 16 ? 0xFFFF : 1 << UInt32(length) - 1, toByteOffset: maskOffset, as: UInt32.self)
    entry.storeBytes(of: UInt32(length), toByteOffset: lengthOffset, as: UInt32.self)
    entry.storeBytes(of: Int32(field), toByteOffset: fieldOffset, as: Int32.self)
  }
}
