/// Locators in the order of the samples, in little memory: of each only what is not as in the one before.
///
///     images/0012/00012345.png       every sixteenth as a whole
///     20 "6.png"                     images/0012/00012346.png
struct LocatorStore: Sendable {
  private static let distance = 16
  /// What the length of a common beginning has room for.
  private static let longestShare = Int(UInt8.max)

  private var bytes: [UInt8] = []
  /// Where every sixteenth begins.
  private var starts: [Int] = []
  private var last: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ text: some Collection<UInt8>) {
    var shared = 0
    if count % Self.distance == 0 {
      starts.append(bytes.count)
    } else {
      for (byte, other) in zip(text, last) {
        guard byte == other, shared < Self.longestShare else { break }
        shared += 1
      }
    }
    let rest = text.dropFirst(shared)
    bytes.append(UInt8(shared))
    appendLength(rest.count)
    bytes += rest
    last.removeAll(keepingCapacity: true)
    last += text
    count += 1
  }

  subscript(number: Int) -> String {
    var at = starts[number / Self.distance]
    var text: [UInt8] = []
    for _ in 0...number % Self.distance {
      text.removeLast(text.count - min(text.count, Int(bytes[at])))
      at += 1
      let length = length(&at)
      text += bytes[at..<at + length]
      at += length
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Seven bits a byte, the lowest first.
  private mutating func appendLength(_ length: Int) {
    var rest = length
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private func length(_ at: inout Int) -> Int {
    var (length, shift) = (0, 0)
    while true {
      let byte = bytes[at]
      at += 1
      length |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return length }
    }
  }
}
