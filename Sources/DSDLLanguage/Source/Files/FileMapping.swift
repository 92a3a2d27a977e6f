import CPrimitives
package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file mapped into memory for reading, with NULs behind it.
///
///     pages   ┌──────────┬──────────┬──────────┐
///             │ file     │ file, 0… │ 0        │
///             └──────────┴──────────┴──────────┘
///
/// The last page is there for those who look ahead: NUL is no JSON token and ends every loop over the bytes.
///
/// Bytes that are in memory already are copied into such pages.
///
/// What keeps it safe: room for the file and one page more is reserved first, and the file is mapped over its
/// beginning, private and read-only. It lives as long as the object, and bytes are handed out for the time of a
/// call only. A file that becomes shorter while it is mapped, or cannot be read, reads as zeros from there on, which
/// `problem` tells; one that becomes longer shows more bytes up to the end of its last page, and never on the page of
/// NULs.
package final class FileMapping: @unchecked Sendable {
  /// What the file is known by; nil for bytes that were in memory.
  package let identity: FileIdentity?
  package let size: Int
  private let base: UnsafeMutableRawPointer
  private let length: Int
  private let disk: Disk?

  /// The file that is mapped.
  private struct Disk {
    let region: OpaquePointer
    let descriptor: CInt
    let path: FilePath
    let stamp: FileStamp
  }

  package init(_ path: FilePath) throws(FileProblem) {
    let descriptor = try DiskReader.open(path)
    var isMapped = false
    defer { if !isMapped { close(descriptor) } }
    let identity = try DiskReader.identity(of: descriptor)
    let size = identity.size
    let page = Int(getpagesize())
    // A file with holes may be of any size.
    guard size <= Int.max - 2 * page else { throw FileProblem.unreadable(code: EFBIG) }
    let length = (size + page - 1) / page * page + page
    let room = mmap(nil, length, PROT_READ, MAP_PRIVATE | Self.anonymous, -1, 0)
    guard let room, room != MAP_FAILED else { throw FileProblem.unreadable(code: errno) }
    if size > 0 {
      let mapped = mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
      guard mapped != MAP_FAILED else {
        let code = errno
        munmap(room, length)
        throw FileProblem.unreadable(code: code)
      }
      madvise(room, size, MADV_SEQUENTIAL)
    }
    guard let region = dsdl_guard_begin(room, length) else {
      munmap(room, length)
      throw FileProblem.unreadable(code: ENOMEM)
    }
    (self.size, base, self.length) = (size, room, length)
    self.identity = identity
    disk = Disk(region: region, descriptor: descriptor, path: path, stamp: identity.stamp)
    isMapped = true
  }

  package init(_ bytes: [UInt8]) throws(FileProblem) {
    let page = Int(getpagesize())
    let length = (bytes.count + page - 1) / page * page + page
    let room = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | Self.anonymous, -1, 0)
    guard let room, room != MAP_FAILED else { throw FileProblem.unreadable(code: errno) }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { room.copyMemory(from: start, byteCount: bytes.count) }
    }
    (size, base, self.length, identity, disk) = (bytes.count, room, length, nil, nil)
  }

  deinit {
    if let disk { dsdl_guard_end(disk.region) }
    munmap(base, length)
    if let disk { close(disk.descriptor) }
  }

  static var anonymous: CInt {
    #if canImport(Darwin)
      MAP_ANON
    #else
      MAP_ANONYMOUS
    #endif
  }

  /// The file that is mapped; nil for bytes that were in memory.
  package var path: FilePath? { disk?.path }

  /// Why what has been read may not be what the file holds, or held when it was opened.
  package var problem: FileProblem? {
    guard let disk else { return nil }
    let now: FileStamp
    do throws(FileProblem) { now = try DiskReader.stamp(disk.descriptor) } catch { return error }
    // Inside of the last page that is left, zeros are read without anybody noticing.
    if now.size < size { return .shrunk }
    if now != disk.stamp { return .changed }
    // Nobody has cut it: the disk does not give what it should have.
    if dsdl_guard_failed(disk.region) != 0 { return .unreadable(code: EIO) }
    return DiskReader.stamp(disk.path) == disk.stamp ? nil : .changed
  }

  /// Whether zeros are read in place of bytes that cannot be had any more.
  package var hasLostBytes: Bool {
    switch problem {
    case .shrunk, .unreadable: true
    default: false
    }
  }

  /// Gives the bytes for the time of a call; a page of NULs can be read behind them.
  package func withBytes<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try body(
      ByteView(
        base: UnsafePointer(base.assumingMemoryBound(to: UInt8.self)), count: size, isMapped: disk != nil,
        isPadded: true))
  }
}
