/// A key as it mostly stands in JSON, `"bbox":`, to be compared in one go.
///
/// What keeps it safe: 16 bytes are looked at, and as many can be read behind any place in a text.
@usableFromInline
struct ExpectedKey {
  /// Its bytes with zeros behind them. Of a key that is too long, or would be written with escapes: what no bytes give.
  @usableFromInline var low: UInt64 = 1
  @usableFromInline var high: UInt64 = 0
  /// What counts of the bytes that it is compared with.
  @usableFromInline var lowMask: UInt64 = 0
  @usableFromInline var highMask: UInt64 = 0
  @usableFromInline var length = 0

  /// None.
  init() {}

  init(_ name: ByteView) {
    let isPlain = name.buffer.allSatisfy {
      $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard isPlain, name.count <= 13 else { return }
    let written = [UInt8(ascii: "\"")] + name.buffer + [UInt8(ascii: "\""), UInt8(ascii: ":")]
    (low, length) = (0, written.count)
    for (index, byte) in written.enumerated() {
      let shift = UInt64(index % 8 * 8)
      if index < 8 {
        low |= UInt64(byte) << shift
        lowMask |= 0xFF << shift
      } else {
        high |= UInt64(byte) << shift
        highMask |= 0xFF << shift
      }
    }
  }

  /// What stands behind the key, if it is here or behind a comma; nil if it is not.
  @inlinable
  @inline(__always)
  func end(at start: JSONCursor.Address) -> JSONCursor.Address? {
    var key = start.pointee == UInt8(ascii: ",") ? start + 1 : start
    if key.pointee <= 0x20 {
      var cursor = JSONCursor(key)
      cursor.skipBlanks()
      key = cursor.at
    }
    let text = UnsafeRawPointer(key)
    let first = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let others = (first & lowMask ^ low) | (second & highMask ^ high)
    return others == 0 ? key + length : nil
  }
}
