import CZlib

/// The bytes of an entry of an archive, which at their end must be those that were written.
final class ChecksumStream: ByteStream {
  private let source: any ByteStream
  private let entry: ZipArchive.Entry
  private let path: String
  private var checksum: UInt = 0
  private var left: Int

  init(_ source: any ByteStream, of entry: ZipArchive.Entry, path: String) {
    self.source = source
    self.entry = entry
    self.path = path
    left = entry.size
  }

  // What keeps it safe: zlib is told how many bytes were read.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayProblem) -> Int {
    let count = try source.read(into: buffer)
    checksum = UInt(
      crc32_z(CUnsignedLong(checksum), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count))
    left -= count
    guard left != 0 || checksum == entry.checksum else {
      throw ArrayProblem(path, .wrongChecksum(entry.name))
    }
    return count
  }
}
