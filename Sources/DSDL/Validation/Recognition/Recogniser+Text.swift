import CPrimitives

/// Text, labels, locators, dates.
extension Recogniser {
  /// The end of the text whose opening quote is at the cursor.
  @inline(__always)
  func text(_ start: Cursor) -> Cursor? {
    var at = start + 1
    while true {
      let stops = dsdl_text_stops(at)
      if stops == 0 {
        at += 16
        if UInt(bitPattern: at) & 0xFFF0 == 0 { pages.pointee.pass(at) }
        continue
      }
      at += stops.trailingZeroBitCount
      if at.pointee == UInt8(ascii: "\"") { return at + 1 }
      guard let next = unusual(at) else { return nil }
      at = next
    }
  }

  /// Goes over an escape, or over a run of characters beyond ASCII.
  @inline(never)
  private func unusual(_ start: Cursor) -> Cursor? {
    pages.pointee.pass(start)
    return start.pointee == UInt8(ascii: "\\") ? escape(start) : foreign(start)
  }

  /// The end of a run of well-formed characters beyond ASCII.
  @inline(__always)
  private func foreign(_ start: Cursor) -> Cursor? {
    var at = start
    // A run of any length is gone over in steps, so that pages are given back.
    while at.pointee >= 0x80, at - start < 4096 {
      let word = UInt32(truncatingIfNeeded: dsdl_load8(at))
      let lead = word & 0xFF
      // Most are of three bytes, and of these most begin with E3 to E9.
      if word & 0xC0C0F0 == 0x8080E0, lead != 0xE0, lead != 0xED {
        at += 3
      } else if word & 0xC0E0 == 0x80C0, lead >= 0xC2 {
        at += 2
      } else {
        guard let length = UTF8Check.length(of: ByteView(base: at, count: 4), 0) else { return nil }
        at += length
      }
    }
    return at == start ? nil : at
  }

  private func escape(_ at: Cursor) -> Cursor? {
    switch at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return at + 2
    case UInt8(ascii: "u"):
      let unit = codeUnit(at + 2)
      guard unit >= 0 else { return nil }
      if unit & 0xF800 != 0xD800 { return at + 6 }
      guard unit < 0xDC00, at[6] == UInt8(ascii: "\\"), at[7] == UInt8(ascii: "u"),
        codeUnit(at + 8) & ~0x3FF == 0xDC00
      else { return nil }
      return at + 12
    default: return nil
    }
  }

  /// Four hexadecimal digits, -1 if they are none.
  @inline(__always)
  private func codeUnit(_ at: Cursor) -> Int32 {
    var unit: Int32 = 0
    for index in 0..<4 {
      let byte = at[index]
      let letter = (byte | 0x20) &- 0x61
      if byte.isDigit {
        unit = unit << 4 | Int32(byte & 0xF)
      } else if letter < 6 {
        unit = unit << 4 | Int32(letter &+ 10)
      } else {
        return -1
      }
    }
    return unit
  }

  /// The end of a text without escapes, whose characters beyond ASCII are not checked: for texts that are
  /// compared with what is known to be well-formed.
  @inline(__always)
  func shortText(_ start: Cursor) -> Cursor? {
    let quotes = dsdl_equal_byte(start + 1, UInt8(ascii: "\""))
    if quotes != 0 { return start + (quotes.trailingZeroBitCount &+ 2) }
    return longText(start)
  }

  private static var longestName: Int { 64 << 10 }

  @inline(__always)
  private func longText(_ start: Cursor) -> Cursor? {
    var at = start + 1
    while true {
      let quotes = dsdl_equal_byte(at, UInt8(ascii: "\""))
      let nuls = dsdl_equal_byte(at, 0)
      if quotes | nuls != 0 {
        at += (quotes | nuls).trailingZeroBitCount
        return at.pointee == 0 ? nil : at + 1
      }
      at += 16
      // No name is as long: pages need not be given back here.
      if at - start > Self.longestName { return nil }
    }
  }

  // MARK: Labels

  @inline(__always)
  func label(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\""), let end = shortText(start) else {
      return classNumber(node, start)
    }
    let table = tables[Int(node.pointee.table)]
    return NameTableMemory.find(start + 1, end - start - 2, table.slots, table.mask) >= 0 ? end : nil
  }

  private func classNumber(_ node: Node, _ start: Cursor) -> Cursor? {
    var at = start
    var number = 0
    while at.pointee.isDigit, at - start < 9 {
      number = number &* 10 &+ Int(at.pointee & 0xF)
      at += 1
    }
    guard isEnd(at.pointee), start.pointee != UInt8(ascii: "0"), number >= 1, number <= Int(node.pointee.a)
    else { return nil }
    return at
  }

  // MARK: Locators and dates

  @inline(__always)
  func locator(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\"") else { return nil }
    if node.pointee.isStrict {
      let (first, second, third) = (start[1], start[2], start[3])
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "/") { return nil }
      if second == UInt8(ascii: ":"), third == UInt8(ascii: "/") || third == UInt8(ascii: "\\") { return nil }
      // An escape may hide one of these, unless it is of a character beyond ASCII.
      if first == UInt8(ascii: "\\") {
        if !isForeignEscape(start + 1) { return nil }
      } else if second == UInt8(ascii: "\\"), !isForeignEscape(start + 2) {
        return nil
      }
    }
    return text(start)
  }

  /// Whether the escape at the cursor is `\uXXXX` and not `\u00XX`.
  private func isForeignEscape(_ at: Cursor) -> Bool {
    at[1] == UInt8(ascii: "u") && codeUnit(at + 2) > 0xFF
  }

  func moment(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\""), let end = text(start) else { return nil }
    let bytes = UnsafeBufferPointer(start: start + 1, count: end - start - 2)
    guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    let format = Int(node.pointee.a)
    if format >= 0 { return plan.formats[format].matches(bytes) ? end : nil }
    if node.pointee.operation == .date { return ISODate.matches(bytes) ? end : nil }
    return ISOTime.matches(bytes) ? end : nil
  }
}
