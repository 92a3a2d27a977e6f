import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks over the lines of a file, of which a block is in memory at a time, however long they are.
///
/// Lines end at LF, as those who apply diffs see it.
struct LineScanner {
  private static let blockSize = 1 << 20

  private let input: CInt
  private let size: Int
  private var block: [UInt8] = []
  private var blockStart = 0

  /// The number of the line, from 0.
  private(set) var number = 0
  /// The bytes of the line with its end; empty behind the last one.
  private(set) var line = 0..<0
  /// Whether it ends with LF, as all but the last one do.
  private(set) var hasBreak = false
  /// Where the lines before it begin, the nearest last, at most three.
  private(set) var earlier: [Int] = []

  init(_ input: CInt, size: Int) throws(FileProblem) {
    self.input = input
    self.size = size
    try scan(from: 0)
  }

  /// Goes on to the next line, if there is one: behind the last LF there is an empty one.
  mutating func advance() throws(FileProblem) {
    guard hasBreak else { return }
    if earlier.count == 3 { earlier.removeFirst() }
    earlier.append(line.lowerBound)
    number += 1
    try scan(from: line.upperBound)
  }

  private mutating func scan(from start: Int) throws(FileProblem) {
    var at = start
    while at < size {
      if !(blockStart..<blockStart + block.count).contains(at) {
        block = try DiskReader.read(input, at..<min(at + Self.blockSize, size))
        blockStart = at
        guard !block.isEmpty else { throw .changed }
      }
      let found = block.withUnsafeBufferPointer { bytes -> Int? in
        guard let base = bytes.baseAddress else { return nil }
        let from = base + (at - blockStart)
        return memchr(from, 0x0A, bytes.count - (at - blockStart)).map {
          base.distance(to: $0.assumingMemoryBound(to: UInt8.self))
        }
      }
      if let found {
        (line, hasBreak) = (start..<blockStart + found + 1, true)
        return
      }
      at = blockStart + block.count
    }
    (line, hasBreak) = (start..<size, false)
  }
}
