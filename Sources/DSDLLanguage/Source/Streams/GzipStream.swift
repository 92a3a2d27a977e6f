import CZlib

/// What a file of gzip decompresses to: one member after the other, as `gzip -dc` writes them.
///
/// What keeps it safe: zlib is told how much it may read and write, and holds no more than its window of 32 KB. Pointers
/// into the file's memory are renewed with each read.
final class GzipStream: ByteStream {
  private let file: CompressedFile
  /// It stays where it is, as zlib has pointers to it.
  private let zlib = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var written = 0
  /// How much may be written in this turn.
  private var room = 0
  /// Whether a member has ended, and the next one has not begun.
  private var isBetween = false
  private var isAtEnd = false
  /// What is wrong behind the bytes that were handed out.
  private var problem: FileProblem?

  /// Windows of 32 KB, and the header of gzip.
  private static let windowBits: CInt = 15 + 16

  init(_ file: CompressedFile) throws(FileProblem) {
    self.file = file
    zlib.initialize(to: z_stream())
    guard inflateInit2_(zlib, Self.windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .unreadable(code: 12)
    }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deinitialize(count: 1)
    zlib.deallocate()
  }

  var bytesRead: Int { file.bytesRead }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    if let problem { throw problem }
    guard !isAtEnd, let base = buffer.baseAddress else { return 0 }
    room = min(buffer.count, 1 << 30)
    zlib.pointee.next_out = base.assumingMemoryBound(to: Bytef.self)
    zlib.pointee.avail_out = uInt(room)
    while zlib.pointee.avail_out > 0, !isAtEnd, problem == nil, !isCancelled() { try step() }
    let count = room - Int(zlib.pointee.avail_out)
    written += count
    if count == 0, let problem { throw problem }
    return count
  }

  private func step() throws(FileProblem) {
    if zlib.pointee.avail_in == 0 {
      guard let block = try file.next() else {
        isAtEnd = true
        if !isBetween { problem = .damaged(.breaksOff(.gzip, at: textCount)) }
        return
      }
      zlib.pointee.next_in = block.baseAddress!.assumingMemoryBound(to: Bytef.self)
      zlib.pointee.avail_in = uInt(block.count)
    }
    if isBetween {
      guard beginsMember() else { return }
      isBetween = false
    }
    switch inflate(zlib, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isBetween = true
      inflateReset(zlib)
    case Z_MEM_ERROR: problem = .unreadable(code: 12)
    default:
      // What stands behind the last byte of a text are its checksum and length.
      let isChecked = zlib.pointee.msg.map { String(cString: $0) } ?? ""
      problem = .damaged(
        ["incorrect data check", "incorrect length check"].contains(isChecked)
          ? .altered(.gzip) : .broken(at: textCount))
    }
  }

  /// Whether another member begins here. Zeros that fill up a block of a tape are passed over.
  private func beginsMember() -> Bool {
    while zlib.pointee.avail_in > 0, zlib.pointee.next_in.pointee == 0 {
      zlib.pointee.next_in += 1
      zlib.pointee.avail_in -= 1
    }
    guard zlib.pointee.avail_in > 0 else { return false }
    if Compression.gzip.begins(with: zlib.pointee.next_in.pointee) { return true }
    problem = .damaged(.trailing)
    return false
  }

  /// How many bytes of text there are so far.
  private var textCount: Int { written + room - Int(zlib.pointee.avail_out) }
}
