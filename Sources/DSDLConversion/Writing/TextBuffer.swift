/// Text in UTF-8 that grows at its end and can be cut there. Its memory is kept for the next text.
struct TextBuffer {
  private(set) var count = 0
  private var memory = [UInt8](repeating: 0, count: 1 << 12)

  subscript(offset: Int) -> UInt8 { memory[offset] }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    write(atMost: bytes.count) { target in
      UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
      return bytes.count
    }
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Has somebody write bytes at the end who says how many they were.
  mutating func write(atMost room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    count += memory.withUnsafeMutableBufferPointer { memory in
      memory.baseAddress.map { body($0 + count) } ?? 0
    }
  }

  /// Leaves only so many bytes.
  mutating func cut(to count: Int) { self.count = min(count, self.count) }

  /// Gives the text for the time of a call.
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    memory.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  private mutating func reserve(_ room: Int) {
    guard memory.count - count < room else { return }
    memory.append(contentsOf: repeatElement(0, count: max(room, memory.count)))
  }
}
