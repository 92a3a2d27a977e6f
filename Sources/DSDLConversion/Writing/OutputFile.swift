import DSDL
import SystemPackage

/// A new file that takes bytes in large pieces. A failure is kept until it is closed.
final class OutputFile {
  private static let capacity = 1 << 18

  private let path: String
  /// Nil if nothing is to be written.
  private var descriptor: FileDescriptor?
  private var failure: Errno?
  var buffer: [UInt8] = []

  init(path: String, descriptor: FileDescriptor?) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Writes what has been collected if it is much.
  func flushIfFull() {
    if buffer.count >= Self.capacity { flush() }
  }

  private func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let descriptor, failure == nil else { return }
    do throws(Errno) {
      try FileSystem.write(buffer, to: descriptor)
    } catch {
      failure = error
    }
  }

  /// Writes the rest and closes the file.
  func close() throws(ConversionFailure) {
    flush()
    if let descriptor {
      self.descriptor = nil
      do throws(Errno) { try FileSystem.close(descriptor) } catch { failure = failure ?? error }
    }
    // That nobody reads any more, as with `dsdl … | head`, is no failure.
    if let failure, failure != .brokenPipe {
      throw ConversionFailure(.unwritable(path, reason: failure.phrase))
    }
  }

  deinit { try? close() }
}
