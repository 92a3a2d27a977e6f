#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes through an open file descriptor, such as standard input.
///
/// What keeps it safe: the system writes into the memory that is lent, and is told its size.
package final class DescriptorStream: ByteStream {
  private let descriptor: CInt
  package private(set) var bytesRead = 0

  package init(_ descriptor: CInt) { self.descriptor = descriptor }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    while true {
      let got = readSome(descriptor, buffer.baseAddress!, buffer.count)
      if got >= 0 {
        bytesRead += got
        return got
      }
      guard errno == EINTR else { throw FileProblem(code: errno) }
      if isCancelled() { return 0 }
    }
  }
}

private func readSome(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
