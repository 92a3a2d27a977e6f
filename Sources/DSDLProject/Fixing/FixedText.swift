import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The text of a file as fixes make it, read piece by piece.
struct FixedText {
  private static let blockSize = 1 << 16

  let fixes: [LoggedFix]
  let input: CInt

  /// Whether the new text ends a line where a fix ends.
  func endsLine(_ index: Int, in region: DiffHunk.Region) throws(FileProblem) -> Bool {
    let fix = fixes[index]
    if let last = fix.replacement.utf8.last { return last == 0x0A }
    let start = fix.bytes.lowerBound
    if index > region.fixes.lowerBound, fixes[index - 1].bytes.upperBound == start {
      return try endsLine(index - 1, in: region)
    }
    return start == 0 ? true : try DiskReader.read(input, start - 1..<start) == [0x0A]
  }

  func newLines(of region: DiffHunk.Region) throws(FileProblem) -> Int {
    var count = 0
    var isOpen = false
    try forEachPiece(of: region) { piece in
      count += piece.count { $0 == 0x0A }
      if let last = piece.last { isOpen = last != 0x0A }
    }
    return count + (isOpen ? 1 : 0)
  }

  /// Gives the new text of a region piece by piece.
  func forEachPiece(of region: DiffHunk.Region, _ body: ([UInt8]) -> Void) throws(FileProblem) {
    var at = region.bytes.lowerBound
    for fix in fixes[region.fixes] {
      try forEachBlock(of: at..<fix.bytes.lowerBound, body)
      if !fix.replacement.isEmpty { body(Array(fix.replacement.utf8)) }
      at = fix.bytes.upperBound
    }
    try forEachBlock(of: at..<region.bytes.upperBound, body)
  }

  func forEachBlock(of range: Range<Int>, _ body: ([UInt8]) -> Void) throws(FileProblem) {
    var at = range.lowerBound
    while at < range.upperBound {
      let block = try DiskReader.read(input, at..<min(at + Self.blockSize, range.upperBound))
      guard !block.isEmpty else { throw .changed }
      body(block)
      at += block.count
    }
  }
}
