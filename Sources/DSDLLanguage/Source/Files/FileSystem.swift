package import SystemPackage

#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#else
  package import Darwin
#endif

/// What stands at paths, and making what is not there yet. Datasets are read by ``DiskReader``.
package enum FileSystem {
  /// What makes two paths the same file: symbolic links, hard links and names in other case lead to one identity.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64

    package init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }

    /// Nil if nothing is at the path.
    package init?(of path: String) {
      guard let status = try? FileSystem.status(path) else { return nil }
      self = status.identity
    }

    /// That of a link itself, not of what it leads to.
    package init?(ofEntry path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  // MARK: What is there

  /// What a path leads to, links followed.
  package static func status(_ path: String) throws(Errno) -> (kind: FileKind, identity: Identity) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Errno(rawValue: errno) }
    return (kind(status.st_mode), Identity(status))
  }

  package static func kind(_ mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// What a path leads to; nil if there is nothing.
  package static func kind(of path: String) -> FileKind? { (try? status(path))?.kind }

  package static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Whether something is there, be it a link that leads to nothing.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a link is there that leads to nothing.
  package static func isDanglingLink(_ path: String) -> Bool { exists(path) && kind(of: path) == nil }

  /// Whether two paths lead to the same thing.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    guard let first = Identity(of: path), let second = Identity(of: other) else { return false }
    return first == second
  }

  /// The path with links followed; nil if nothing is there.
  package static func resolved(_ path: String) -> String? { DiskReader.realPath(FilePath(path))?.string }

  package static var workingFolder: String { resolved(".") ?? "/" }

  /// The names in a folder in byte order; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    (try? DiskReader.names(in: FilePath(folder))) ?? []
  }

  package static func isEmptyFolder(_ path: String) -> Bool {
    (try? DiskReader.names(in: FilePath(path)))?.isEmpty ?? false
  }

  /// Why no file can be made in a folder, if so.
  package static func failure(writingIn folder: String) -> Errno? {
    if kind(of: folder) == .file { return .notDirectory }
    return access(folder, W_OK | X_OK) == 0 ? nil : Errno(rawValue: errno)
  }

  // MARK: Reading

  /// Opens a file to read it. Without `nonBlocking`, a named pipe that nobody writes to would hang the tool.
  package static func openToRead(_ path: String) throws(Errno) -> FileDescriptor {
    try typed { try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]) }
  }

  /// What keeps a file from being read; nil if nothing seems to.
  package static func failure(reading path: String) -> Errno? {
    access(path, R_OK) == 0 ? nil : Errno(rawValue: errno)
  }

  /// Fills a buffer with what comes next; gives the number of bytes, 0 at the end.
  package static func read(
    _ descriptor: FileDescriptor, into buffer: inout [UInt8]
  ) throws(Errno) -> Int {
    try typed { try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) } }
  }

  /// The first bytes of a file; none if it cannot be read.
  package static func head(of path: String, _ size: Int) -> [UInt8] {
    DiskReader.read(FilePath(path), 0..<size) ?? []
  }

  /// The size of a regular file; nil if there is none.
  package static func size(of path: String) -> Int? { DiskReader.size(FilePath(path)) }

  // MARK: Making

  /// Opens what exists to write to it, such as a device.
  package static func openToWrite(_ path: String) throws(Errno) -> FileDescriptor {
    try typed { try FileDescriptor.open(path, .writeOnly, options: .closeOnExec) }
  }

  /// Makes a file that must not exist.
  ///
  /// - Parameter old: The file whose place it is to take; it gets its owner and permissions.
  package static func create(_ path: String, inPlaceOf old: String? = nil) throws(Errno) -> FileDescriptor {
    var status = stat()
    let hasOld = old.map { stat($0, &status) == 0 } ?? false
    let descriptor = try typed {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: hasOld ? 0o600 : 0o666))
    }
    if hasOld {
      // Only the administrator may give files away; who else must not have it, will not get it.
      let isGiven = fchown(descriptor.rawValue, status.st_uid, status.st_gid) == 0
      _ = fchmod(descriptor.rawValue, status.st_mode & (isGiven ? 0o7777 : 0o777))
    }
    return descriptor
  }

  /// Another descriptor of what is open.
  package static func duplicate(_ descriptor: FileDescriptor) throws(Errno) -> FileDescriptor {
    try typed { try descriptor.duplicate() }
  }

  /// Writes all bytes.
  package static func write(_ bytes: [UInt8], to descriptor: FileDescriptor) throws(Errno) {
    _ = try typed { try descriptor.writeAll(bytes) }
  }

  /// Makes a file, all of it or nothing: whoever reads it meanwhile sees what was there, or all that is new.
  ///
  /// - Parameter write: Writes what is to be in it.
  package static func put(
    at path: String, _ write: (FileDescriptor) throws(Errno) -> Void
  ) throws(Errno) {
    // A file beside it that nobody else uses.
    let new = "\(path).\(UInt32.random(in: 0 ... .max)).tmp"
    try UnfinishedFiles.during { () throws(Errno) in
      let descriptor = try create(new, inPlaceOf: path)
      do throws(Errno) {
        try filling(descriptor, write)
        try move(new, to: path)
      } catch {
        remove(new)
        throw error
      }
    }
  }

  /// Writes to what is open, and closes it.
  package static func filling(
    _ descriptor: FileDescriptor, _ write: (FileDescriptor) throws(Errno) -> Void
  ) throws(Errno) {
    do throws(Errno) { try write(descriptor) } catch {
      try? close(descriptor)
      throw error
    }
    try close(descriptor)
  }

  package static func close(_ descriptor: FileDescriptor) throws(Errno) {
    try typed { try descriptor.close() }
  }

  /// Makes a folder, which may be there; whether it was made.
  @discardableResult
  package static func makeFolder(_ path: String) throws(Errno) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let failure = Errno(rawValue: errno)
    guard failure == .fileExists, isFolder(path) else { throw failure }
    return false
  }

  /// Makes a link.
  package static func makeLink(_ path: String, to target: String) throws(Errno) {
    guard symlink(target, path) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Gives a file or folder another name, in place of what has that name.
  package static func move(_ old: String, to new: String) throws(Errno) {
    guard rename(old, new) == 0 else { throw Errno(rawValue: errno) }
  }

  package static func remove(_ path: String) { unlink(path) }
  package static func removeFolder(_ path: String) { rmdir(path) }

  /// Lets `Errno`, which is all that swift-system throws, be thrown as what it is.
  private static func typed<R>(_ body: () throws -> R) throws(Errno) -> R {
    do { return try body() } catch { throw error as? Errno ?? .ioError }
  }
}
