/// A stream whose first bytes have been looked at to find out what it is.
package final class PeekedStream: ByteStream {
  /// How much is looked at.
  private static let limit = ForeignFile.textHeadSize

  private let stream: any ByteStream
  private var head: [UInt8] = []
  /// What the stream has failed with while it was looked at.
  private var problem: FileProblem?

  package init(_ stream: any ByteStream) { self.stream = stream }

  package var bytesRead: Int { head.isEmpty ? stream.bytesRead : 0 }

  package var isReady: Bool { !head.isEmpty || problem != nil || stream.isReady }

  /// Whether it begins with an object that has a list under the key `samples`, whatever stands before that: it is no
  /// stream of lines, but one whole document.
  ///
  /// No more is waited for than it takes to tell: who writes samples one by one may wait for what is found.
  ///
  /// - Parameter isOfOtherStructs: Whether samples are structs without such a field, so that a list, or something else under
  ///   that key, is a document with a mistake.
  package func isDocument(isOfOtherStructs: Bool, isCancelled: () -> Bool) -> Bool {
    var search = SamplesKeySearch(isOfOtherStructs: isOfOtherStructs)
    var read = 0
    while true {
      let start = head.starts(with: LineTable.byteOrderMark) ? 3 : 0
      for byte in head[max(start, read)...] {
        if let answer = search.take(byte) { return answer }
      }
      read = head.count
      guard head.count < Self.limit, peek(isCancelled) else { return false }
    }
  }

  /// What a file that is something else is told by. It is waited for, so that it does not matter in which pieces it comes.
  package func foreignHead(isCancelled: () -> Bool) -> [UInt8] {
    while head.count < Self.limit, peek(isCancelled) {}
    return Array(head.prefix(Self.limit))
  }

  /// Whether more comes.
  private func peek(_ isCancelled: () -> Bool) -> Bool {
    guard problem == nil else { return false }
    do throws(FileProblem) {
      return try stream.append(to: &head, upTo: Self.limit, isCancelled: isCancelled) > 0
    } catch {
      problem = error
      return false
    }
  }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    if !head.isEmpty {
      let count = min(head.count, buffer.count)
      buffer.copyBytes(from: head[..<count])
      head.removeFirst(count)
      return count
    }
    if let problem { throw problem }
    return try stream.read(into: buffer, isCancelled: isCancelled)
  }
}
