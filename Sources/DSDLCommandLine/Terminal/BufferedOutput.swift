import DSDL
import SystemPackage

/// A sink that collects text and writes it to a file descriptor in large pieces.
///
/// After a failure nothing more is written, and the first failure is kept. Without a descriptor
/// everything stays in the buffer.
struct BufferedOutput: TextOutputStream {
  private static let capacity = 64 * 1024

  private let descriptor: FileDescriptor?
  private(set) var buffer: [UInt8] = []
  /// Why the first write failed that did.
  private(set) var failure: Errno?
  /// The failure, if it is one: that nobody reads any more, as with `dsdl … | head`, is none.
  var problem: Errno? { failure == .brokenPipe ? nil : failure }

  init(descriptor: FileDescriptor?) {
    self.descriptor = descriptor
  }

  mutating func write(_ string: String) {
    guard failure == nil else { return }
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= Self.capacity { flush() }
  }

  mutating func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes what was collected.
  mutating func flush() {
    guard let descriptor, failure == nil else { return }
    do throws(Errno) { try FileSystem.write(buffer, to: descriptor) } catch { failure = error }
    buffer.removeAll(keepingCapacity: true)
  }

  /// What was collected and not yet written.
  var text: String { String(decoding: buffer, as: UTF8.self) }
}
