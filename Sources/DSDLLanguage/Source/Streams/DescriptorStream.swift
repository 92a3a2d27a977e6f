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
    while !isCancelled() {
      // A signal that comes right before a call does not end it: it waits for a while only.
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wanted, 1, Self.patience)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let got = readSome(descriptor, buffer.baseAddress!, buffer.count)
      if got >= 0 {
        bytesRead += got
        return got
      }
      guard errno == EINTR else { throw FileProblem(code: errno) }
    }
    return 0
  }

  /// In milliseconds.
  private static let patience: CInt = 100
}

private func readSome(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
