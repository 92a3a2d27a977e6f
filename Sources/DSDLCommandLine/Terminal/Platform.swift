import DSDL
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a process asks the system about itself and its terminal.
enum Platform {
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The file that standard output goes behind the text of, as with `>>`; nil if there is none.
  static var fileBehindOutput: FileSystem.Identity? { file(behind: 1) { $0.st_size > 0 } }

  /// The file that standard input comes from; nil if it is a terminal, a pipe or a device.
  static var fileBehindInput: FileSystem.Identity? { file(behind: 0) }

  private static func file(
    behind descriptor: Int32, where isMeant: (stat) -> Bool = { _ in true }
  ) -> FileSystem.Identity? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileSystem.kind(status.st_mode) == .file, isMeant(status) else {
      return nil
    }
    return FileSystem.Identity(status)
  }

  /// What keeps standard input from being read: that it is closed, open for writing alone, or a folder.
  static var inputProblem: Errno? {
    let flags = fcntl(0, F_GETFL)
    guard flags >= 0, flags & O_ACCMODE != O_WRONLY else { return .badFileDescriptor }
    var status = stat()
    guard fstat(0, &status) == 0 else { return Errno(rawValue: errno) }
    return FileSystem.kind(status.st_mode) == .folder ? .isDirectory : nil
  }

  /// The number of columns of a terminal; 80 if it does not tell.
  static func terminalWidth(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Takes the numbers of the standard streams that are closed, so that no file opened later gets one of them.
  ///
  /// What is opened in their place can be neither read nor written: using them fails as if they were closed.
  static func fillStandardStreams() {
    // A call to open takes the lowest number that is free.
    if fcntl(0, F_GETFD) < 0 { _ = open("/dev/null", O_WRONLY) }
    // A folder, because a path such as /dev/stdout would open /dev/null again, and for writing.
    for descriptor in Int32(1)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/", O_RDONLY) }
  }

  /// Makes writing fail where nobody reads, instead of ending the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Makes writing fail where a file becomes larger than allowed, instead of ending the process.
  static func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }
}
