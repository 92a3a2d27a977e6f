/// Finds a node's value behind its anchor and its tag, whose marks libyaml's events do not tell.
struct PropertyScanner {
  /// The anchor as written.
  var anchor: Range<Int>?
  /// The tag as written.
  var tag: Range<Int>?
  /// Where the last property ends.
  var end: Int
  /// Where the value starts.
  var valueStart: Int

  init(_ source: [UInt8], at start: Int, hasAnchor: Bool, hasTag: Bool) {
    var properties = (hasAnchor ? 1 : 0) + (hasTag ? 1 : 0)
    end = start
    valueStart = start
    while properties > 0, valueStart < source.count {
      let propertyStart = valueStart
      let isTag = source[propertyStart] == UInt8(ascii: "!")
      guard isTag || source[propertyStart] == UInt8(ascii: "&") else { return }
      let isVerbatim = isTag && source[propertyStart...].starts(with: "!<".utf8)
      end = propertyStart + 1
      while end < source.count, isVerbatim || Self.continues(source[end], isTag: isTag) {
        end += 1
        if isVerbatim, source[end - 1] == UInt8(ascii: ">") { break }
      }
      if isTag { tag = propertyStart..<end } else { anchor = propertyStart..<end }
      properties -= 1
      valueStart = Self.skipSpace(in: source, from: end)
    }
  }

  private static func continues(_ byte: UInt8, isTag: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): false
    default: isTag && byte > 0x20 && byte < 0x80
    }
  }

  /// The first offset that is neither blank, line break nor comment.
  static func skipSpace(in source: [UInt8], from start: Int) -> Int {
    var index = start
    while index < source.count {
      let rest = source[index...]
      if source[index] == UInt8(ascii: "#"), index == 0 || source[index - 1] <= 0x20 {
        index = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      } else if source[index] <= 0x20 {
        index += 1
      } else if rest.starts(with: [0xC2, 0x85]) {
        index += 2
      } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        index += 3
      } else {
        break
      }
    }
    return index
  }
}
