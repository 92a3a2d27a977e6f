import CPrimitives

/// Turns byte offsets into lines and columns, in one pass that goes no further than it was asked to.
///
/// The file is read in blocks. At the start of each block the table remembers the line and column, so
/// that a file of one endless line costs no more than one of many:
///
///     block 0          block 1          block 2
///     "{"a": [\n 1,"   "2, 3, 4, 5,"    "6]}\n"
///     line 1 col 1     line 2 col 4     line 2 col 15
///
/// What keeps it safe: bytes are counted inside of the call that lends them, and no more of them than there are.
package struct LineTable {
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let blockSize = 64 * 1024

  private struct State {
    var offset: Int
    var line = 1
    var column = 1
    /// The byte before was CR: whether it ended a line is known at the next byte.
    var afterCarriageReturn = false

    mutating func advance(over byte: UInt8) {
      if afterCarriageReturn {
        afterCarriageReturn = false
        if byte != 0x0A { newLine() }
      }
      offset += 1
      switch byte {
      case 0x0A: newLine()
      case 0x0D:
        afterCarriageReturn = true
        column += 1
      case 0x80...0xBF: break
      default: column += 1
      }
    }

    /// Goes over many bytes, counting in bulk what makes lines and columns.
    mutating func advance(over bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        // The byte after a CR decides, and a CR at the end waits for its byte: both are looked at alone.
        if afterCarriageReturn, index < buffer.count {
          advance(over: buffer[index])
          index += 1
        }
        let last = max(index, buffer.last == 0x0D ? buffer.count - 1 : buffer.count)
        if !advanceInBulk(over: UnsafeBufferPointer(rebasing: buffer[index..<last])) {
          for byte in buffer[index..<last] { advance(over: byte) }
        }
        for byte in buffer[last...] { advance(over: byte) }
      }
    }

    /// False if there is a CR that is not part of a CRLF.
    private mutating func advanceInBulk(over bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let start = bytes.baseAddress, !bytes.isEmpty, !afterCarriageReturn else { return false }
      let counts = dsdl_count_lines(start, bytes.count)
      guard counts.returns == counts.pairs else { return false }
      var first = 0
      if counts.feeds > 0, let feed = bytes.lastIndex(of: 0x0A) {
        line += Int(counts.feeds)
        column = 1
        first = feed + 1
      }
      column += Int(dsdl_count_characters(start + first, bytes.count - first))
      offset += bytes.count
      return true
    }

    mutating func newLine() {
      line += 1
      column = 1
    }
  }

  /// None before the first request: of thousands of files few are asked for a position.
  private var checkpoints: [State] = []
  /// Where the last request ended: requests mostly ascend.
  private var latest: State

  package init(hasByteOrderMark: Bool) {
    latest = State(offset: hasByteOrderMark ? Self.byteOrderMark.count : 0)
  }

  /// The position of an offset; `read` gives the bytes of a range.
  package mutating func position(at offset: Int, read: (Range<Int>) -> [UInt8]) -> SourcePosition {
    if checkpoints.isEmpty { checkpoints = [latest] }
    while checkpoints[checkpoints.count - 1].offset + Self.blockSize <= offset {
      let last = checkpoints[checkpoints.count - 1]
      var state = last
      state.advance(over: read(last.offset..<last.offset + Self.blockSize)[...])
      guard state.offset > last.offset else { break }
      checkpoints.append(state)
    }
    var state = checkpoints[index(before: offset)]
    if latest.offset <= offset, latest.offset > state.offset { state = latest }
    // Inside a byte order mark there is no position but the first.
    guard state.offset <= offset else { return SourcePosition(line: 1, column: 1, offset: offset) }
    let distance = offset - state.offset
    let block = read(state.offset..<offset + 1)
    state.advance(over: block.prefix(distance))
    latest = state
    // A file that has become shorter gives less than was asked for.
    if state.afterCarriageReturn, block.count <= distance || block[distance] != 0x0A { state.newLine() }
    return SourcePosition(line: state.line, column: state.column, offset: offset)
  }

  /// The last checkpoint at or before an offset, by bisection.
  private func index(before offset: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
