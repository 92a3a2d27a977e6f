/// Spoils documents byte by byte.
enum Mutation {
  /// Bytes that matter to JSON, numbers, labels and locators.
  private static let telling =
    Array("\"\\{}[],: \n\r\t0123456789.-+eEtrufalsn/:_ux$N".utf8) + [
      0, 0x1F, 0x7F, 0x80, 0xC3, 0xA9, 0xED, 0xFF,
    ]
  private static let words: [[UInt8]] = [
    "null", "true", "false", "NaN", "-Infinity", "[]", "{}", "\"\"", "\"a\":1,", "-0", "1e400", "1E-5", "00",
    ".5", "5.",
    "\\u0041", "\\ud83d\\ude00", "\\ud83d", "é", "人", "\u{1F600}", ", ", ",,", "/*", "0.30000000000000004",
    "12345678901234567890", "},{", "]}", "\r\n", "  ", "{\"image\":", "3.141592653589793",
  ].map { Array($0.utf8) }

  static func apply(to bytes: [UInt8], using random: inout RandomNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<11, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = telling.randomElement(using: &random)!
      case 2: bytes.remove(at: at)
      case 3: bytes.insert(telling.randomElement(using: &random)!, at: at)
      case 4: bytes.insert(contentsOf: words.randomElement(using: &random)!, at: at)
      case 5:
        let end = min(bytes.count, at + Int.random(in: 1...12, using: &random))
        bytes.removeSubrange(at..<end)
      case 6:
        let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
        bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 7:
        // Something long that repeats: two samples, or a half of one.
        let end = min(bytes.count, at + Int.random(in: 40...400, using: &random))
        bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 8:
        if Int.random(in: 0..<4, using: &random) == 0 { bytes.removeSubrange(at...) }
      case 9:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.swapAt(at, other)
      default:
        // A number, a word or a bracket put in the place of another.
        let word = words.randomElement(using: &random)!
        bytes.replaceSubrange(at..<min(bytes.count, at + word.count), with: word)
      }
    }
    return bytes
  }
}
