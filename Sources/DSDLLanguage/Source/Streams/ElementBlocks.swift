/// A stream `{"samples": [ … ]}` in blocks of whole samples, so that it needs the memory of the largest sample.
///
///     {"from": "…", "samples": [{"a": 1}, {"a": 2}, {"a": 3}, {"a": 4}], "more": 0}
///     ╰──────── first block, as read ────────┄┄┄┄╯
///                                     ╰ next, from the end of the last sample that was taken
///
/// A block has the bytes that were read, with a comma behind a whole sample among them. Whoever takes its samples stops
/// behind one of them from that comma on, and says where: what has a bracket too many may end elsewhere than it seems.
/// What stands before the list, and behind it, comes as a whole.
package struct ElementBlocks {
  /// What is no longer than this is one block, as a file is.
  private static let smallestRead = 256 << 10
  private static let largestRead = 16 << 20

  private let stream: any ByteStream
  /// How long a line or a sample may be, in bytes.
  private let limit: Int
  private var rest: [UInt8] = []
  private var position = SourcePosition(line: 1, column: 1, offset: 0)
  private var isInList = false
  private var isBehindList = false
  private var isAtEnd = false
  private var hasGiven = false
  /// What ended reading early.
  package private(set) var problem: FileProblem?

  package init(_ stream: any ByteStream, limit: Int = LineBlocks.limit) {
    self.stream = stream
    self.limit = limit
  }

  /// The next block; nil behind the last one, or when `isCancelled` says so while nothing comes.
  package mutating func next(isCancelled: () -> Bool) -> StreamBlock? {
    var scanner = ListScanner(isInList: isInList, isBehindList: isBehindList)
    var size = Self.smallestRead
    while true {
      while !isAtEnd, rest.count < size {
        read(size - rest.count, isCancelled)
        // Who writes samples one by one may wait for what is found.
        if !stream.isReady { break }
      }
      if isAtEnd { break }
      rest.withUnsafeBufferPointer { scanner.scan($0) }
      if let comma = scanner.lastComma {
        isInList = true
        hasGiven = true
        var block = StreamBlock(taking: rest.count, of: &rest, at: &position)
        block.lastComma = comma
        return block
      }
      if scanner.isHopeless { break }
      dropBlanks(&scanner)
      guard rest.count <= limit else {
        problem = .endlessSample
        break
      }
      size = rest.count + min(max(Self.smallestRead, rest.count), Self.largestRead)
    }
    isAtEnd = true
    // Of an empty stream somebody has to say that it is empty.
    guard problem == nil, !rest.isEmpty || !hasGiven else { return nil }
    hasGiven = true
    return StreamBlock(taking: rest.count, of: &rest, at: &position)
  }

  /// Takes back what of the latest block has not been read, which the next one begins with.
  ///
  /// - Parameter isBehindList: Whether no more samples come, so that it has all that is left.
  package mutating func goOn(at offset: Int, of block: StreamBlock, isBehindList: Bool) {
    (rest, position) = block.rest(from: offset)
    self.isBehindList = isBehindList
  }

  private mutating func read(_ size: Int, _ isCancelled: () -> Bool) {
    do throws(FileProblem) {
      isAtEnd = try stream.append(to: &rest, upTo: size, isCancelled: isCancelled) == 0
    } catch {
      problem = error
      isAtEnd = true
    }
  }

  /// Holds no blanks without end in memory. The last one stays: it may be half of a CRLF.
  private mutating func dropBlanks(_ scanner: inout ListScanner) {
    guard scanner.hasSeenBlanksOnly, rest.count > Self.smallestRead else { return }
    _ = StreamBlock(taking: rest.count - 1, of: &rest, at: &position)
    scanner = ListScanner(isInList: isInList, isBehindList: isBehindList)
  }
}
