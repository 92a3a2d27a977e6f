#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the operating system that making datasets needs.
///
/// What keeps it safe: memory is lent to the system for a call, with its size; what is opened is closed by who opened it.
enum FileSystem {
  /// A call that failed.
  struct Failure: Error {
    let code: Int32
    var reason: String { String(cString: strerror(code)) }
  }

  enum Kind { case file, folder, other }

  /// What makes two paths the same file.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// What a path leads to, links followed.
  static func status(_ path: String) throws(Failure) -> (kind: Kind, identity: Identity) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(code: errno) }
    return (kind(status.st_mode), identity(status))
  }

  static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  static func identity(_ status: stat) -> Identity {
    Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Whether something is there, be it a link that leads to nothing.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool { (try? status(path))?.kind == .folder }

  /// The path with links followed; nil if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static let isFolderCode = EISDIR
  static let notAFolderCode = ENOTDIR

  static var workingFolder: String { resolved(".") ?? "/" }

  /// Makes a file that must not exist.
  static func create(_ path: String) throws(Failure) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    return descriptor
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    let code = bytes.withUnsafeBytes { bytes -> Int32 in
      var written = 0
      while written < bytes.count {
        let count = writeSome(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        written += count
      }
      return 0
    }
    guard code == 0 else { throw Failure(code: code) }
  }

  static func close(_ descriptor: Int32) throws(Failure) {
    guard closeFile(descriptor) == 0 else { throw Failure(code: errno) }
  }

  /// Makes a folder, which may be there; whether it was made.
  @discardableResult
  static func makeFolder(_ path: String) throws(Failure) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let code = errno
    guard code == EEXIST, isFolder(path) else { throw Failure(code: code) }
    return false
  }

  static func rename(_ old: String, to new: String) throws(Failure) {
    guard renameFile(old, new) == 0 else { throw Failure(code: errno) }
  }

  static func remove(_ path: String) { unlink(path) }
  static func removeFolder(_ path: String) { rmdir(path) }
}

// Out here these names mean the system's functions, not the ones above.
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }
