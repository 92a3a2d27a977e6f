import CPrimitives

/// Objects of a known struct.
extension Recogniser {
  /// Which fields have been seen.
  protocol SeenFields {
    /// Adds a field; false if it was there.
    mutating func insert(_ field: Int) -> Bool
  }

  private struct FewFields: SeenFields {
    var bits: UInt64 = 0

    @inline(__always)
    mutating func insert(_ field: Int) -> Bool {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: field)
      let isNew = bits & bit == 0
      bits |= bit
      return isNew
    }
  }

  private struct ManyFields: SeenFields {
    let words: UnsafeMutablePointer<UInt64>

    @inline(__always)
    mutating func insert(_ field: Int) -> Bool {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: field & 63)
      let isNew = words[field &>> 6] & bit == 0
      words[field &>> 6] |= bit
      return isNew
    }
  }

  func structure(_ node: Node, _ start: Cursor) -> Cursor? {
    var seen = FewFields()
    guard let end = members(node, start, &seen) else { return nil }
    let required = node.pointee.required
    return seen.bits & required == required ? end : nil
  }

  /// A struct with more than 64 fields. A struct is never inside of itself: each has words of its own.
  func wideStructure(_ node: Node, _ start: Cursor) -> Cursor? {
    let first = Int(node.pointee.firstRequired)
    let count = (Int(node.pointee.fieldCount) &+ 63) &>> 6
    var seen = ManyFields(words: self.seen + first)
    for word in 0..<count { seen.words[word] = 0 }
    guard let end = members(node, start, &seen) else { return nil }
    for word in 0..<count where ~seen.words[word] & plan.required[first &+ word] != 0 { return nil }
    return end
  }

  @inline(__always)
  private func members<Seen: SeenFields>(_ node: Node, _ start: Cursor, _ seen: inout Seen) -> Cursor? {
    guard start.pointee == UInt8(ascii: "{") else { return nil }
    let firstPair = glue + Int(node.pointee.glue) &* Glue.pairSize
    let fields = self.fields + Int(node.pointee.firstField)
    var at = start + 1
    var pair = firstPair
    while true {
      let field: Int
      if Glue.matches(pair, at) {
        at += Glue.length(pair)
        field = Glue.field(pair)
      } else if Glue.matches(pair + Glue.entrySize, at) {
        at += Glue.length(pair + Glue.entrySize)
        field = Glue.field(pair + Glue.entrySize)
      } else {
        guard let (end, found) = next(node, at, isFirst: pair == firstPair) else { return nil }
        Glue.learn(pair, from: at, to: end, field: found)
        at = end
        field = found
      }
      if field < 0 { return at }
      guard seen.insert(field) else { return nil }
      // What was learnt may end at the colon, and blanks follow this time.
      if at.pointee <= 0x20 { at = blanks(at) }
      guard let end = value(nodes + Int(fields[field]), at) else { return nil }
      at = end
      pair = firstPair + (field &+ 1) &* Glue.pairSize
    }
  }

  /// Finds out what follows a value (or the opening brace): the start of the value of a field, or the end of the
  /// object as field -1.
  @inline(never)
  private func next(_ node: Node, _ start: Cursor, isFirst: Bool) -> (Cursor, Int)? {
    var at = blanks(start)
    if at.pointee == UInt8(ascii: "}") { return (at + 1, -1) }
    if !isFirst {
      guard at.pointee == UInt8(ascii: ",") else { return nil }
      at = blanks(at + 1)
    }
    guard at.pointee == UInt8(ascii: "\""), let end = shortText(at) else { return nil }
    let table = tables[Int(node.pointee.table)]
    let field = NameTableMemory.find(at + 1, end - at - 2, table.slots, table.mask)
    guard field >= 0 else { return nil }
    at = blanks(end)
    guard at.pointee == UInt8(ascii: ":") else { return nil }
    return (blanks(at + 1), field)
  }
}
