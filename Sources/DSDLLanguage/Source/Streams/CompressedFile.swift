package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a compressed file, as they are on disk, for what decompresses them.
///
/// What keeps it safe: the memory lives as long as the object, and what is handed out of it is used up before the next
/// read.
package final class CompressedFile {
  private static let blockSize = 64 << 10

  private enum Origin {
    case disk(FilePath, CInt, FileStamp)
    case memory([UInt8])
  }

  private let origin: Origin
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
  package private(set) var bytesRead = 0

  package init(_ path: FilePath) throws(FileProblem) {
    let descriptor = try DiskReader.open(path)
    do throws(FileProblem) {
      origin = .disk(path, descriptor, try DiskReader.stamp(descriptor))
    } catch {
      close(descriptor)
      memory.deallocate()
      throw error
    }
  }

  package init(_ bytes: [UInt8]) { origin = .memory(bytes) }

  deinit {
    if case .disk(_, let descriptor, _) = origin { close(descriptor) }
    memory.deallocate()
  }

  /// The beginning of the file, which is read again later.
  package func head() throws(FileProblem) -> [UInt8] {
    switch origin {
    case .disk(_, let descriptor, let stamp):
      try DiskReader.read(descriptor, 0..<min(ForeignFile.headSize, stamp.size))
    case .memory(let bytes): Array(bytes.prefix(ForeignFile.headSize))
    }
  }

  /// What comes next; nil at the end.
  package func next() throws(FileProblem) -> UnsafeMutableRawBufferPointer? {
    let count: Int
    switch origin {
    case .disk(_, let descriptor, _): count = try DiskReader.read(descriptor, from: bytesRead, into: memory)
    case .memory(let bytes):
      let part = bytes[bytesRead..<min(bytesRead + memory.count, bytes.count)]
      memory.copyBytes(from: part)
      count = part.count
    }
    bytesRead += count
    return count == 0 ? nil : UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
  }

  /// Why what has been read may not be what the file holds.
  package var problem: FileProblem? {
    guard case .disk(let path, let descriptor, let stamp) = origin else { return nil }
    guard let now = try? DiskReader.stamp(descriptor), now == stamp, DiskReader.stamp(path) == stamp else {
      return .changed
    }
    return nil
  }
}
