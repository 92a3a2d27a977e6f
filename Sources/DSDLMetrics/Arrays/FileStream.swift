#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file, or a range of it, read from the beginning to the end.
final class FileStream: ByteStream {
  let path: String
  let size: Int
  private let descriptor: CInt
  private var at = 0
  private var end: Int

  init(_ path: String) throws(ArrayProblem) {
    self.path = path
    // A pipe without a writer would wait for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ArrayProblem(path, Self.fault) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ArrayProblem(path, .notRegular)
    }
    size = Int(status.st_size)
    end = size
  }

  deinit { close(descriptor) }

  /// Goes on at an offset, as far as so many bytes reach.
  func limit(to range: Range<Int>) {
    at = min(range.lowerBound, size)
    end = min(range.upperBound, size)
  }

  // What keeps it safe: the system gets no more room than the buffer has.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayProblem) -> Int {
    var filled = 0
    while filled < buffer.count, at < end {
      let count = pread(
        descriptor, buffer.baseAddress! + filled, min(buffer.count - filled, end - at), off_t(at))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw ArrayProblem(path, Self.fault) }
      if count == 0 { break }
      filled += count
      at += count
    }
    return filled
  }

  private static var fault: ArrayFault { errno == ENOENT ? .missing : .system(code: errno) }
}
