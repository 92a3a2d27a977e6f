/// A sink that collects text and writes it to a file descriptor in large pieces.
///
/// After a failure nothing more is written, and the first failure is kept. Without a descriptor
/// everything stays in the buffer.
struct BufferedOutput: TextOutputStream {
  private static let capacity = 64 * 1024

  private let descriptor: Int32?
  private(set) var buffer: [UInt8] = []
  /// The error number of the first write that failed.
  private(set) var failure: Int32?

  init(descriptor: Int32?) {
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
    failure = Platform.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  /// What was collected and not yet written.
  var text: String { String(decoding: buffer, as: UTF8.self) }
}
