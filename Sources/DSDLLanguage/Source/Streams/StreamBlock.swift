import CPrimitives

/// Some bytes of a stream, to be checked as if they were a file.
package struct StreamBlock {
  /// The bytes, and NULs behind them for a recogniser.
  package let padded: [UInt8]
  /// How many bytes there are without the NULs.
  package let count: Int
  /// Where the first one stands in the stream.
  package let start: SourcePosition
  /// Where the last comma between two samples stands, if there is more of their list than these bytes: from there on
  /// reading stops at the end of a sample, and goes on with the next block.
  package var lastComma: Int?

  /// Gives the bytes for the time of a call; NULs can be read behind them.
  package func withBytes<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try padded.withUnsafeBufferPointer { try body(ByteView(base: $0.baseAddress, count: count)) }
  }

  /// All bytes of a stream.
  package init(_ bytes: [UInt8]) {
    start = SourcePosition(line: 1, column: 1, offset: 0)
    count = bytes.count
    padded = bytes + repeatElement(0, count: ByteView.lookAhead)
  }

  /// The first bytes of what is there, and the position behind them.
  ///
  /// - Parameter bytes: What is there. They are taken out of it.
  package init(taking count: Int, of bytes: inout [UInt8], at position: inout SourcePosition) {
    var taken = bytes
    bytes = Array(taken[count...])
    taken.removeSubrange(count...)
    start = position
    position.advance(over: taken[...])
    taken.append(contentsOf: repeatElement(0, count: ByteView.lookAhead))
    padded = taken
    self.count = count
  }

  /// Its bytes from an offset on, and the position of the first one.
  func rest(from offset: Int) -> (bytes: [UInt8], position: SourcePosition) {
    var position = start
    position.advance(over: padded[..<offset])
    return (Array(padded[offset..<count]), position)
  }
}

extension SourcePosition {
  /// Goes over the first bytes of an array, of which the last is no half of a CRLF.
  fileprivate mutating func advance(over bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let counts = bytes.withUnsafeBufferPointer { dsdl_count_lines($0.baseAddress!, $0.count) }
    let lines = Int(counts.feeds + counts.returns - counts.pairs)
    var column = self.column
    var first = 0
    if lines > 0, let last = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      (first, column) = (last + 1, 1)
    } else if offset == 0, bytes.starts(with: LineTable.byteOrderMark) {
      first = LineTable.byteOrderMark.count
    }
    column += bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { Int(dsdl_count_characters($0 + first, buffer.count - first)) } ?? 0
    }
    self = SourcePosition(line: line + lines, column: column, offset: offset + bytes.count)
  }
}
