/// What Git leaves in a file where two sides of a merge differ.
///
///     <<<<<<< HEAD
///     {"label": "cat"},
///     =======
///     {"label": "dog"},
///     >>>>>>> branch
extension JSONReader {
  /// So far a further marker is looked for behind the first one.
  private static let longestConflict = 1 << 20

  /// Whether Git has left seven of a sign here, at the start of a line.
  func isConflictMarker(_ sign: UInt8) -> Bool { isMarker(sign, at: at) }

  /// Whether a further marker of a conflict stands at the cursor, behind the first one that says all.
  package var isFurtherConflictMarker: Bool {
    let sign = bytes[at]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: ">"), isConflictMarker(sign) else { return false }
    var line = at
    while line > 0, at - line < Self.longestConflict {
      line -= 1
      while line > 0, bytes[line - 1] != 0x0A, bytes[line - 1] != 0x0D { line -= 1 }
      if isMarker(UInt8(ascii: "<"), at: line) { return true }
      if isMarker(UInt8(ascii: ">"), at: line) { return false }
    }
    return false
  }

  /// Goes over the line of a marker at the cursor; false if there is none.
  package mutating func passConflictMarker() -> Bool {
    let sign = bytes[at]
    guard (UInt8(ascii: "<")...UInt8(ascii: ">")).contains(sign), isConflictMarker(sign) else { return false }
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return true
  }

  private func isMarker(_ sign: UInt8, at index: Int) -> Bool {
    (index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D)
      && index + 7 <= bytes.count && bytes[index..<index + 7].buffer.allSatisfy { $0 == sign }
  }
}
