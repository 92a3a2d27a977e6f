import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the operating system that writing fixes needs.
enum DiskWriter {
  /// A file beside another one that nobody else uses.
  static func temporaryPath(for path: FilePath) -> FilePath {
    let number = UInt32.random(in: 0 ... .max)
    return path.removingLastComponent().appending("\(path.lastComponent?.string ?? "file").\(number).fix.tmp")
  }

  /// Makes a new file out of parts of an old one, with the same owner and permissions, and waits until it is
  /// on disk.
  ///
  /// - Parameter monitor: What can end it early.
  static func copy(
    _ source: FilePath, to target: FilePath, expecting size: Int, monitor: ValidationMonitor?,
    _ body: (inout FileCopy) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    // A new file could take a protected one's place all the same; it is protected on purpose, though.
    guard source.withPlatformString({ access($0, W_OK) }) == 0 else { throw .unwritable(code: errno) }
    let input = try DiskReader.open(source)
    defer { close(input) }
    guard try DiskReader.regularFileSize(input) == size else { throw .changed }
    var status = stat()
    guard fstat(input, &status) == 0 else { throw FileProblem(code: errno) }
    let output = target.withPlatformString { openNew($0, 0o600) }
    guard output >= 0 else { throw .unwritable(code: errno) }
    var copy = FileCopy(input: input, output: output, monitor: monitor)
    do throws(FileProblem) {
      try body(&copy)
      try copy.flush()
      // Only the system's administrator may give files away; for others the owner is the same already.
      _ = fchown(output, status.st_uid, status.st_gid)
      guard fchmod(output, status.st_mode & 0o7777) == 0, fsync(output) == 0 else {
        throw .unwritable(code: errno)
      }
    } catch {
      close(output)
      throw error
    }
    guard close(output) == 0 else { throw .unwritable(code: errno) }
  }

  static func replace(_ path: FilePath, by new: FilePath) throws(FileProblem) {
    let result = new.withPlatformString { new in path.withPlatformString { rename(new, $0) } }
    guard result == 0 else { throw .unwritable(code: errno) }
    // The file is safe whether or not the folder can be told to hurry.
    guard let folder = try? DiskReader.open(path.removingLastComponent()) else { return }
    fsync(folder)
    close(folder)
  }

  static func remove(_ path: FilePath) { _ = path.withPlatformString { unlink($0) } }

  private static func openNew(_ path: UnsafePointer<CChar>, _ mode: mode_t) -> CInt {
    #if canImport(Glibc)
      Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    #elseif canImport(Musl)
      Musl.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    #else
      Darwin.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    #endif
  }
}
