#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A copy of a file under way: parts of the old file and new text, written in blocks.
///
/// What keeps it safe: the system reads as many bytes as are left, from memory that is lent to it for the call.
struct FileCopy {
  private static let blockSize = 1 << 20

  private let input: CInt
  private let output: CInt
  private let isCancelled: () -> Bool
  private var pending: [UInt8] = []

  init(input: CInt, output: CInt, isCancelled: @escaping () -> Bool = { false }) {
    self.input = input
    self.output = output
    self.isCancelled = isCancelled
  }

  /// Takes over a part of the old file.
  mutating func take(_ range: Range<Int>) throws(FileProblem) {
    var at = range.lowerBound
    while at < range.upperBound {
      if isCancelled() { throw .interrupted }
      let wanted = min(range.upperBound - at, Self.blockSize)
      let bytes = try DiskReader.read(input, at..<at + wanted)
      guard bytes.count == wanted else { throw .changed }
      pending += bytes
      at += wanted
      if pending.count >= Self.blockSize { try flush() }
    }
  }

  /// Leaves a part of the old file out, which must be what it was when the file was checked.
  mutating func skip(_ range: Range<Int>, expecting old: [UInt8]) throws(FileProblem) {
    guard try DiskReader.read(input, range) == old else { throw .changed }
  }

  mutating func write(_ text: String) throws(FileProblem) {
    pending += text.utf8
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Writes what is still held back.
  mutating func flush() throws(FileProblem) {
    let failure = pending.withUnsafeBytes { bytes -> Int32? in
      var written = 0
      while written < bytes.count {
        let count = writeSome(output, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        written += count
      }
      return nil
    }
    if let failure { throw .unwritable(code: failure) }
    pending.removeAll(keepingCapacity: true)
  }
}

// Out here this name means the system's function.
private func writeSome(_ descriptor: CInt, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
