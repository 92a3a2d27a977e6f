#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written front to back through a large buffer.
final class OutputFile {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var flushed = 0
  private static let capacity = 1 << 20

  /// Creates the file, or empties it.
  init(_ path: String) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { fail("cannot write '\(path)'") }
    buffer.reserveCapacity(Self.capacity + 4096)
  }

  /// How many bytes the file has so far.
  var count: Int { flushed + buffer.count }

  func write(_ text: StaticString) {
    buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    flushIfFull()
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    flushIfFull()
  }

  func write(bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    flushIfFull()
  }

  func write(byte: UInt8) {
    buffer.append(byte)
    flushIfFull()
  }

  func write(_ value: Int) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
    flushIfFull()
  }

  /// A number with two decimals, without useless zeros: 1234 becomes `12.34`, 1230 `12.3`, 1200 `12.0`.
  func write(hundredths value: Int) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    let magnitude = Int(value.magnitude)
    write(magnitude / 100)
    let (tenths, rest) = (magnitude / 10 % 10, magnitude % 10)
    buffer.append(UInt8(ascii: "."))
    buffer.append(UInt8(ascii: "0") + UInt8(tenths))
    if rest > 0 { buffer.append(UInt8(ascii: "0") + UInt8(rest)) }
  }

  /// Writes what is left. Nothing may be written after.
  func close() {
    flush()
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  private func flushIfFull() {
    if buffer.count >= Self.capacity { flush() }
  }

  private func flush() {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
        #else
          Darwin.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
        #endif
      }
      guard written > 0 else { fail("cannot write '\(path)'") }
      start += written
    }
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
