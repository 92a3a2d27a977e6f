/// The arrays that make up a tree.
///
/// What keeps it safe: texts are lent for a call. Where they are is found out by `TreeBuilder`, which gives a record a
/// place in the source only if its text has been found there, and no array changes once the tree is built.
struct Storage: Sendable {
  /// The file.
  var source: [UInt8]
  /// All nodes in preorder, see `Record`.
  var records: [Record] = []
  /// Texts that are no slice of the source.
  var side: [UInt8] = []
  /// The counts that do not fit a record.
  var largeCounts: [UInt32: Int] = [:]

  func content(of index: Int) -> Int { records.content(of: index) }

  func successor(of index: Int) -> Int { records.successor(of: index) }

  func visible(from index: Int, end: Int) -> Int? { records.visible(from: index, end: end) }

  func count(of index: Int) -> Int {
    let count = records[index].count
    return count < Record.largeCount ? count : largeCounts[UInt32(truncatingIfNeeded: index)] ?? count
  }

  /// Where a scalar's text is: in the side buffer or in the source. Empty for collections.
  func text(of index: Int) -> (isSide: Bool, range: Range<Int>) {
    let record = records[index]
    guard record.kind == .scalar else { return (false, 0..<0) }
    switch record.place {
    case .source: return (false, record.range)
    case .quoted: return (false, Int(record.start) + 1..<max(Int(record.start) + 1, Int(record.end) - 1))
    case .side:
      return (true, side.withUnsafeBufferPointer { Self.sideText(at: Int(record.payload), in: $0) })
    }
  }

  /// Where the text is that begins with its length at this offset of the side buffer.
  static func sideText(at offset: Int, in side: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let length = (0..<4).reduce(0) { $0 | Int(side[offset + $1]) << ($1 * 8) }
    return offset + 4..<offset + 4 + length
  }

  /// Calls `body` with the bytes of a scalar's text, in place.
  func withText<R>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let (isSide, range) = text(of: index)
    return try (isSide ? side : source).withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Whether two scalars have the same bytes.
  func sameText(_ first: Int, _ second: Int) -> Bool {
    withText(of: first) { first in
      withText(of: second) { second in first.count == second.count && first.elementsEqual(second) }
    }
  }
}
