/// A stream `{"samples": [ … ]}` in blocks of whole samples, so that it needs the memory of the largest sample.
///
///     {"from": "…", "samples": [{"a": 1}, {"a": 2}, {"a": 3}], "more": 0}
///     ╰───────── first block ─────────╯╰─ next ──╯╰──────── last ────────╯
///
/// A block ends before the comma behind a sample. What stands before the list, and behind it, comes as a whole.
package struct ElementBlocks {
  private static let smallestRead = 256 << 10
  private static let largestRead = 16 << 20

  private let stream: any ByteStream
  /// How long a line or a sample may be, in bytes.
  private let limit: Int
  private var rest: [UInt8] = []
  private var position = SourcePosition(line: 1, column: 1, offset: 0)
  private var isInList = false
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
    var scanner = ListScanner(isInList: isInList)
    var readSize = Self.smallestRead
    var isFirst = !rest.isEmpty
    while !isAtEnd {
      // What was read with the last block may hold another one.
      if !isFirst { read(readSize, isCancelled) }
      isFirst = false
      rest.withUnsafeBufferPointer { scanner.scan($0) }
      if let end = scanner.lastComma {
        isInList = true
        hasGiven = true
        return StreamBlock(taking: end, of: &rest, at: &position, isContinued: true)
      }
      if scanner.isHopeless { break }
      dropBlanks(&scanner)
      guard rest.count <= limit else {
        problem = .endlessSample
        break
      }
      readSize = min(max(readSize, rest.count), Self.largestRead)
    }
    isAtEnd = true
    // Of an empty stream somebody has to say that it is empty.
    guard problem == nil, !rest.isEmpty || !hasGiven else { return nil }
    hasGiven = true
    return StreamBlock(taking: rest.count, of: &rest, at: &position)
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
    scanner = ListScanner(isInList: isInList)
  }
}
