import CPrimitives

/// Lists of a fixed number of numbers.
///
/// What keeps it safe: masks say what the bytes are, see `NumberList32`, or numbers are read one by one; `numbers` is read
/// only as far as `scalars` has just filled it.
extension Recogniser {
  /// `[x, y]`
  @inline(__always)
  func point(_ at: Cursor) -> Cursor? {
    if !isSpaced.pointee, let end = NumberList32(at).end(at, commas: 1) { return end }
    return looseTuple(at, 2)
  }

  /// `[x, y, visibility]`, `[x, y, z]`
  @inline(__always)
  func triple(_ at: Cursor) -> Cursor? {
    if !isSpaced.pointee, let end = NumberList32(at).end(at, commas: 2) { return end }
    return looseTuple(at, 3)
  }

  /// A list of numbers of which it does not matter what they are.
  @inline(never)
  private func looseTuple(_ at: Cursor, _ count: Int) -> Cursor? {
    spacedTuple(at, count)?.end ?? tallTuple(at, count) ?? scalars(at, count)
  }

  /// A list with blanks behind its commas, or none; the next one is expected to be alike.
  @inline(__always)
  private func spacedTuple(_ at: Cursor, _ count: Int) -> NumberList64.Found? {
    guard let list = NumberList64(at).list(at, commas: count - 1) else { return nil }
    isSpaced.pointee = list.hasBlank
    return list
  }

  /// A list with a number on each line, none of them below zero:
  ///
  ///     [␊        284.38,␊        213.24␊    ]
  ///      ╰───────╯       ╰───────╯
  ///
  /// What stands before the first number stands before the others, too, behind a comma.
  @inline(__always)
  private func tallTuple(_ start: Cursor, _ count: Int) -> Cursor? {
    guard start.pointee == UInt8(ascii: "["), start[1] == 0x0A || start[1] == 0x0D else { return nil }
    let margin = start + 1
    var at = blanks(margin)
    let width = at - margin
    guard width <= Self.widestMargin else { return nil }
    for index in 1...count {
      guard let end = plainNumber(at) else { return nil }
      at = end
      if index == count { break }
      guard at.pointee == UInt8(ascii: ","), dsdl_is_same(at + 1, margin, width) != 0 else { return nil }
      at += width &+ 1
    }
    at = blanks(at)
    return at.pointee == UInt8(ascii: "]") ? at + 1 : nil
  }

  // MARK: Boxes

  @inline(__always)
  func bbox(_ node: Node, _ at: Cursor) -> Cursor? {
    if !isSpaced.pointee, let end = brief(NumberList32(at), node, at) { return end }
    return otherBBox(node, at)
  }

  /// The end of a box of digits, points and commas alone; nil if it is another one.
  @inline(__always)
  func brief(_ list: NumberList32, _ node: Node, _ at: Cursor) -> Cursor? {
    guard let end = list.end(at, commas: 3),
      !node.pointee.isStrict || (!node.pointee.needsExtent && list.ascends(at))
    else { return nil }
    return end
  }

  @inline(never)
  func otherBBox(_ node: Node, _ at: Cursor) -> Cursor? {
    let isStrict = node.pointee.isStrict
    let isCorners = node.pointee.a == 1
    let masks = NumberList64(at)
    if let list = masks.list(at, commas: 3) {
      isSpaced.pointee = list.hasBlank
      if !isStrict, isCorners || !list.hasMinus { return list.end }
      if isCorners, !node.pointee.needsExtent, !list.hasMinus, masks.ascends(at, first: list.first) {
        return list.end
      }
    } else if !isStrict, let end = tallTuple(at, 4) {
      return end
    }
    guard let end = scalars(at, 4) else { return nil }
    if !isCorners { return areSizes(2, 3, isStrict) ? end : nil }
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

  func rotatedBBox(_ node: Node, _ at: Cursor) -> Cursor? {
    if node.pointee.a == 2 { return looseTuple(at, 8) }
    guard let end = scalars(at, 5), areSizes(2, 3, node.pointee.isStrict),
      numbers[4].isWithin(node.pointee.a == 0 ? .pi : 180)
    else { return nil }
    return end
  }

  func bbox3D(_ node: Node, _ at: Cursor) -> Cursor? {
    guard let end = scalars(at, Int(node.pointee.a)), areSizes(3, 5, node.pointee.isStrict) else {
      return nil
    }
    return end
  }

  // MARK: Others

  func interval(_ at: Cursor) -> Cursor? {
    guard let end = scalars(at, 2), numbers[1].isAtLeast(numbers[0]) else { return nil }
    return end
  }

  func imageShape(_ at: Cursor) -> Cursor? {
    guard let end = scalars(at, 2), numbers[0].isIntegral, numbers[1].isIntegral, areSizes(0, 1, false) else {
      return nil
    }
    return end
  }
}
