/// Takes numbers and text from the bytes of an index; nil for what is not there.
struct IndexReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  /// A number from 0.
  mutating func number() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: number) }
      shift += 7
    }
    return nil
  }

  /// How many things follow, each of which takes a byte at least.
  mutating func count() -> Int? { number().flatMap { $0 <= bytes.count - at ? $0 : nil } }

  mutating func text() -> String? {
    guard let length = count() else { return nil }
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }
}
