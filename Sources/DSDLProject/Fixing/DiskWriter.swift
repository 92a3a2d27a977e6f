import CPrimitives
import DSDL
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
    return path.folder.appending("\(path.lastComponent?.string ?? "file").\(number).fix.tmp")
  }

  /// Opens a file that is to be changed, if it may be and is still the one that was read.
  static func reading<R>(
    _ path: FilePath, expecting identity: FileIdentity?,
    _ body: (CInt, FileIdentity) throws(FileProblem) -> R
  ) throws(FileProblem) -> R {
    // A new file could take a protected one's place all the same, and the administrator may write everywhere; it is
    // protected on purpose, though.
    guard path.withPlatformString({ access($0, W_OK) }) == 0 else { throw .unwritable(code: errno) }
    let input = try DiskReader.open(path)
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0 else { throw FileProblem(code: errno) }
    guard status.st_mode & 0o222 != 0 else { throw .unwritable(code: EACCES) }
    let found = try DiskReader.identity(of: input)
    guard found == identity ?? found else { throw .changed }
    return try body(input, found)
  }

  /// Makes a new file, and waits until it is on disk.
  static func create(
    _ path: FilePath, _ body: (CInt) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let output = path.withPlatformString { openFile($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600) }
    guard output >= 0 else { throw .unwritable(code: errno) }
    do throws(FileProblem) {
      try body(output)
      guard fsync(output) == 0 else { throw .unwritable(code: errno) }
    } catch {
      close(output)
      throw error
    }
    guard close(output) == 0 else { throw .unwritable(code: errno) }
  }

  /// Gives a new file what an old one has: owner, permissions, access lists, attributes.
  ///
  /// - Returns: Whether it can take its place, so that nobody sees a difference: the old one has no other names, and the
  ///   owner is the same.
  static func takeOver(_ input: CInt, for output: CInt) throws(FileProblem) -> Bool {
    var status = stat()
    guard fstat(input, &status) == 0 else { throw FileProblem(code: errno) }
    // Only the administrator may give files away; for others the owner is the same already, as a rule.
    let hasOwner = fchown(output, status.st_uid, status.st_gid) == 0
    dsdl_copy_attributes(input, output)
    guard fchmod(output, status.st_mode & 0o7777) == 0 else { throw .unwritable(code: errno) }
    return hasOwner && status.st_nlink < 2
  }

  /// Puts a new file in the place of an old one, if that is still the one that was read.
  ///
  /// Where the system can swap two names in one step, what was there is looked at once more before it is lost.
  static func replace(
    _ path: FilePath, by new: FilePath, expecting identity: FileIdentity
  ) throws(FileProblem) {
    guard DiskReader.identity(ofLink: path) == identity else { throw .changed }
    if exchange(new, path) {
      guard DiskReader.identity(ofLink: new)?.stamp == identity.stamp else {
        _ = exchange(new, path)
        throw .changed
      }
      remove(new)
    } else {
      let result = new.withPlatformString { new in path.withPlatformString { rename(new, $0) } }
      guard result == 0 else { throw .unwritable(code: errno) }
    }
    // The file is safe whether or not the folder can be told to hurry.
    guard let folder = try? DiskReader.open(path.folder) else { return }
    fsync(folder)
    close(folder)
  }

  /// Writes the text of a new file into an old one, if that is still the one that was read; for one that has other
  /// names, or another owner.
  ///
  /// If it fails on the way the new file stays, which then is the only one that is whole.
  static func overwrite(
    _ path: FilePath, by new: FilePath, expecting identity: FileIdentity
  ) throws(FileProblem) {
    let input = try DiskReader.open(new)
    defer { close(input) }
    let size = try DiskReader.regularFileSize(input)
    let output = path.withPlatformString { openFile($0, O_RDWR | O_NOFOLLOW, 0) }
    guard output >= 0 else { throw .unwritable(code: errno) }
    defer { close(output) }
    guard try DiskReader.identity(of: output) == identity else { throw .changed }
    if let failure = reserve(size, for: output, identity.size) { throw .unwritable(code: failure) }
    do throws(FileProblem) {
      var copy = FileCopy(input: input, output: output)
      try copy.take(0..<size)
      try copy.flush()
      guard ftruncate(output, off_t(size)) == 0, fsync(output) == 0 else { throw .unwritable(code: errno) }
    } catch {
      throw .halfWritten(whole: new.string, because: error)
    }
    remove(new)
  }

  /// A new folder where the system keeps what is needed for a while, which nobody else can look into.
  static func makeTemporaryFolder() throws(FileProblem) -> FilePath {
    let parent = DiskReader.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array(FilePath(parent).appending("dsdl.XXXXXX").string.utf8CString)
    guard mkdtemp(&name) != nil else { throw .unwritable(code: errno) }
    return FilePath(platformString: name)
  }

  static func remove(_ path: FilePath) { _ = path.withPlatformString { unlink($0) } }

  /// Makes sure that there is room for what a file becomes; the error number if there is none.
  private static func reserve(_ size: Int, for descriptor: CInt, _ oldSize: Int) -> Int32? {
    guard size > oldSize else { return nil }
    #if canImport(Darwin)
      return nil
    #else
      let failure = posix_fallocate(descriptor, off_t(oldSize), off_t(size - oldSize))
      // Not every file system can tell.
      guard failure != 0, failure != EINVAL, failure != EOPNOTSUPP else { return nil }
      _ = ftruncate(descriptor, off_t(oldSize))
      return failure
    #endif
  }

  private static func exchange(_ one: FilePath, _ other: FilePath) -> Bool {
    one.withPlatformString { one in other.withPlatformString { dsdl_exchange_files(one, $0) } } == 0
  }

  private static func openFile(_ path: UnsafePointer<CChar>, _ flags: CInt, _ mode: mode_t) -> CInt {
    #if canImport(Glibc)
      Glibc.open(path, flags | O_CLOEXEC, mode)
    #elseif canImport(Musl)
      Musl.open(path, flags | O_CLOEXEC, mode)
    #else
      Darwin.open(path, flags | O_CLOEXEC, mode)
    #endif
  }
}
