import DSDL
import SystemPackage

extension OutputFile {
  /// Appends text.
  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    flushIfFull()
  }

  /// Appends everything that another file has.
  func append(contentsOf path: String) throws(ConversionFailure) {
    do throws(Errno) {
      let input = try FileSystem.openToRead(path)
      defer { try? FileSystem.close(input) }
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while case let count = try FileSystem.read(input, into: &chunk), count > 0 {
        buffer.append(contentsOf: chunk[..<count])
        flushIfFull()
      }
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.phrase))
    }
  }
}
