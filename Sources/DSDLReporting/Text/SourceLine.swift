package import DSDL

/// The line a range begins on, in three parts, read from the file around the range only.
///
/// A samples file is often one line of gigabytes, so at most `reach` bytes before the range, of it and
/// behind it are read:
///
///     {"samples":[{"a":1},{"domain":"phto"},{"a":2},… 3 GB …]}
///          [       before         ][mark][   after   ]
package struct SourceLine {
  /// The bytes from the line's start to the range.
  let before: [UInt8]
  /// The bytes of the range on this line.
  let mark: [UInt8]
  /// The bytes from the range to the line's end.
  let after: [UInt8]
  /// Whether the line begins before `before`.
  let isCutBefore: Bool
  /// Whether the line goes on behind `after`.
  let isCutAfter: Bool

  private static let reach = 300
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(of range: SourceRange) {
    let start = range.bytes.lowerBound
    let windowStart = max(0, start - Self.reach)
    let markEnd = min(range.bytes.upperBound, start + Self.reach)
    let window = range.file.bytes(in: windowStart..<markEnd + Self.reach)
    let windowEnd = windowStart + window.count
    let pivot = min(start - windowStart, window.count)

    let lineStart = Self.lineStart(in: window, before: pivot)
    var head = window[(lineStart ?? 0)..<pivot]
    isCutBefore = lineStart == nil && windowStart > 0
    if isCutBefore { head = head.drop { $0 & 0xC0 == 0x80 } }
    if windowStart == 0, lineStart == nil, head.starts(with: Self.byteOrderMark) { head = head.dropFirst(3) }
    if head.last == 0x0D { head = head.dropLast() }
    before = Array(head)

    let lineEnd = window[pivot...].firstIndex { $0 == 0x0A || $0 == 0x0D }
    var tail = window[pivot..<(lineEnd ?? window.count)]
    isCutAfter = lineEnd == nil && windowEnd < range.file.size
    if isCutAfter { tail = tail.dropLast(Self.incompleteBytes(atEndOf: tail)) }
    let marked = min(markEnd - start, tail.count)
    mark = Array(tail.prefix(marked))
    after = Array(tail.dropFirst(marked))
  }

  /// Behind the last line end; the CR of a CRLF that the range points into ends the line pointed at.
  private static func lineStart(in window: [UInt8], before pivot: Int) -> Int? {
    var index = pivot
    while index > 0 {
      let byte = window[index - 1]
      if byte == 0x0A { return index }
      if byte == 0x0D, index == window.count || window[index] != 0x0A { return index }
      index -= 1
    }
    return nil
  }

  /// How many bytes at the end begin a character without completing it.
  private static func incompleteBytes(atEndOf bytes: ArraySlice<UInt8>) -> Int {
    for (distance, byte) in bytes.suffix(4).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > distance + 1 ? distance + 1 : 0
    }
    return 0
  }
}
