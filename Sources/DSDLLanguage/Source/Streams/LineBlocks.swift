/// The lines of a stream in blocks of whole lines, so that a stream without end needs little memory.
package struct LineBlocks {
  /// How much is read at once.
  private static let size = 256 * 1024
  /// The longest line that is read, or part of a list.
  package static let limit = 256 * 1024 * 1024

  private let stream: any ByteStream
  /// How long a line or a sample may be, in bytes.
  private let limit: Int
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var position = SourcePosition(line: 1, column: 1, offset: 0)
  private var isAtEnd = false
  /// What ended reading early.
  package private(set) var problem: FileProblem?

  package init(_ stream: any ByteStream, limit: Int = limit) {
    self.stream = stream
    self.limit = limit
  }

  /// The next block; nil at the end, or when `isCancelled` says so while nothing comes.
  package mutating func next(isCancelled: () -> Bool) -> StreamBlock? {
    var searched = 0
    while !isAtEnd {
      read(isCancelled)
      if let end = Self.endOfLines(rest, from: searched) {
        return StreamBlock(taking: end, of: &rest, at: &position)
      }
      searched = max(0, rest.count - 1)
      if rest.count > limit {
        problem = .endlessLine
        isAtEnd = true
      }
    }
    // What was read of a line before it broke off is no sample.
    return rest.isEmpty || problem != nil ? nil : StreamBlock(taking: rest.count, of: &rest, at: &position)
  }

  private mutating func read(_ isCancelled: () -> Bool) {
    do throws(FileProblem) {
      isAtEnd = try stream.append(to: &rest, upTo: Self.size, isCancelled: isCancelled) == 0
    } catch {
      problem = error
      isAtEnd = true
    }
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
