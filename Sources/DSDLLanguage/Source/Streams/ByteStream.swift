/// Bytes that come one after the other: through a file descriptor, or out of a compressed file.
package protocol ByteStream: AnyObject {
  /// How many bytes of a file have been read for it.
  var bytesRead: Int { get }

  /// Whether more can be read without waiting for somebody to write it, or the end has come.
  var isReady: Bool { get }

  /// Fills memory with what comes next.
  ///
  /// - Returns: How many bytes came; 0 at the end, or when `isCancelled` says so while nothing comes.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int
}

extension ByteStream {
  /// A file waits for nobody.
  package var isReady: Bool { true }

  /// All bytes, of which there may be so many.
  package func all(limit: Int, isCancelled: () -> Bool) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while try append(to: &bytes, upTo: max(256 << 10, bytes.count), isCancelled: isCancelled) > 0 {
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }

  /// Reads all bytes to see whether they can be read.
  package func readToEnd() throws(FileProblem) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while try read(into: buffer, isCancelled: { false }) > 0 {}
  }

  /// Appends what comes next, and says how much it was.
  package func append(
    to bytes: inout [UInt8], upTo count: Int, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var result = Result<Int, FileProblem>.success(0)
    bytes.withUnsafeMutableBytes { buffer in
      result = Result { () throws(FileProblem) in
        try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[old...]), isCancelled: isCancelled)
      }
    }
    let got = (try? result.get()) ?? 0
    bytes.removeLast(count - got)
    return try result.get()
  }
}
