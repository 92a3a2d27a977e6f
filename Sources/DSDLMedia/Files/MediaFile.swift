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
  private(set) var size: Int
  /// Whether the system was asked for the size.
  private var isCertain = true

  init(_ path: String) throws(Problem) {
    let descriptor = try Self.opened(path)
    size = try Self.sizeOrClosing(descriptor)
    self.descriptor = descriptor
  }

  /// Opens a file and reads its beginning into a buffer.
  ///
  /// Where the buffer is not filled, the file ends there, as far as can be seen: the system is not asked. Who doubts that,
  /// calls ``makeCertain()``.
  ///
  /// - Parameter count: Set to the number of bytes that were read.
  init(_ path: String, head: inout [UInt8], count: inout Int) throws(Problem) {
    let descriptor = try Self.opened(path)
    count = Self.read(descriptor, 0..<head.count, into: &head, isOneCall: true)
    if count == 0 || count == head.count {
      size = try Self.sizeOrClosing(descriptor)
      if count == 0, size > 0 { count = Self.read(descriptor, 0..<head.count, into: &head) }
    } else {
      size = count
      isCertain = false
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Asks the system for the size if that was not done; tells whether it is another one.
  mutating func makeCertain() throws(Problem) -> Bool {
    guard !isCertain else { return false }
    isCertain = true
    let known = size
    size = Int(try Self.status(of: descriptor).st_size)
    return size != known
  }

  /// What makes it the same file under another name; nil if that cannot be told any more.
  var identity: FileSystem.Identity? { (try? Self.status(of: descriptor)).map { FileSystem.Identity($0) } }

  private static func opened(_ path: String) throws(Problem) -> CInt {
    // Without O_NONBLOCK a named pipe without a writer would hang the tool.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Problem(code: errno) }
    return descriptor
  }

  private static func sizeOrClosing(_ descriptor: CInt) throws(Problem) -> Int {
    do throws(Problem) { return Int(try status(of: descriptor).st_size) } catch {
      close(descriptor)
      throw error
    }
  }

  private static func status(of descriptor: CInt) throws(Problem) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
    if let problem = problem(status) { throw problem }
    return status
  }

  // MARK: Reading

  /// Fills a buffer with the bytes of a range; gives their number, which is less where the file ends.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) -> Int {
    Self.read(descriptor, range, into: &buffer)
  }

  /// - Parameter isOneCall: Whether the system is not asked again when it has given less.
  static func read(
    _ descriptor: CInt, _ range: Range<Int>, into buffer: inout [UInt8], isOneCall: Bool = false
  ) -> Int {
    buffer.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let wanted = min(range.count, buffer.count)
      var count = 0
      while count < wanted {
        let got = pread(descriptor, base + count, wanted - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
        if isOneCall { break }
      }
      return count
    }
  }

  // MARK: Files that are not opened

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
