import DSDL

/// Writes the lines of a diff, each with its mark, in blocks.
struct DiffOutput {
  private static let blockSize = 1 << 16

  private let write: ([UInt8]) -> Void
  private var pending: [UInt8] = []
  /// Whether a line is to begin, with its mark.
  private var isLineStart = true

  init(_ write: @escaping ([UInt8]) -> Void) {
    self.write = write
  }

  /// A line of the diff's own.
  mutating func header(_ line: String) { pending += Array("\(line)\n".utf8) }

  /// Some bytes of lines of a file.
  mutating func append(_ bytes: [UInt8], mark: Unicode.Scalar) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if isLineStart { pending.append(UInt8(ascii: mark)) }
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      pending += rest[..<end]
      isLineStart = rest[end - 1] == 0x0A
      rest = rest[end...]
      if pending.count >= Self.blockSize { flush() }
    }
  }

  /// Ends what may be the last line of a file, which need not have an end.
  mutating func endLine() {
    if !isLineStart { pending += Array("\n\\ No newline at end of file\n".utf8) }
    isLineStart = true
  }

  mutating func flush() {
    write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
