import CZlib

/// Writes arrays of 64-bit numbers as a `.npz` file, without packing them, as `numpy.savez` does.
struct NPZWriter {
  /// An array of less than 4 GB.
  struct Entry {
    let name: String
    let shape: [Int]
    let numbers: [Double]
  }

  private static let blockSize = 1 << 16

  let entries: [Entry]

  /// Gives the bytes of the file, in pieces.
  func write(_ body: ([UInt8]) -> Void) {
    var list: [UInt8] = []
    var offset = 0
    for entry in entries {
      let header = Self.header(entry)
      let size = header.count + entry.numbers.count * 8
      let name = Array("\(entry.name).npy".utf8)
      var checksum = crc32(0, header, UInt32(header.count))
      Self.forEachBlock(of: entry) { checksum = crc32(checksum, $0, UInt32($0.count)) }
      // Version 2.0, no flags, not packed; 1980-01-01, so that the same numbers give the same file.
      var common = Self.bytes(20, 2) + Self.bytes(0, 6) + Self.bytes(0x21, 2)
      common += Self.bytes(Int(checksum), 4) + Self.bytes(size, 4) + Self.bytes(size, 4)
      common += Self.bytes(name.count, 2) + Self.bytes(0, 2)
      let start = Self.bytes(0x0403_4B50, 4) + common + name
      body(start + header)
      Self.forEachBlock(of: entry, body)
      list += Self.bytes(0x0201_4B50, 4) + Self.bytes(20, 2) + common
      list += Self.bytes(0, 10) + Self.bytes(offset, 4) + name
      offset += start.count + size
    }
    let counts = Self.bytes(0, 4) + Self.bytes(entries.count, 2) + Self.bytes(entries.count, 2)
    body(
      list + Self.bytes(0x0605_4B50, 4) + counts + Self.bytes(list.count, 4) + Self.bytes(offset, 4)
        + Self.bytes(0, 2))
  }

  /// What stands in the file before the numbers: 64 bytes, or a multiple.
  private static func header(_ entry: Entry) -> [UInt8] {
    let shape = entry.shape.map { "\($0), " }.joined()
    var text = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(shape)), }"
    text += String(repeating: " ", count: 63 - (text.utf8.count + 10) % 64) + "\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0] + bytes(text.utf8.count, 2) + Array(text.utf8)
  }

  private static func forEachBlock(of entry: Entry, _ body: ([UInt8]) -> Void) {
    for start in stride(from: 0, to: entry.numbers.count, by: blockSize) {
      let numbers = entry.numbers[start..<min(start + blockSize, entry.numbers.count)]
      var block: [UInt8] = []
      block.reserveCapacity(numbers.count * 8)
      for number in numbers {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { block.append(contentsOf: $0) }
      }
      body(block)
    }
  }

  /// A number in so many bytes, the lowest first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }
}
