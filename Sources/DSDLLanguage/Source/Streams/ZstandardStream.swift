#if Zstandard
  import CZstandard

  /// What a file of Zstandard decompresses to: one frame after the other.
  ///
  /// What keeps it safe: libzstd is told how much it may read and write, and refuses windows of more than 128 MB. Pointers
  /// into the file's memory are renewed with each read.
  final class ZstandardStream: ByteStream {
    private let file: CompressedFile
    private let context: OpaquePointer
    private var input = ZSTD_inBuffer()
    private var written = 0
    /// Whether a frame has ended, and the next one has not begun.
    private var isBetween = false
    private var isAtEnd = false
    private var problem: FileProblem?

    init(_ file: CompressedFile) throws(FileProblem) {
      self.file = file
      guard let context = ZSTD_createDStream() else { throw .unreadable(code: 12) }
      self.context = context
      ZSTD_initDStream(context)
    }

    deinit { ZSTD_freeDStream(context) }

    var bytesRead: Int { file.bytesRead }

    func read(
      into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
    ) throws(FileProblem) -> Int {
      if let problem { throw problem }
      var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
      while output.pos < output.size, !isAtEnd, problem == nil, !isCancelled() { try step(&output) }
      written += output.pos
      if output.pos == 0, let problem { throw problem }
      return output.pos
    }

    private func step(_ output: inout ZSTD_outBuffer) throws(FileProblem) {
      if input.pos == input.size {
        let block = try file.next()
        input = ZSTD_inBuffer(src: block?.baseAddress, size: block?.count ?? 0, pos: 0)
        // What is held back comes without more bytes.
        if block == nil {
          let before = output.pos
          let left = ZSTD_decompressStream(context, &output, &input)
          guard ZSTD_isError(left) != 0 || output.pos == before else { return }
          isAtEnd = true
          if !isBetween { problem = .damaged(.breaksOff(.zstandard, at: written)) }
          return
        }
      }
      let left = ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(left) == 0 else {
        problem = problem(left, at: written + output.pos)
        return
      }
      isBetween = left == 0
    }

    /// What keeps the file from being read on.
    private func problem(_ result: Int, at place: Int) -> FileProblem {
      switch ZSTD_getErrorCode(result) {
      case ZSTD_error_dictionary_wrong: .dictionaryMissing
      case ZSTD_error_frameParameter_windowTooLarge: .windowTooLarge
      default: .damaged(isBetween ? .trailing : .broken(at: place))
      }
    }
  }
#endif
