import CPrimitives

/// Values of any shape: the content of a `Dict`.
///
/// What keeps it safe: values nest no deeper than `maximumFreeDepth`, and an object has no more keys than `keyLimit`: for
/// so many there is room in `keys`. Of a key whole words are read, up to 7 bytes behind its end.
extension Recogniser {
  /// The end of the value at the cursor, whatever it is. No object in it may have a key twice.
  func free(_ at: Cursor, _ depth: Int) -> Cursor? {
    switch at.pointee {
    case UInt8(ascii: "\""): text(at)
    case UInt8(ascii: "{"): depth < Self.maximumFreeDepth ? freeObject(at, depth + 1) : nil
    case UInt8(ascii: "["): depth < Self.maximumFreeDepth ? freeList(at, depth + 1) : nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): word(at)
    default: number(at, numbers)
    }
  }

  private func word(_ at: Cursor) -> Cursor? {
    let word = dsdl_load8(at)
    switch UInt32(truncatingIfNeeded: word) {
    case 0x6575_7274, 0x6C6C_756E: return isEnd(at[4]) ? at + 4 : nil
    default: return word & 0xFF_FFFF_FFFF == 0x65_736C_6166 && isEnd(at[5]) ? at + 5 : nil
    }
  }

  private func freeList(_ start: Cursor, _ depth: Int) -> Cursor? {
    var at = start + 1
    if at.pointee <= 0x20 { at = blanks(at) }
    if at.pointee == UInt8(ascii: "]") { return at + 1 }
    while let end = free(at, depth) {
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
      if at.pointee != UInt8(ascii: ",") { return at.pointee == UInt8(ascii: "]") ? at + 1 : nil }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
      pages.pointee.pass(at)
    }
    return nil
  }

  private func freeObject(_ start: Cursor, _ depth: Int) -> Cursor? {
    let hashes = keys + depth &* Self.keyLimit
    var count = 0
    var at = start + 1
    if at.pointee <= 0x20 { at = blanks(at) }
    if at.pointee == UInt8(ascii: "}") { return at + 1 }
    while at.pointee == UInt8(ascii: "\""), count < Self.keyLimit, let end = text(at) {
      guard let hash = hash(at + 1, end - at - 2) else { return nil }
      // Different keys with one hash are taken for equal: it costs time only.
      for index in 0..<count where hashes[index] == hash { return nil }
      hashes[count] = hash
      count &+= 1
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
      guard at.pointee == UInt8(ascii: ":") else { return nil }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
      guard let next = free(at, depth) else { return nil }
      at = next
      if at.pointee <= 0x20 { at = blanks(at) }
      if at.pointee != UInt8(ascii: ",") { return at.pointee == UInt8(ascii: "}") ? at + 1 : nil }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
    }
    return nil
  }

  /// The hash of a key; nil if it has escapes, so that it may equal another one that is written otherwise.
  @inline(__always)
  private func hash(_ key: Cursor, _ length: Int) -> UInt64? {
    var hash = UInt64(truncatingIfNeeded: length)
    var at = 0
    var escapes: UInt64 = 0
    while at < length {
      var word = dsdl_load8(key + at)
      if length &- at < 8 { word &= (1 &<< (UInt64(truncatingIfNeeded: length &- at) &* 8)) &- 1 }
      let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      escapes |= (slashes &- 0x0101_0101_0101_0101) & ~slashes & 0x8080_8080_8080_8080
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      at &+= 8
    }
    return escapes == 0 ? hash : nil
  }
}
