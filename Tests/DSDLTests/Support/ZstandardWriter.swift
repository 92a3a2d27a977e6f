/// Writes Zstandard without compressing, but for runs of one byte.
enum ZstandardWriter {
  /// What a frame says of itself in its head.
  struct Head {
    /// The binary logarithm of the window's size, from 10.
    var windowLog: UInt8 = 20
    var dictionary: UInt8?
    var hasChecksum = false
  }

  static func frame(_ text: [UInt8], _ head: Head = Head()) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = text[...]
    repeat {
      let block = rest.prefix(100_000)
      rest = rest.dropFirst(block.count)
      blocks += self.head(ofBlock: 0, block.count, isLast: rest.isEmpty) + block
    } while !rest.isEmpty
    return self.head(of: head) + blocks
  }

  /// A frame of some bytes that becomes as many times 100,000.
  static func frame(repeating byte: UInt8, times: Int) -> [UInt8] {
    head(of: Head()) + (1...times).flatMap { head(ofBlock: 1, 100_000, isLast: $0 == times) + [byte] }
  }

  /// A frame that readers skip.
  static func skippable(_ bytes: [UInt8]) -> [UInt8] {
    [0x53, 0x2A, 0x4D, 0x18] + littleEndian(bytes.count, bytes: 4) + bytes
  }

  private static func head(of head: Head) -> [UInt8] {
    let descriptor: UInt8 = (head.hasChecksum ? 4 : 0) | (head.dictionary == nil ? 0 : 1)
    return [0x28, 0xB5, 0x2F, 0xFD, descriptor, (head.windowLog - 10) << 3]
      + [head.dictionary].compactMap(\.self)
  }

  /// - Parameter kind: 0 for bytes as they are, 1 for one that is repeated.
  private static func head(ofBlock kind: Int, _ size: Int, isLast: Bool) -> [UInt8] {
    littleEndian((isLast ? 1 : 0) | kind << 1 | size << 3, bytes: 3)
  }

  private static func littleEndian(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
