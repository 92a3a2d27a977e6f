/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// Marks come nearly in order, so one cursor walks along; in ASCII, and before the first other character, the
/// two counts differ by a constant.
///
/// What keeps it safe: a word is read only where eight bytes are left.
struct MarkConverter {
  private let source: [UInt8]
  /// Where the text begins, after a byte order mark.
  private let base: Int
  /// The number of bytes from `base` on that are ASCII.
  private let asciiCount: Int
  private var position: Int
  private var offset: Int

  init(source: [UInt8], base: Int, asciiCount: Int) {
    self.source = source
    self.base = base
    self.asciiCount = asciiCount
    position = asciiCount
    offset = base + asciiCount
  }

  /// The byte offset of a mark.
  mutating func offset(of mark: Int) -> Int {
    if mark <= asciiCount { return base + mark }
    if mark < position { moveBackward(to: mark) } else { moveForward(to: mark) }
    return offset
  }

  private mutating func moveForward(to mark: Int) {
    var missing = mark - position
    var offset = offset
    let count = source.count
    source.withUnsafeBytes { bytes in
      while missing >= 8, offset + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
        missing -= 8 - continuations.nonzeroBitCount
        offset += 8
      }
      while offset < count {
        if bytes[offset] & 0xC0 != 0x80 {
          if missing == 0 { break }
          missing -= 1
        }
        offset += 1
      }
    }
    self.offset = offset
    position = mark - missing
  }

  private mutating func moveBackward(to mark: Int) {
    while position > mark, offset > base {
      offset -= 1
      if source[offset] & 0xC0 != 0x80 { position -= 1 }
    }
  }
}
