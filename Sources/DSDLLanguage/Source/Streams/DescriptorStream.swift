import CZlib

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes through an open file descriptor, such as standard input.
///
/// What keeps it safe: the system writes into the memory that is lent, and is told its size; zlib, how much came.
package final class DescriptorStream: ByteStream {
  private let descriptor: CInt
  package private(set) var bytesRead = 0
  /// The CRC of what has come; nil if it is not wanted.
  private var checksum: CUnsignedLong?
  private var isAtEnd = false

  /// - Parameter isSummed: Whether it is to be told from other streams.
  package init(_ descriptor: CInt, isSummed: Bool = false) {
    self.descriptor = descriptor
    checksum = isSummed ? 0 : nil
  }

  /// What tells the stream from others; nil if it was not read to its end.
  package var digest: String? { isAtEnd ? checksum.map { "\(bytesRead) \($0)" } : nil }

  package var isReady: Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) != 0
  }

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
        isAtEnd = got == 0
        checksum = checksum.map { crc32_z($0, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), got) }
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
