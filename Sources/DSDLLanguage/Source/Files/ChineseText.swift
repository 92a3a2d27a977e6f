/// Text in GBK, as older programs save Chinese: no text of UTF-8, as its first kilobytes tell.
enum ChineseText {
  /// The first character that is no UTF-8, if everything beyond ASCII is Chinese in GBK; nil for all other text.
  static func range(in bytes: ByteView) -> Range<Int>? {
    let head = bytes[0..<ForeignFile.textHeadSize]
    guard let start = firstForeign(in: head) else { return nil }
    // The last character may be cut.
    let end = head.count < ForeignFile.textHeadSize ? head.count : head.count - 3
    if isUTF8(head, start..<end) { return nil }
    var (at, wrong, first) = (start, 0, Range<Int>?.none)
    while at < end {
      guard head[at] >= 0x80 else {
        at += 1
        continue
      }
      guard isCharacter(head[at], head[at + 1]) else { return nil }
      if UTF8Check.length(of: head, at) == nil {
        wrong += 1
        if first == nil { first = at..<at + 2 }
      }
      at += 2
    }
    return wrong > 1 ? first : nil
  }

  /// Where the first byte beyond ASCII is, looked for in steps of 64: each file is gone through.
  private static func firstForeign(in bytes: ByteView) -> Int? {
    let buffer = UnsafeRawBufferPointer(bytes.buffer)
    guard let base = buffer.baseAddress else { return nil }
    var at = 0
    while at + 64 <= buffer.count {
      var all: UInt64 = 0
      for word in 0..<8 { all |= (base + at + 8 * word).loadUnaligned(as: UInt64.self) }
      if all & 0x8080_8080_8080_8080 != 0 { break }
      at += 64
    }
    while at < buffer.count, base.load(fromByteOffset: at, as: UInt8.self) < 0x80 { at += 1 }
    return at < buffer.count ? at : nil
  }

  /// Whether the text of a range is UTF-8, up to a character that its end may cut.
  private static func isUTF8(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      guard let length = UTF8Check.length(of: bytes, at) else { return false }
      at += length
    }
    return true
  }

  /// Whether two bytes are one of the characters in use: signs, or one of the 6763 of GB 2312.
  private static func isCharacter(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (0xA1...0xA9).contains(lead) && trail >= 0xA1 && trail < 0xFF
      || (0xB0...0xF7).contains(lead) && trail >= 0xA1 && trail < 0xFF
  }
}
