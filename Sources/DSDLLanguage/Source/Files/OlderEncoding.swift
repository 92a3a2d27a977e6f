/// What text that is no UTF-8 seems to be, as its own bytes tell.
package enum OlderEncoding: String, Sendable {
  case gbk, big5
  case shiftJIS = "shift-jis"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"
  case latin1 = "latin-1"
  /// One that cannot be told.
  case other

  /// How much of a text is looked at, on each side of the first byte that is no UTF-8.
  private static let reach = 256

  /// Nil if the text around an offset may be UTF-8, of which a few bytes are broken.
  package init?(of bytes: ByteView, at offset: Int) {
    let text = Self.text(around: offset, in: bytes)
    let (invalid, pairs, longer) = Self.tally(text)
    guard pairs <= invalid, 3 * longer < invalid, !Self.isCutCharacter(text) else { return nil }
    if let encoding = Self.best(text) {
      self = encoding
    } else if pairs == 0, Self.isLatin(text) {
      self = .latin1
    } else if invalid > 5, Self.isAlphabet(text) {
      self = .other
    } else {
      return nil
    }
  }

  /// The text that stands between quotes or ends of lines.
  private static func text(around offset: Int, in bytes: ByteView) -> ByteView {
    func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte < 0x20 }
    var (start, end) = (offset, offset)
    while start > 0, offset - start < reach, !isEnd(bytes[start - 1]) { start -= 1 }
    // Where a character begins in the midst of a text, only its beginning tells.
    if offset - start == reach { start = offset }
    while end < bytes.count, end - offset < reach, !isEnd(bytes[end]) { end += 1 }
    return bytes[start..<end]
  }

  /// How many bytes are no UTF-8, and how many characters of two or more bytes are.
  private static func tally(_ text: ByteView) -> (invalid: Int, pairs: Int, longer: Int) {
    var (invalid, pairs, longer, at) = (0, 0, 0, 0)
    while at < text.count {
      let length = UTF8Check.length(of: text, at)
      switch length {
      case nil: invalid += 1
      case 2: pairs += 1
      case 1: break
      default: longer += 1
      }
      at += length ?? 1
    }
    return (invalid, pairs, longer)
  }

  /// Whether all beyond ASCII is the beginning of one character of UTF-8, the rest of which has been cut off.
  private static func isCutCharacter(_ text: ByteView) -> Bool {
    guard let lead = text.buffer.firstIndex(where: { $0 >= 0x80 }), (0xC2...0xF4).contains(text[lead]) else {
      return false
    }
    let rest = text[lead + 1..<text.count].buffer
    guard rest.count < 3, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    // `café` of Latin-1 ends so, too.
    return !rest.isEmpty || text[lead] < 0xE0 || !isLetter(text[lead - 1])
  }

  // MARK: Characters of two bytes

  /// How characters beyond ASCII are written.
  private struct Layout {
    let encoding: OlderEncoding
    let leads: [ClosedRange<UInt8>]
    let trails: [ClosedRange<UInt8>]
    /// The first bytes of those that texts are made of, and the second ones.
    let usualLeads: [ClosedRange<UInt8>]
    var usualTrails: ClosedRange<UInt8> = 0xA1...0xFE
    var single: ClosedRange<UInt8>?
  }

  /// Of those that a text may be in alike, the first one is taken.
  private static let layouts = [
    Layout(
      encoding: .eucJP, leads: [0xA1...0xFE], trails: [0xA1...0xFE],
      usualLeads: [0xA1...0xA5, 0xB0...0xF4]),
    Layout(
      encoding: .eucKR, leads: [0xA1...0xFE], trails: [0xA1...0xFE],
      usualLeads: [0xA1...0xA3, 0xB0...0xC8]),
    Layout(
      encoding: .gbk, leads: [0x81...0xFE], trails: [0x30...0x39, 0x40...0x7E, 0x80...0xFE],
      usualLeads: [0xA1...0xA9, 0xB0...0xF7]),
    Layout(
      encoding: .big5, leads: [0x81...0xFE], trails: [0x40...0x7E, 0xA1...0xFE], usualLeads: [0xA1...0xC6],
      usualTrails: 0x40...0xFE),
    Layout(
      encoding: .shiftJIS, leads: [0x81...0x9F, 0xE0...0xFC], trails: [0x40...0x7E, 0x80...0xFC],
      usualLeads: [0x81...0x83, 0x88...0x97], usualTrails: 0x40...0xFC, single: 0xA1...0xDF),
  ]

  /// The encoding most characters of which are usual ones.
  private static func best(_ text: ByteView) -> OlderEncoding? {
    var best: (encoding: OlderEncoding, usual: Int, count: Int)?
    for layout in layouts {
      guard let (usual, count) = usage(layout, text), 2 * usual >= count else { continue }
      if let best, usual * best.count <= best.usual * count { continue }
      best = (layout.encoding, usual, count)
    }
    return best?.encoding
  }

  /// How many characters there are, and how many of them are usual; nil if the text has others.
  private static func usage(_ layout: Layout, _ text: ByteView) -> (usual: Int, count: Int)? {
    var (usual, count, kana, at) = (0, 0, 0, 0)
    while at < text.count {
      let (lead, trail) = (text[at], text[at + 1])
      guard lead >= 0x80 else {
        at += 1
        continue
      }
      count += 1
      if let single = layout.single, single.contains(lead) {
        at += 1
        continue
      }
      // The end of what is looked at may cut a character.
      if at + 1 == text.count, text.count >= reach { break }
      guard layout.leads.contains(where: { $0.contains(lead) }),
        layout.trails.contains(where: { $0.contains(trail) })
      else { return nil }
      if layout.usualTrails.contains(trail), layout.usualLeads.contains(where: { $0.contains(lead) }) {
        usual += 1
      }
      if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      at += 2
    }
    // Two bytes may be anything.
    guard count > 1 else { return nil }
    switch layout.encoding {
    // Chinese has the same characters at the same place, but hardly uses them.
    case .eucJP: return 4 * kana >= count ? (usual, count) : nil
    // Many Chinese words of a few characters are written with the bytes of Korean ones.
    case .eucKR: return count > 5 ? (usual, count) : nil
    default: return (usual, count)
    }
  }

  // MARK: Characters of one byte

  /// Whether most bytes beyond ASCII are where alphabets of one byte a letter have theirs: in UTF-8 most are below.
  private static func isAlphabet(_ text: ByteView) -> Bool {
    let beyond = text.buffer.filter { $0 >= 0x80 }
    return 4 * beyond.count { $0 >= 0xC0 } >= 3 * beyond.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether letters beyond ASCII stand beside others, as in `naïve`.
  private static func isLatin(_ text: ByteView) -> Bool {
    text.buffer.indices.contains { at in
      text[at] >= 0xC0 && text[at] != 0xD7 && text[at] != 0xF7
        && (isLetter(text[at - 1]) || isLetter(text[at + 1]))
    }
  }
}
