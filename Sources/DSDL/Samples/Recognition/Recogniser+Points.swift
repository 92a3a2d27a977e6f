import CPrimitives

/// Lists of points.
///
/// What keeps it safe: a cursor goes on behind points that `PointWindow` or a tuple has accepted, and behind bytes that
/// have been compared with what is no NUL.
extension Recogniser {
  func polygon(_ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    if at.pointee <= 0x20 { at = blanks(at) }
    // One without rings is told.
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
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    var count = 0
    while !isSpaced.pointee {
      let window = PointWindow(at)
      if window.count == 0 { break }
      at += window.length
      count &+= window.count
      pages.pointee.pass(at)
      if window.isLast { return count >= 3 ? at + 1 : nil }
      guard at.pointee == UInt8(ascii: ","), at[1] == UInt8(ascii: "[") else { break }
      at += 1
    }
    // Whatever the windows did not tell is looked at again, from the first point.
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
