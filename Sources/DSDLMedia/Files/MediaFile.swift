import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that a sample names, opened to be looked at.
///
/// What keeps it safe: memory is lent to the system for a call, with its size; the descriptor is closed with the value.
struct MediaFile: ~Copyable {
  /// Why there is nothing to look at.
  enum Problem: Error, Equatable {
    case notFound
    case isFolder
    case notRegular
    case unreadable(code: Int32)

    init(code: Int32) {
      switch code {
      case ENOENT, ENOTDIR, ENAMETOOLONG: self = .notFound
      default: self = .unreadable(code: code)
      }
    }
  }

  let descriptor: CInt
  let size: Int
  let identity: FileSystem.Identity

  init(_ path: String) throws(Problem) {
    // Without O_NONBLOCK a named pipe without a writer would hang the tool.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Problem(code: errno) }
    var status = stat()
    let problem = fstat(descriptor, &status) == 0 ? Self.problem(status) : .unreadable(code: errno)
    if let problem {
      close(descriptor)
      throw problem
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    identity = FileSystem.Identity(status)
  }

  deinit { close(descriptor) }

  /// Fills a buffer with the bytes of a range; gives their number, which is less where the file ends.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) -> Int {
    Self.read(descriptor, range, into: &buffer)
  }

  static func read(_ descriptor: CInt, _ range: Range<Int>, into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let wanted = min(range.count, buffer.count)
      var count = 0
      while count < wanted {
        let got = pread(descriptor, base + count, wanted - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
      return count
    }
  }

  /// The size and identity of a file that could be read, found out without opening it.
  static func status(of path: String) throws(Problem) -> (size: Int, identity: FileSystem.Identity) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Problem(code: errno) }
    if let problem = problem(status) { throw problem }
    guard access(path, R_OK) == 0 else { throw .unreadable(code: errno) }
    return (Int(status.st_size), FileSystem.Identity(status))
  }

  private static func problem(_ status: stat) -> Problem? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .isFolder
    default: .notRegular
    }
  }
}
