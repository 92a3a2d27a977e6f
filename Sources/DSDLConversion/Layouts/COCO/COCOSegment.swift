import DSDL

/// A segment of a panoptic annotation.
struct COCOSegment {
  /// Where the values of its fields begin.
  var values: [COCOField: Int] = [:]
  var category: (id: Int, range: Range<Int>)?

  /// Goes through the segments in a list.
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ body: (COCOSegment) -> Void
  ) throws(JSONMistake) {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    try walk.beginArray()
    var isFirst = true
    while try walk.nextElement(isFirst: isFirst) {
      isFirst = false
      body(try COCOSegment(&walk, bytes))
    }
  }

  private init(_ walk: inout JSONWalk, _ bytes: UnsafeBufferPointer<UInt8>) throws(JSONMistake) {
    try walk.beginObject()
    var isFirst = true
    while let token = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let range = token.range
      let key = COCOKey(UnsafeBufferPointer(rebasing: bytes[range.lowerBound + 1..<range.upperBound - 1]))
      let value = walk.start
      if case .category = key, try walk.kind == .number {
        let token = try walk.scalar()
        category = token.integer.map { ($0, token.range) }
        continue
      }
      if case .field(let field) = key, try walk.kind != .null { values[field] = value }
      _ = try walk.skip()
    }
  }
}
