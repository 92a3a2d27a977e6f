import JSONText

/// A hash of 128 bits of what is in a file, to tell whether two files are the same.
///
/// Eight bytes at a time, in two lanes that are multiplied and folded. Different files with the same hash do not happen
/// by chance. It is the same on every machine, so that parts of a run can be joined.
struct ContentHash: Hashable, Sendable {
  private static let firstFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let secondFactor: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// Half of it.
  private(set) var first = firstFactor
  private var second = secondFactor

  /// It as 32 hexadecimal digits.
  var digits: String {
    [first, second].map { $0.hexadecimal(width: 16) }.joined()
  }

  /// Reads a file to its end; nil if that cannot be done.
  init?(path: String, buffer: inout [UInt8]) {
    guard let file = try? MediaFile(path) else { return nil }
    if buffer.count < 1 << 16 { buffer = Array(repeating: 0, count: 1 << 16) }
    var at = 0
    while at < file.size {
      let count = file.read(at..<min(file.size, at + buffer.count), into: &buffer)
      guard count > 0 else { return nil }
      add(buffer, count)
      at += count
    }
    add(UInt64(file.size))
  }

  /// The hash of the beginning and the size of a file; of a file that is no longer, that of the file.
  init(_ bytes: [UInt8], count: Int, size: Int) {
    if count > 0 { add(bytes, count) }
    add(UInt64(size))
  }

  private mutating func add(_ bytes: [UInt8], _ count: Int) {
    bytes.withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= count {
        add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
        at += 8
      }
      var rest: UInt64 = 0
      while at < count {
        rest = rest << 8 | UInt64(bytes[at])
        at += 1
      }
      add(rest)
    }
  }

  private mutating func add(_ word: UInt64) {
    let (high, low) = (first ^ word).multipliedFullWidth(by: Self.firstFactor)
    first = high ^ low
    let (otherHigh, otherLow) = (second &+ word).multipliedFullWidth(by: Self.secondFactor)
    second = otherHigh &+ (otherLow ^ (second << 23 | second >> 41))
  }
}
