import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file mapped into memory for reading.
///
/// What keeps it safe: the mapping is private and read-only, its length is the file's size at the time of
/// mapping, and it lives as long as the object; bytes are handed out for the time of a call only.
final class FileMapping: @unchecked Sendable {
  let size: Int
  private let base: UnsafeMutableRawPointer?

  init(_ path: FilePath) throws(FileProblem) {
    let descriptor = try DiskReader.open(path)
    defer { close(descriptor) }
    let size = try DiskReader.regularFileSize(descriptor)
    self.size = size
    guard size > 0 else {
      base = nil
      return
    }
    let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { throw FileProblem.unreadable(code: errno) }
    madvise(mapped, size, MADV_SEQUENTIAL)
    base = mapped
  }

  deinit {
    if let base { munmap(base, size) }
  }

  func withBytes<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try body(ByteView(base: base.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }, count: size))
  }
}
