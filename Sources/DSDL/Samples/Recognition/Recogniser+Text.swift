import CPrimitives

/// Text, labels, locators, dates.
///
/// What keeps it safe: a text is looked at from its opening quote on, 16 bytes at a time, and ends at the first NUL; of
/// an escape no byte is looked at unless those before are as they must be. `letters` has room for `letterLimit` bytes,
/// and 16 more for looking a name up. The bytes of a date are lent for a call.
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

  /// The end of a run of escapes.
  @inline(__always)
  private func escape(_ start: Cursor) -> Cursor? {
    var at = start
    while at.pointee == UInt8(ascii: "\\") {
      if at[1] == UInt8(ascii: "u") {
        let unit = dsdl_code_unit(at + 2)
        if unit & 0xF800 != 0xD800 {
          guard unit >= 0 else { return nil }
          at += 6
          continue
        }
      }
      guard let (end, _) = character(at) else { return nil }
      at = end
    }
    return at
  }

  /// The character that the escape at the cursor stands for, and where it ends.
  private func character(_ at: Cursor) -> (Cursor, Unicode.Scalar)? {
    switch at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (at + 2, Unicode.Scalar(at[1]))
    case UInt8(ascii: "b"): return (at + 2, "\u{8}")
    case UInt8(ascii: "f"): return (at + 2, "\u{C}")
    case UInt8(ascii: "n"): return (at + 2, "\n")
    case UInt8(ascii: "r"): return (at + 2, "\r")
    case UInt8(ascii: "t"): return (at + 2, "\t")
    case UInt8(ascii: "u"):
      let unit = dsdl_code_unit(at + 2)
      guard unit >= 0 else { return nil }
      if let scalar = Unicode.Scalar(UInt32(unit)) { return (at + 6, scalar) }
      guard unit < 0xDC00, at[6] == UInt8(ascii: "\\"), at[7] == UInt8(ascii: "u") else { return nil }
      let second = dsdl_code_unit(at + 8)
      guard second & ~0x3FF == 0xDC00 else { return nil }
      let code = UInt32(0x10000) + UInt32(unit & 0x3FF) << 10 + UInt32(second & 0x3FF)
      return Unicode.Scalar(code).map { (at + 12, $0) }
    default: return nil
    }
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
    let quotes = dsdl_equal_byte(start + 1, UInt8(ascii: "\""))
    if quotes != 0, start.pointee == UInt8(ascii: "\"") {
      let length = quotes.trailingZeroBitCount
      if node.pointee.names.hasShort(start + 1, length) { return start + (length &+ 2) }
      // What else is this short may be a class number, or have escapes.
    }
    return otherLabel(node, start)
  }

  @inline(never)
  private func otherLabel(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\"") else { return classNumber(node, start) }
    return name(start, in: node.pointee.names)?.end
  }

  /// The end of the name at the cursor, which is a text, and its number; nil if it is none of these.
  @inline(__always)
  func name(_ start: Cursor, in names: KnownNames) -> (end: Cursor, number: Int)? {
    guard let end = shortText(start) else { return nil }
    let length = end - start - 2
    let number = names.find(start + 1, length)
    if number >= 0 { return (end, number) }
    return hasEscape(start + 1, length) ? escapedName(start, in: names) : nil
  }

  @inline(__always)
  private func hasEscape(_ start: Cursor, _ length: Int) -> Bool {
    var at = 0
    while at < length {
      let escapes = dsdl_equal_byte(start + at, UInt8(ascii: "\\"))
      if escapes != 0 { return at &+ escapes.trailingZeroBitCount < length }
      at &+= 16
    }
    return false
  }

  /// The same for a name that is written with escapes; only they and ASCII are expected.
  @inline(never)
  private func escapedName(_ start: Cursor, in names: KnownNames) -> (end: Cursor, number: Int)? {
    var at = start + 1
    var length = 0
    while at.pointee != UInt8(ascii: "\"") {
      // Room for the longest character.
      guard length + 4 <= Self.letterLimit, at.pointee >= 0x20, at.pointee < 0x80 else { return nil }
      if at.pointee != UInt8(ascii: "\\") {
        letters[length] = at.pointee
        at += 1
        length += 1
        continue
      }
      guard let (end, scalar) = character(at) else { return nil }
      at = end
      for unit in UTF8.encode(scalar).unsafelyUnwrapped {
        letters[length] = unit
        length += 1
      }
    }
    let number = names.find(letters, length)
    return number >= 0 ? (at + 1, number) : nil
  }

  private func classNumber(_ node: Node, _ start: Cursor) -> Cursor? {
    numberedClass(node, start)?.end
  }

  private func numberedClass(_ node: Node, _ start: Cursor) -> (end: Cursor, number: Int)? {
    var at = start
    var number = 0
    while at.pointee.isDigit, at - start < 9 {
      number = number &* 10 &+ Int(at.pointee & 0xF)
      at += 1
    }
    guard isEnd(at.pointee), start.pointee != UInt8(ascii: "0"), number >= 1, number <= Int(node.pointee.a)
    else { return nil }
    return (at, number)
  }

  /// The end of a label, and its class, where those of all domains are numbered.
  @inline(__always)
  func labelAndClass(_ node: Node, _ start: Cursor) -> (end: Cursor, number: Int32)? {
    let quotes = dsdl_equal_byte(start + 1, UInt8(ascii: "\""))
    if quotes != 0, start.pointee == UInt8(ascii: "\"") {
      let length = quotes.trailingZeroBitCount
      let number = node.pointee.names.findShort(start + 1, length)
      if number >= 0 { return (start + (length &+ 2), number) }
    }
    if start.pointee == UInt8(ascii: "\"") {
      return name(start, in: node.pointee.names).map { ($0.end, Int32(truncatingIfNeeded: $0.number)) }
    }
    return numberedClass(node, start).map {
      ($0.end, node.pointee.firstClass &+ Int32(truncatingIfNeeded: $0.number) &- 1)
    }
  }

  // MARK: Locators and dates

  @inline(__always)
  func locator(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\"") else { return nil }
    if hasScheme(start), node.pointee.isStrict, hasDoubtfulScheme(start) { return nil }
    if dsdl_is_no_locator_start(start[1]) != 0 || start[2] == UInt8(ascii: ":"), node.pointee.isStrict {
      return rareLocator(start)
    }
    var at = start + 1
    while true {
      let stops = dsdl_text_stops(at)
      if stops == 0 {
        at += 16
        if UInt(bitPattern: at) & 0xFFF0 == 0 { pages.pointee.pass(at) }
        continue
      }
      at += stops.trailingZeroBitCount
      if at.pointee == UInt8(ascii: "\"") { return at[-1] == 0x20 && node.pointee.isStrict ? nil : at + 1 }
      if at.pointee == UInt8(ascii: "\\"), node.pointee.isStrict { return escapedLocator(start, at) }
      guard let next = unusual(at) else { return nil }
      at = next
    }
  }

  /// Whether a colon stands where that of `s3:`, `http:` or `https:` would.
  @inline(__always)
  private func hasScheme(_ start: Cursor) -> Bool {
    let bytes = UInt32(truncatingIfNeeded: dsdl_load8(start + 3)) ^ 0x3A3A_3A3A
    return (bytes &- 0x0101_0101) & ~bytes & 0x8080_8080 != 0
  }

  /// Whether what stands behind the scheme is not as plain as in `https://`.
  @inline(never)
  private func hasDoubtfulScheme(_ start: Cursor) -> Bool {
    var colon = 3
    while start[colon] != UInt8(ascii: ":") { colon += 1 }
    switch start[colon + 1] {
    case UInt8(ascii: "\\"): return true
    case UInt8(ascii: "/"): return start[colon + 2] != UInt8(ascii: "/")
    default: return false
    }
  }

  /// A locator that begins in an unusual way; nil if it is none, or not known to be one.
  @inline(never)
  private func rareLocator(_ start: Cursor) -> Cursor? {
    switch start[1] {
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "~"): return nil
    // What an escape stands for may be one of these.
    case UInt8(ascii: "\\"):
      if !isForeignEscape(start + 1) || isTypographicQuote(escape: start + 1) { return nil }
    case UInt8(ascii: "f"), UInt8(ascii: "F"): if isFileURL(start + 1) { return nil }
    case 0xE2, 0xE3, 0xEF: if isTypographicQuote(start + 1) { return nil }
    default: break
    }
    // A drive, as in `C:/`.
    if start[2] == UInt8(ascii: ":"), start[3] == UInt8(ascii: "/") || start[3] == UInt8(ascii: "\\") {
      return nil
    }
    return escapedLocator(start, start + 1)
  }

  /// The end of a locator which may have escapes from a place on; nil if one may be of a backslash, or of a letter that
  /// matters.
  @inline(never)
  private func escapedLocator(_ start: Cursor, _ first: Cursor) -> Cursor? {
    guard let end = text(start), !hasUnusualEscape(first, end), end[-2] != 0x20 else { return nil }
    return end
  }

  /// Whether one of “”„‘’ stands here, or a quote of Chinese or full-width text.
  private func isTypographicQuote(_ at: Cursor) -> Bool {
    switch (at[0], at[1]) {
    case (0xE2, 0x80): 0x98...0x9F ~= at[2]
    case (0xE3, 0x80): 0x8C...0x8F ~= at[2]
    case (0xEF, 0xBC): at[2] == 0x82 || at[2] == 0x87
    default: false
    }
  }

  private func isTypographicQuote(escape at: Cursor) -> Bool {
    switch dsdl_code_unit(at + 2) {
    case 0x2018...0x201F, 0x300C...0x300F, 0xFF02, 0xFF07: true
    default: false
    }
  }

  /// Whether a URL such as `file:///a.jpg` begins here, or a name like that.
  private func isFileURL(_ at: Cursor) -> Bool {
    // The letters in small, and the colon.
    (dsdl_load8(at) | 0x20_2020_2020) & 0xFF_FFFF_FFFF == 0x3A_656C_6966
  }

  /// Whether an escape from the first one on is none of a character beyond Latin, of a slash or a quote.
  private func hasUnusualEscape(_ first: Cursor, _ end: Cursor) -> Bool {
    var at = first
    while at < end {
      guard at.pointee == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      if at[1] == UInt8(ascii: "/") || at[1] == UInt8(ascii: "\"") {
        at += 2
      } else {
        guard isForeignEscape(at) else { return true }
        at += 6
      }
    }
    return false
  }

  /// Whether the escape at the cursor is `\uXXXX` and not `\u00XX`.
  private func isForeignEscape(_ at: Cursor) -> Bool {
    at[1] == UInt8(ascii: "u") && dsdl_code_unit(at + 2) > 0xFF
  }

  func moment(_ node: Node, _ operation: Plan.Operation, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "\""), let end = text(start) else { return nil }
    let bytes = UnsafeBufferPointer(start: start + 1, count: end - start - 2)
    guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    let format = Int(node.pointee.a)
    if format >= 0 { return plan.formats[format].matches(bytes) ? end : nil }
    if operation == .date { return ISODate.matches(bytes) ? end : nil }
    return ISOTime.matches(bytes) ? end : nil
  }
}
