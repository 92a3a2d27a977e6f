import CPrimitives

/// Numbers one by one, for whatever the masks of a whole list do not tell.
extension Recogniser {
  /// The end of the number at the cursor, and what it says.
  ///
  /// Numbers that may overflow, or are longer than anybody writes, are left to the evaluator.
  @inline(__always)
  func number(_ start: Cursor, _ number: UnsafeMutablePointer<ScalarNumber>) -> Cursor? {
    var at = start
    var result = ScalarNumber()
    if at.pointee == UInt8(ascii: "-") {
      result.isNegative = true
      at += 1
    }
    let integer = at
    digits(&at, &result)
    guard at > integer, integer.pointee != UInt8(ascii: "0") || at == integer + 1 else { return nil }
    result.isIntegral = true
    if at.pointee == UInt8(ascii: ".") {
      let point = at
      at += 1
      let before = result.digits
      while at.pointee == UInt8(ascii: "0") { at += 1 }
      if at.pointee.isDigit {
        result.isIntegral = false
        at = point + 1
        digits(&at, &result)
      } else {
        result.digits = before
      }
      guard at > point + 1 else { return nil }
      if !result.isIntegral { result.exponent = -Int32(truncatingIfNeeded: at - point - 1) }
    }
    if at.pointee | 0x20 == UInt8(ascii: "e") {
      guard let end = exponent(at, &result) else { return nil }
      at = end
    }
    guard at - start <= 200, isEnd(at.pointee) else { return nil }
    number.pointee = result
    return at
  }

  @inline(__always)
  private func digits(_ at: inout Cursor, _ number: inout ScalarNumber) {
    var mantissa = number.mantissa
    var count = number.digits
    while true {
      let digit = at.pointee &- 0x30
      if digit > 9 { break }
      if count > 0 || digit > 0 {
        if count < 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        count &+= 1
      }
      at += 1
    }
    number.mantissa = mantissa
    number.digits = count
  }

  @inline(never)
  private func exponent(_ start: Cursor, _ number: inout ScalarNumber) -> Cursor? {
    var at = start + 1
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative || at.pointee == UInt8(ascii: "+") { at += 1 }
    let first = at
    var value: Int32 = 0
    while at.pointee.isDigit, at - first < 4 {
      value = value * 10 + Int32(at.pointee & 0xF)
      at += 1
    }
    // Far from where doubles end.
    guard at > first, value <= 200, number.digits <= 40, number.exponent >= -60 else { return nil }
    number.isIntegral = false
    number.exponent += isNegative ? -value : value
    return at
  }

