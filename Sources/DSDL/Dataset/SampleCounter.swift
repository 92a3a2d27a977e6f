import CPrimitives

/// Counts the samples of a mapped file, or of a block of a stream, 64 bytes at a time, without looking at what they are.
///
/// What keeps it safe: no look goes further than 64 bytes from a byte of the file; behind a mapped file stands a page of
/// NULs, behind a block as many as `ByteView.lookAhead` says. Pages that have been passed are given back.
struct SampleCounter {
  private let base: UnsafePointer<UInt8>
  private let size: Int
  private var pages: PageWindow

  /// Nil for a view of nothing.
  init?(_ bytes: ByteView) {
    guard let base = bytes.base, bytes.isPadded else { return nil }
    self.base = base
    size = bytes.count
    pages = PageWindow(over: bytes)
  }

  /// - Parameter bytes: Those of a block, with the NULs that it has behind them.
  init?(block bytes: ByteView) {
    guard let base = bytes.base else { return nil }
    self.base = base
    size = bytes.count
    pages = PageWindow()
  }

  // MARK: Lines

  /// The lines that are not blank.
  mutating func lines(from start: Int) -> Int {
    var count = 0
    var at = start
    while at < size {
      var first = at
      while first < size, base[first] == 0x20 || base[first] == 0x09 { first += 1 }
      if first < size, base[first] != 0x0A, base[first] != 0x0D { count += 1 }
      at = lineEnd(from: first) + 1
    }
    return count
  }

  private mutating func lineEnd(from start: Int) -> Int {
    var at = start
    while at < size {
      let ends = dsdl_long_equal_byte(base + at, 0x0A) | dsdl_long_equal_byte(base + at, 0x0D)
      pages.pass(base + at)
      if ends != 0 { return min(size, at + ends.trailingZeroBitCount) }
      at += 64
    }
    return size
  }

  // MARK: Elements

  /// What stands where in 64 bytes, as far as it is in no string.
  private struct Block {
    var opens: UInt64
    var closes: UInt64
    var commas: UInt64
  }

  /// The elements of a list.
  ///
  /// - Parameter start: Behind its opening bracket.
  /// - Returns: Nil if the list is not closed, or closed by a brace.
  mutating func elements(from start: Int) -> Int? {
    guard let part = part(from: start, isFirst: true), part.isClosed else { return nil }
    return part.count
  }

  /// The elements of a part of a list that begins and ends between two of them.
  ///
  /// - Parameter isFirst: Whether the list begins here, and not with the comma behind an element.
  /// - Returns: Their number, and whether the list ends here; nil if it is closed by a brace.
  mutating func part(from start: Int, isFirst: Bool) -> (count: Int, isClosed: Bool)? {
    var count = isFirst && beginsElement(at: start) ? 1 : 0
    var depth = 0
    var isInString = false
    var isEscaped = false
    var at = start
    while at < size {
      let block = block(at, &isInString, &isEscaped)
      pages.pass(base + at)
      let closing = block.closes.nonzeroBitCount
      if depth > closing {
        // Nothing in these bytes is the list's own.
        depth += block.opens.nonzeroBitCount - closing
      } else {
        var rest = block.opens | block.closes | block.commas
        while rest != 0 {
          let bit = rest & ~(rest - 1)
          let offset = at + rest.trailingZeroBitCount
          rest &= rest - 1
          guard offset < size else { return (count, false) }
          if block.opens & bit != 0 {
            depth += 1
          } else if block.commas & bit != 0 {
            if depth == 0, beginsElement(at: offset + 1) { count += 1 }
          } else {
            if depth == 0 { return base[offset] == UInt8(ascii: "]") ? (count, true) : nil }
            depth -= 1
          }
        }
      }
      at += 64
    }
    return (count, false)
  }

  /// Whether an element begins behind a comma or the bracket.
  private func beginsElement(at start: Int) -> Bool {
    var at = start
    while at < size {
      switch base[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return false
      default: return true
      }
    }
    return false
  }

  private func block(_ at: Int, _ isInString: inout Bool, _ isEscaped: inout Bool) -> Block {
    let p = base + at
    var quotes = dsdl_long_equal_byte(p, UInt8(ascii: "\""))
    var slashes = dsdl_long_equal_byte(p, UInt8(ascii: "\\"))
    if isEscaped {
      quotes &= ~1
      slashes &= ~1
      isEscaped = false
    }
    // A backslash takes away what the next byte means. There are few.
    while slashes != 0 {
      let next = slashes.trailingZeroBitCount + 1
      slashes &= slashes - 1
      guard next < 64 else {
        isEscaped = true
        break
      }
      quotes &= ~(1 << UInt64(next))
      slashes &= ~(1 << UInt64(next))
    }
    // Each bit becomes whether an odd number of quotes stands up to it.
    var strings = quotes
    for shift in [1, 2, 4, 8, 16, 32] as [UInt64] { strings ^= strings << shift }
    if isInString { strings = ~strings }
    isInString = strings >> 63 != 0
    let outside = ~strings
    return Block(
      opens: (dsdl_long_equal_byte(p, UInt8(ascii: "[")) | dsdl_long_equal_byte(p, UInt8(ascii: "{")))
        & outside,
      closes: (dsdl_long_equal_byte(p, UInt8(ascii: "]")) | dsdl_long_equal_byte(p, UInt8(ascii: "}")))
        & outside,
      commas: dsdl_long_equal_byte(p, UInt8(ascii: ",")) & outside)
  }
}
