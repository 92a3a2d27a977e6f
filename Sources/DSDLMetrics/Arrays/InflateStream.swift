import CZlib

/// Bytes that were deflated, unpacked block by block.
final class InflateStream: ByteStream {
  private static let blockSize = 1 << 16

  private let source: FileStream
  private var state = z_stream()
  private let block: UnsafeMutableRawBufferPointer
  private var isDone = false

  init(_ source: FileStream) throws(ArrayProblem) {
    self.source = source
    block = .allocate(byteCount: Self.blockSize, alignment: 16)
    // Negative: without a header of its own.
    guard inflateInit2_(&state, -15, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      block.deallocate()
      throw ArrayProblem(source.path, .outOfMemory)
    }
  }

  deinit {
    inflateEnd(&state)
    block.deallocate()
  }

  // What keeps it safe: zlib is told how much room there is, and reads from a block that lives as long as this.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayProblem) -> Int {
    guard let base = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var filled = 0
    while filled < buffer.count, !isDone {
      if state.avail_in == 0 {
        let count = try source.read(into: block)
        state.next_in = block.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.avail_in = UInt32(count)
      }
      let room = min(buffer.count - filled, Int(UInt32.max))
      state.next_out = base + filled
      state.avail_out = UInt32(room)
      let status = inflate(&state, Z_NO_FLUSH)
      filled += room - Int(state.avail_out)
      switch status {
      case Z_STREAM_END: isDone = true
      case Z_OK: break
      case Z_BUF_ERROR: return filled
      default: throw ArrayProblem(source.path, .cannotBeUnpacked)
      }
    }
    return filled
  }
}