  /// The end of a list of numbers, which are left in `numbers`; nothing unless there are `count` of them.
  @inline(never)
  func scalars(_ start: Cursor, _ count: Int) -> Cursor? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    for index in 0..<count {
      if index > 0 {
        guard at.pointee == UInt8(ascii: ",") else { return nil }
        at += 1
      }
      if at.pointee <= 0x20 { at = blanks(at) }
      guard let end = number(at, numbers + index) else { return nil }
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
    }
    return at.pointee == UInt8(ascii: "]") ? at + 1 : nil
  }

  // MARK: Lists of a fixed length

  /// `[x, y]`
  @inline(__always)
  func point(_ at: Cursor) -> Cursor? {
    if let end = NumberList32(at).end(at, commas: 1) { return end }
    return looseTuple(at, 2)
  }

  /// `[x, y, visibility]`, `[x, y, z]`
  @inline(__always)
  func triple(_ at: Cursor) -> Cursor? {
    if let end = NumberList32(at).end(at, commas: 2) { return end }
    return looseTuple(at, 3)
  }

  /// A list of numbers of which it does not matter what they are.
  @inline(never)
  private func looseTuple(_ at: Cursor, _ count: Int) -> Cursor? {
    NumberList64(at).end(at, count: count)?.end ?? scalars(at, count)
  }

  @inline(__always)
  func bbox(_ node: Node, _ at: Cursor) -> Cursor? {
    let list = NumberList32(at)
    if let end = list.end(at, commas: 3) {
      if !node.pointee.isStrict || (!node.pointee.needsExtent && list.ascends(at)) { return end }
    }
    return otherBBox(node, at)
  }

  @inline(never)
  private func otherBBox(_ node: Node, _ at: Cursor) -> Cursor? {
    let isStrict = node.pointee.isStrict
    if node.pointee.a == 0 {
      if !isStrict, let list = NumberList64(at).end(at, count: 4), !list.hasMinus { return list.end }
      guard let end = scalars(at, 4) else { return nil }
      return areSizes(2, 3, isStrict) ? end : nil
    }
    let masks = NumberList64(at)
    if let list = masks.end(at, count: 4) {
      if !isStrict { return list.end }
      if !node.pointee.needsExtent, !list.hasMinus, masks.ascends(at, first: list.first) { return list.end }
    }
    guard let end = scalars(at, 4) else { return nil }
    // Corners of which only one lies before the other are rare: they are left to the evaluator.
    return !isStrict || (isLess(0, 2) && isLess(1, 3)) ? end : nil
  }

  private func isLess(_ left: Int, _ right: Int) -> Bool {
    numbers[right].isAtLeast(numbers[left]) && !numbers[left].isAtLeast(numbers[right])
  }

  /// Whether the numbers from one to another are sizes.
  private func areSizes(_ first: Int, _ last: Int, _ isStrict: Bool) -> Bool {
    for index in first...last {
      if numbers[index].isBelowZero || (isStrict && numbers[index].isZero) { return false }
    }
    return true
  }

  func interval(_ at: Cursor) -> Cursor? {
    guard let end = scalars(at, 2), numbers[1].isAtLeast(numbers[0]) else { return nil }
    return end
  }

  func rotatedBBox(_ node: Node, _ at: Cursor) -> Cursor? {
    if node.pointee.a == 2 { return looseTuple(at, 8) }
    guard let end = scalars(at, 5), areSizes(2, 3, node.pointee.isStrict),
      numbers[4].isWithin(node.pointee.a == 0 ? .pi : 180)
    else { return nil }
    return end
  }

  func bbox3D(_ node: Node, _ at: Cursor) -> Cursor? {
    guard let end = scalars(at, 7) ?? scalars(at, 9), areSizes(3, 5, node.pointee.isStrict) else {
      return nil
    }
    return end
  }

  func imageShape(_ at: Cursor) -> Cursor? {
    guard let end = scalars(at, 2), numbers[0].isIntegral, numbers[1].isIntegral, areSizes(0, 1, false) else {
      return nil
    }
    return end
  }

  // MARK: Lists of points

  func polygon(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    if at.pointee <= 0x20 { at = blanks(at) }
    if at.pointee == UInt8(ascii: "]") { return at + 1 }
    while let end = ring(at) {
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
      if at.pointee != UInt8(ascii: ",") { return at.pointee == UInt8(ascii: "]") ? at + 1 : nil }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
    }
    return nil
  }

  /// A ring of at least three points.
  @inline(__always)
  private func ring(_ start: Cursor) -> Cursor? {
    guard let (end, count) = points(start, 2), count >= 3 else { return nil }
    return end
  }

  func keypoint(_ node: Node, _ start: Cursor) -> Cursor? {
    guard let (end, count) = points(start, 3), count == Int(node.pointee.a) else { return nil }
    return end
  }

  /// A list of points of two or three numbers, at least one.
  @inline(__always)
  private func points(_ start: Cursor, _ size: Int) -> (Cursor, Int)? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    var count = 0
    if at.pointee <= 0x20 { at = blanks(at) }
    while let end = size == 2 ? point(at) : triple(at) {
      at = end
      count &+= 1
      if at.pointee <= 0x20 { at = blanks(at) }
      if at.pointee != UInt8(ascii: ",") {
        return at.pointee == UInt8(ascii: "]") ? (at + 1, count) : nil
      }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
      pages.pointee.pass(at)
    }
    return nil
  }
}
