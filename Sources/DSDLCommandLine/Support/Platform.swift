import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls to the operating system that the command line needs.
enum Platform {
  /// A call that failed.
  struct Failure: Error {
    let code: Int32
  }

  /// What stands at a path.
  enum Kind {
    case file, folder, other
  }

  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns of a terminal; 80 if it does not tell.
  static func terminalWidth(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether a failure to write means that nobody reads.
  static func isClosedPipe(_ code: Int32) -> Bool { code == EPIPE }

  /// Takes the numbers of the standard streams that are closed, so that no file opened later gets one of them.
  ///
  /// What is opened in their place can be neither read nor written: using them fails as if they were closed.
  static func fillStandardStreams() {
    // A call to open takes the lowest number that is free.
    if fcntl(0, F_GETFD) < 0 { _ = openFile("/dev/null", O_WRONLY) }
    // A folder, because a path such as /dev/stdout would open /dev/null again, and for writing.
    for descriptor in Int32(1)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = openFile("/", O_RDONLY) }
  }

  /// Makes writing fail where nobody reads, instead of ending the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Makes writing fail where a file becomes larger than allowed, instead of ending the process.
  static func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }

  /// Writes all bytes; the error number if that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = writeSome(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        written += count
      }
      return nil
    }
  }

  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path with links followed, or as it is if nothing is there.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The stream of the process that a path stands for, such as `/dev/stdout` or `/proc/self/fd/3`; nil if it is none.
  ///
  /// To follow such a path to its end would lead to what the stream was opened with, and lose where it is.
  static func descriptor(namedBy path: String) -> Int32? {
    var path = path
    for _ in 0..<40 {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let folder = resolved(folder(of: path))
      if let descriptor = Int32(name), descriptor >= 0,
        ["/dev/fd", "/proc/\(getpid())/fd", "/proc/\(getpid())/task/\(getpid())/fd"].contains(folder)
      {
        return fcntl(descriptor, F_GETFD) < 0 ? nil : descriptor
      }
      if folder == "/dev", let index = ["stdin", "stdout", "stderr"].firstIndex(of: name) {
        return Int32(index)
      }
      var buffer = [CChar](repeating: 0, count: 4097)
      let length = readlink("\(folder)/\(name)", &buffer, 4096)
      guard length > 0 else { return nil }
      let target = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    return nil
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A file beside another one that nobody else uses.
  static func temporaryName(for path: String) -> String { "\(path).\(UInt32.random(in: 0 ... .max)).tmp" }

  /// Why no file can be made in a folder, if so.
  static func failure(writingIn folder: String) -> Int32? {
    access(folder, W_OK | X_OK) == 0 ? nil : errno
  }

  /// Opens what exists for writing.
  static func open(_ path: String) throws(Failure) -> Int32 {
    try checked(openFile(path, O_WRONLY | O_CLOEXEC))
  }

  /// Makes a file that must not exist.
  ///
  /// - Parameter old: The file whose place it is to take; it gets its owner and permissions.
  static func create(_ path: String, inPlaceOf old: String? = nil) throws(Failure) -> Int32 {
    var status = stat()
    let hasOld = old.map { stat($0, &status) == 0 } ?? false
    let descriptor = try checked(
      openFile(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, hasOld ? 0o600 : 0o666))
    if hasOld {
      // Only the administrator may give files away; who else must not have it, will not get it.
      let isGiven = fchown(descriptor, status.st_uid, status.st_gid) == 0
      _ = fchmod(descriptor, status.st_mode & (isGiven ? 0o7777 : 0o777))
    }
    return descriptor
  }

  static func rename(_ old: String, to new: String) throws(Failure) {
    _ = try checked(renameFile(old, new))
  }

  static func remove(_ path: String) { unlink(path) }

  static func close(_ descriptor: Int32) -> Int32? { closeFile(descriptor) == 0 ? nil : errno }

  /// The names in a folder in byte order; none if it cannot be read.
  static func names(in folder: String) -> [String] { (try? DiskFiles().names(in: folder)) ?? [] }

  private static func checked(_ result: Int32) throws(Failure) -> Int32 {
    guard result >= 0 else { throw Failure(code: errno) }
    return result
  }
}

// Out here these names mean the system's functions, not the ones above.
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t = 0o666) -> Int32 {
  open(path, flags, mode)
}
private func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
