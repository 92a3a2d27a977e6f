import Synchronization
import SystemPackage

/// The part of a file on disk that was read last. Findings are told in the order of their places, and each needs a few
/// bytes around it: one call of the system serves many of them.
enum DiskWindow {
  fileprivate struct Contents {
    let file: SourceFile
    let start: Int
    let bytes: [UInt8]
  }

  private static let size = 64 << 10
  /// What stands before a place is asked for, too: the beginning of its line.
  private static let margin = 1 << 10

  private static let last = Mutex<Contents?>(nil)

  /// The bytes of a range, shorter where the file ends; none if it cannot be read.
  static func bytes(of file: SourceFile, at place: FilePath, in range: Range<Int>) -> [UInt8] {
    guard range.count <= size / 2 else { return DiskReader.read(place, range) ?? [] }
    return last.withLock { last in
      if let known = last?.bytes(of: file, in: range) { return known }
      let start = max(0, range.lowerBound - margin)
      guard let bytes = DiskReader.read(place, start..<min(start + size, file.size)) else { return [] }
      let contents = Contents(file: file, start: start, bytes: bytes)
      last = contents
      return contents.bytes(of: file, in: range) ?? DiskReader.read(place, range) ?? []
    }
  }
}

extension DiskWindow.Contents {
  /// Nil if they are of another file, or not all there.
  fileprivate func bytes(of file: SourceFile, in range: Range<Int>) -> [UInt8]? {
    guard file === self.file, range.lowerBound >= start, range.upperBound <= start + bytes.count else {
      return nil
    }
    return Array(bytes[range.lowerBound - start..<range.upperBound - start])
  }
}
