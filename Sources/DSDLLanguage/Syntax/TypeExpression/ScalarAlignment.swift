import YAMLTree

/// Finds where each byte of a scalar's value stands in its source, for scalars that are not slices of it.
enum ScalarAlignment {
  /// For each byte of `value` the offset in `source` of the character (or escape) that gave it.
  static func offsets(of value: [UInt8], in source: [UInt8], style: ScalarStyle) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(value.count)
    var at = start(of: source, style: style)
    var escape: (start: Int, left: Int)?
    for byte in value {
      if let pending = escape {
        offsets.append(pending.start)
        escape = pending.left > 1 ? (pending.start, pending.left - 1) : nil
        continue
      }
      if isBlank(byte) {
        if isLineContinuation(source, at, style) { at = afterBlanks(source, at, style) }
        offsets.append(min(at, source.count))
        guard at < source.count else { continue }
        if style == .doubleQuoted, source[at] == 0x5C {
          at += self.escape(source, at).length
        } else if source[at] == byte {
          at += 1
        }
        continue
      }
      at = afterBlanks(source, at, style)
      guard at < source.count else {
        offsets.append(source.count)
        continue
      }
      offsets.append(at)
      switch (style, source[at]) {
      case (.singleQuoted, 0x27): at += 2
      case (.doubleQuoted, 0x5C):
        let (length, produced) = self.escape(source, at)
        if produced > 1 { escape = (at, produced - 1) }
        at += length
      default: at += 1
      }
    }
    return offsets
  }

  private static func start(of source: [UInt8], style: ScalarStyle) -> Int {
    switch style {
    case .singleQuoted, .doubleQuoted: 1
    case .literal, .folded: (source.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count - 1) + 1
    default: 0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Past blanks and line breaks that are no part of the value, or only as one blank.
  private static func afterBlanks(_ source: [UInt8], _ start: Int, _ style: ScalarStyle) -> Int {
    var at = start
    while at < source.count {
      if isLineContinuation(source, at, style) {
        at += 2
      } else if isBlank(source[at]) {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  private static func isLineContinuation(_ source: [UInt8], _ at: Int, _ style: ScalarStyle) -> Bool {
    style == .doubleQuoted && at < source.count && source[at] == 0x5C && at + 1 < source.count
      && (source[at + 1] == 0x0A || source[at + 1] == 0x0D)
  }

  /// The length of an escape and how many bytes of UTF-8 it gives.
  private static func escape(_ source: [UInt8], _ at: Int) -> (length: Int, produced: Int) {
    guard at + 1 < source.count else { return (1, 1) }
    let digits: Int
    switch source[at + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case UInt8(ascii: "N"), UInt8(ascii: "_"): return (2, 2)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): return (2, 3)
    default: return (2, 1)
    }
    let text = String(
      decoding: source[min(at + 2, source.count)..<min(at + 2 + digits, source.count)], as: UTF8.self)
    let value = UInt32(text, radix: 16) ?? 0
    // JSON writes characters beyond the first plane as two escapes.
    if digits == 4, (0xD800..<0xDC00).contains(value) { return (12, 4) }
    return (2 + digits, value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4)
  }
}
