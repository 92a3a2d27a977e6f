import CPrimitives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines of a stream in blocks of whole lines, so that a stream without end needs little memory.
///
/// What keeps it safe: room is made in the array before the system writes into it, for as much as it is asked for, and
/// what it did not write is taken away again. A block is lent for the time of a call.
struct LineBlocks {
  /// One block.
  struct Block {
    /// The lines, and NULs behind them for a recogniser.
    let padded: [UInt8]
    /// How many bytes the lines have.
    let count: Int
    /// The offset of its first byte in the stream.
    let offset: Int
    /// The number of its first line, from 1.
    let line: Int

    /// Gives the lines for the time of a call; NULs can be read behind them.
    func withBytes<R>(_ body: (ByteView) throws -> R) rethrows -> R {
      try padded.withUnsafeBufferPointer { try body(ByteView(base: $0.baseAddress, count: count)) }
    }
  }

  /// How much is read at once.
  private static let size = 256 * 1024
  /// The longest line that is read.
  static let lineLimit = 256 * 1024 * 1024

  private let descriptor: Int32
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var offset = 0
  private var line = 1
  private var isAtEnd = false
  /// Whether a line was too long, so that reading ended.
  private(set) var hasEndlessLine = false
  /// The number of the failure that ended reading.
  private(set) var failure: Int32?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next block; nothing at the end, or when `isCancelled` says so while nothing comes.
  mutating func next(isCancelled: () -> Bool) -> Block? {
    var searched = 0
    while true {
      if let end = Self.endOfLines(rest, from: searched) { return take(end) }
      searched = max(0, rest.count - 1)
      if rest.count > Self.lineLimit {
        hasEndlessLine = true
        isAtEnd = true
        return nil
      }
      if isAtEnd { break }
      read(isCancelled)
    }
    return rest.isEmpty ? nil : take(rest.count)
  }

  /// Whether the stream begins with an object whose first key is `samples`, and a list under it: it is no stream of
  /// lines, but one whole document.
  mutating func isDocument(isCancelled: () -> Bool) -> Bool {
    let wanted = Array(#"{"samples":["#.utf8)
    while true {
      let start = rest.starts(with: LineTable.byteOrderMark) ? 3 : 0
      let text = rest[start...].lazy.filter { !isJSONBlank($0) }.prefix(wanted.count)
      if text.count == wanted.count { return text.elementsEqual(wanted) }
      guard wanted.starts(with: text), rest.count < 4096, !isAtEnd else { return false }
      read(isCancelled)
    }
  }

  /// All bytes up to the end, some at a time.
  mutating func drain(isCancelled: () -> Bool, _ body: ([UInt8]) throws(FileProblem) -> Void)
    throws(FileProblem)
  {
    repeat {
      try body(rest)
      rest.removeAll(keepingCapacity: true)
      if !isAtEnd { read(isCancelled) }
    } while !rest.isEmpty
  }

  private mutating func take(_ count: Int) -> Block {
    var bytes = rest
    rest = Array(bytes[count...])
    bytes.removeSubrange(count...)
    let counts = dsdl_count_lines(bytes, count)
    bytes.append(contentsOf: repeatElement(0, count: Recogniser.lookAhead))
    let block = Block(padded: bytes, count: count, offset: offset, line: line)
    offset += count
    line += Int(counts.feeds + counts.returns - counts.pairs)
    return block
  }

  private mutating func read(_ isCancelled: () -> Bool) {
    let old = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.size))
    let got = rest.withUnsafeMutableBytes { buffer in
      while true {
        let got = readSome(descriptor, buffer.baseAddress! + old, Self.size)
        if got >= 0 || errno != EINTR || isCancelled() { return got }
      }
    }
    if got < 0, errno != EINTR { failure = errno }
    if got <= 0 { isAtEnd = true }
    rest.removeLast(Self.size - max(0, got))
  }

  /// Behind the last line end; a CR at the very end may be half of a CRLF.
  private static func endOfLines(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = bytes.count - 1
    while index >= start {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && index + 1 < bytes.count) { return index + 1 }
      index -= 1
    }
    return nil
  }
}

private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
