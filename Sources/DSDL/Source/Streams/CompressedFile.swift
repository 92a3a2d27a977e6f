import SystemPackage

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
final class CompressedFile {
  private static let blockSize = 64 << 10

  private let path: FilePath
  private let descriptor: CInt
  private let stamp: FileStamp
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
  private(set) var bytesRead = 0

  init(_ path: FilePath) throws(FileProblem) {
    self.path = path
    descriptor = try DiskReader.open(path)
    do throws(FileProblem) {
      stamp = try DiskReader.stamp(descriptor)
    } catch {
      close(descriptor)
      memory.deallocate()
      throw error
    }
  }

  deinit {
    close(descriptor)
    memory.deallocate()
  }

  /// The beginning of the file, which is read again later.
  func head() throws(FileProblem) -> [UInt8] {
    try DiskReader.read(descriptor, 0..<min(ForeignFile.headSize, stamp.size))
  }

  /// What comes next; nothing at the end.
  func next() throws(FileProblem) -> UnsafeMutableRawBufferPointer? {
    let count = try DiskReader.read(descriptor, from: bytesRead, into: memory)
    bytesRead += count
    return count == 0 ? nil : UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
  }

  /// Why what has been read may not be what the file holds.
  var problem: FileProblem? {
    guard let now = try? DiskReader.stamp(descriptor), now == stamp, DiskReader.stamp(path) == stamp else {
      return .changed
    }
    return nil
  }
}
