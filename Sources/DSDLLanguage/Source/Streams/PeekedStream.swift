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

  /// Whether it begins with an object whose first key is `samples`, and a list under it: it is no stream of lines, but
  /// one whole document.
  ///
  /// No more is waited for than it takes to tell: who writes samples one by one may wait for what is found.
  package func isDocument(isCancelled: () -> Bool) -> Bool {
    let wanted = Array(#"{"samples":["#.utf8)
    while true {
      let start = head.starts(with: LineTable.byteOrderMark) ? 3 : 0
      let text = head[start...].lazy.filter { !isJSONBlank($0) }.prefix(wanted.count)
      if text.count == wanted.count { return text.elementsEqual(wanted) }
      guard wanted.starts(with: text), head.count < Self.limit, peek(isCancelled) else { return false }
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
