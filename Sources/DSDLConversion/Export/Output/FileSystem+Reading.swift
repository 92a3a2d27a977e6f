#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Opens a file to read it. Without waiting, a named pipe that nobody writes to would hang the tool.
  static func openToRead(_ path: String) throws(Failure) -> Int32 {
    try checked(openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  }

  /// Opens a device or a pipe to write to it.
  static func openDevice(_ path: String) throws(Failure) -> Int32 {
    try checked(openFile(path, O_WRONLY | O_CLOEXEC))
  }

  /// The number of the stream that a process prints to, for a file of its own.
  static func duplicateOfStandardOutput() throws(Failure) -> Int32 { try checked(dup(1)) }

  /// Fills a buffer with what comes next; gives the number of bytes, 0 at the end.
  static func read(_ descriptor: Int32, into buffer: inout [UInt8]) throws(Failure) -> Int {
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes { readSome(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw Failure(code: errno) }
    return count
  }

  /// The first bytes of a file; none if it cannot be read.
  static func head(of path: String, _ size: Int) -> [UInt8] {
    guard let descriptor = try? openToRead(path) else { return [] }
    defer { try? close(descriptor) }
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: size)
    while head.count < size, let count = try? read(descriptor, into: &chunk), count > 0 {
      head.append(contentsOf: chunk.prefix(min(count, size - head.count)))
    }
    return head
  }

  /// Whether two paths lead to the same thing.
  static func isSame(_ path: String, _ other: String) -> Bool {
    guard let first = try? status(path), let second = try? status(other) else { return false }
    return first.identity == second.identity
  }

  static func isEmptyFolder(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    var count = 0
    while count <= 2, readdir(stream) != nil { count += 1 }
    return count <= 2
  }

  /// Makes a link.
  static func link(_ path: String, to target: String) throws(Failure) {
    _ = try checked(symlink(target, path))
  }

  private static func checked(_ result: Int32) throws(Failure) -> Int32 {
    guard result >= 0 else { throw Failure(code: errno) }
    return result
  }
}

// Out here these names mean the system's functions.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
private func readSome(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
