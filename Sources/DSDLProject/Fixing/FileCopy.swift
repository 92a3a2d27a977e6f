import DSDL
import SystemPackage

/// A copy of a file under way: parts of the old file and new text, written in blocks.
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
    do throws(Errno) { try FileSystem.write(pending, to: FileDescriptor(rawValue: output)) } catch {
      throw .unwritable(code: error.rawValue)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
