/// Memory for the text of one token that cannot be read in place: a string with escapes, a YAML scalar.
///
/// It grows to the longest token met and is then reused, so that tokens cost no allocation. A view handed
/// out is good until the next `removeAll` or `append`.
///
/// What keeps it safe: every write makes room first, and a view covers no more than what has been written; readers hand
/// out a view with the token that it is the text of, which is used up before the next one is read.
final class ScratchBuffer {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  var view: ByteView { ByteView(base: UnsafePointer(bytes), count: count) }

  func removeAll() { count = 0 }

  func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  func append(_ other: UnsafeBufferPointer<UInt8>) {
    guard let start = other.baseAddress, !other.isEmpty else { return }
    reserve(other.count)
    (bytes + count).update(from: start, count: other.count)
    count += other.count
  }

  func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar)! { append(byte) }
  }

  private func reserve(_ extra: Int) {
    guard count + extra > capacity else { return }
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }
}
