/// What Git leaves in a file where two sides of a merge differ.
///
///     <<<<<<< HEAD
///     {"label": "cat"},
///     =======
///     {"label": "dog"},
///     >>>>>>> branch
extension JSONReader {
  /// A marker, and where in the text it stands.
  package struct ConflictMarker {
    package let at: Int
    /// Whether the conflict ends with it.
    package let isLast: Bool
    /// Whether a conflict begins with it.
    package let isFirst: Bool

    /// So far behind it a further marker may be one of the same conflict.
    package static let reach = 1 << 20
  }

  /// The marker at the cursor: seven of a sign at the start of a line.
  package var conflictMarker: ConflictMarker? { marker(at: at) }

  /// The last marker that stands before the cursor, no farther than one reaches.
  ///
  /// Who asks at each marker goes over the text once.
  package var lastConflictMarker: ConflictMarker? {
    var line = at
    while line > 0, at - line < ConflictMarker.reach {
      line -= 1
      while line > 0, bytes[line - 1] != 0x0A, bytes[line - 1] != 0x0D { line -= 1 }
      if let marker = marker(at: line) { return marker }
    }
    return nil
  }

  /// Goes over the line of a marker at the cursor; false if there is none.
  package mutating func passConflictMarker() -> Bool {
    guard conflictMarker != nil else { return false }
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return true
  }

  func marker(at index: Int) -> ConflictMarker? {
    let sign = bytes[index]
    guard "<|=>".utf8.contains(sign),
      index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D,
      index + 7 <= bytes.count, bytes[index..<index + 7].buffer.allSatisfy({ $0 == sign })
    else { return nil }
    return ConflictMarker(at: index, isLast: sign == UInt8(ascii: ">"), isFirst: sign == UInt8(ascii: "<"))
  }
}
