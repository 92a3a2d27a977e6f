package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the operating system that reading needs.
///
/// What keeps it safe: memory is lent to the system for a call, with its size; what the system allocates is copied and
/// freed, and what it opens is closed.
package enum DiskReader {
  /// No system takes a longer path.
  package static let longestPath = 4096

  /// The size of the largest file that is read as a whole: YAML's offsets have 32 bits.
  package static let wholeLimit = Int(UInt32.max)
  /// The same for a library, which has no samples in it, and for the tool's own files.
  package static let smallLimit = 256 << 20

  package static func open(_ path: FilePath) throws(FileProblem) -> CInt {
    let descriptor = path.withPlatformString { openReadOnly($0) }
    guard descriptor >= 0 else { throw FileProblem(code: errno) }
    return descriptor
  }

  private static func openReadOnly(_ path: UnsafePointer<CChar>) -> CInt {
    // Without O_NONBLOCK a named pipe without a writer would hang the tool.
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    #elseif canImport(Musl)
      Musl.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    #else
      Darwin.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    #endif
  }

  package static func regularFileSize(_ descriptor: CInt) throws(FileProblem) -> Int {
    try stamp(descriptor).size
  }

  /// What an open regular file is now.
  package static func stamp(_ descriptor: CInt) throws(FileProblem) -> FileStamp {
    try identity(of: descriptor).stamp
  }

  /// What an open regular file is known by.
  package static func identity(of descriptor: CInt) throws(FileProblem) -> FileIdentity {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return FileIdentity(status)
    case S_IFDIR: throw .isFolder
    default: throw .notRegular
    }
  }

  /// What stands at a path itself is known by, links not followed; nil if there is nothing.
  package static func identity(ofLink path: FilePath) -> FileIdentity? {
    var status = stat()
    return path.withPlatformString { lstat($0, &status) } == 0 ? FileIdentity(status) : nil
  }

  /// What a path leads to now; nil if there is nothing.
  package static func stamp(_ path: FilePath) -> FileStamp? {
    var status = stat()
    return path.withPlatformString { stat($0, &status) } == 0 ? FileStamp(status) : nil
  }

  /// The whole of a file, which may have so many bytes.
  package static func read(_ path: FilePath, limit: Int = wholeLimit) throws(FileProblem) -> [UInt8] {
    try readIdentified(path, limit: limit).bytes
  }

  /// The whole of a file, likewise, and what it is known by.
  ///
  /// - Parameter isText: Whether it should be text of DSDL: of something else the beginning is enough.
  package static func readIdentified(
    _ path: FilePath, limit: Int = wholeLimit, isText: Bool = false
  ) throws(FileProblem) -> (bytes: [UInt8], identity: FileIdentity) {
    let descriptor = try open(path)
    defer { close(descriptor) }
    let identity = try identity(of: descriptor)
    // A file with holes may be larger than any memory.
    guard identity.size <= limit else { throw .tooLarge(limit: limit) }
    let head =
      isText && identity.size > ForeignFile.headSize ? try read(descriptor, 0..<ForeignFile.headSize) : []
    if !head.isEmpty, head.withByteView({ ForeignFile($0) }) != nil { return (head, identity) }
    let bytes = try read(descriptor, 0..<identity.size)
    guard try stamp(descriptor) == identity.stamp, bytes.count == identity.size else { throw .changed }
    return (bytes, identity)
  }

  /// A range of a file's bytes, shorter where the file ends; nil if it cannot be read.
  package static func read(_ path: FilePath, _ range: Range<Int>) -> [UInt8]? {
    guard let descriptor = try? open(path) else { return nil }
    defer { close(descriptor) }
    return try? read(descriptor, range)
  }

  package static func read(_ descriptor: CInt, _ range: Range<Int>) throws(FileProblem) -> [UInt8] {
    var result = Result<Int, FileProblem>.success(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      result = Result { () throws(FileProblem) in
        try read(descriptor, from: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      }
      count = (try? result.get()) ?? 0
    }
    _ = try result.get()
    return bytes
  }

  /// Fills memory with the bytes from an offset on; gives their number, which is less where the file ends.
  package static func read(
    _ descriptor: CInt, from start: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileProblem) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var count = 0
    while count < buffer.count {
      let got = pread(descriptor, base + count, buffer.count - count, off_t(start + count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileProblem(code: errno) }
      if got == 0 { break }
      count += got
    }
    return count
  }

  package static func isFolder(_ path: FilePath) -> Bool { mode(path) == S_IFDIR }

  package static func exists(_ path: FilePath) -> Bool { mode(path) != nil }

  /// Why a path leads to nothing that can be looked at; nil if it leads to something.
  package static func absence(of path: FilePath) -> FileProblem? {
    var status = stat()
    return path.withPlatformString { stat($0, &status) == 0 ? nil : FileProblem(code: errno) }
  }

  package static func kind(of path: FilePath) -> FileKind? {
    switch mode(path) {
    case nil: nil
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Whether the folder of a path lets nobody look at what is in it.
  package static func isForbidden(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withPlatformString({ lstat($0, &status) }) != 0 && errno == EACCES
  }

  /// Where a link leads, as it says itself; nil if the path is none.
  package static func linkTarget(_ path: FilePath) -> String? {
    var buffer = [CChar](repeating: 0, count: longestPath)
    let count = path.withPlatformString { readlink($0, &buffer, buffer.count) }
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The size of a regular file.
  package static func size(_ path: FilePath) -> Int? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// The number of the user whom a file or folder belongs to.
  package static func owner(of path: FilePath) -> UInt32? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return UInt32(status.st_uid)
  }

  package static var currentUser: UInt32 { UInt32(geteuid()) }

  private static func mode(_ path: FilePath) -> mode_t? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// The names in a folder in byte order, without `.` and `..`.
  package static func names(in folder: FilePath) throws(FileProblem) -> [String] {
    try entries(of: folder).map(\.name)
  }

  /// The names in a folder that are none of folders, in byte order.
  package static func fileNames(in folder: FilePath) throws(FileProblem) -> [String] {
    // Most systems say with the name what it is of; a link has to be followed.
    try entries(of: folder).filter { name, type in
      type == Int(DT_REG) || (type != Int(DT_DIR) && !isFolder(folder.appending(name)))
    }.map(\.name)
  }

  /// The names of folders in a folder, in byte order; none if it cannot be read.
  package static func folderNames(in folder: FilePath) -> [String] {
    let entries = (try? entries(of: folder)) ?? []
    return entries.filter { name, type in
      type == Int(DT_DIR) || (type != Int(DT_REG) && isFolder(folder.appending(name)))
    }.map(\.name)
  }

  private static func entries(of folder: FilePath) throws(FileProblem) -> [(name: String, type: Int)] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw FileProblem(code: errno) }
    defer { closedir(stream) }
    var entries: [(name: String, type: Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { entries.append((name, Int(entry.pointee.d_type))) }
    }
    return entries.sorted { $0.name.precedes($1.name) }
  }

  /// The path with links, `.` and `..` resolved: the identity of a file.
  package static func realPath(_ path: FilePath) -> FilePath? {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  package static var workingFolder: FilePath {
    guard let folder = getcwd(nil, 0) else { return "." }
    defer { free(folder) }
    return FilePath(platformString: folder)
  }

  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension String {
  /// Whether it comes first in the order of bytes.
  fileprivate func precedes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
