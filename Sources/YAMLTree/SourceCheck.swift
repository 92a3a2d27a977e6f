/// A look over a file's bytes before libyaml gets them.
///
/// What keeps it safe: the bytes are lent to `init`, and not kept. A word is read, or the rest of a character, only where
/// that many bytes are left before the end.
struct SourceCheck {
  /// Where the text begins: after a byte order mark.
  var base = 0
  /// Where the text ends: at the first byte that cannot be read, else at the end of the file.
  var end = 0
  /// The number of bytes from `base` on before the first that is not ASCII.
  var asciiCount = 0
  /// About how many nodes the file holds, seldom less than there are.
  var nodeEstimate = 0
  /// What is wrong at `end`.
  var problem: TreeProblem?

  /// More `%TAG` lines than this are refused: libyaml compares each with all.
  private static let directiveLimit = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let name = Self.wideEncoding(of: bytes) {
      problem = TreeProblem(kind: .encoding, cause: .wideEncoding(name), range: 0..<min(bytes.count, 1))
      return
    }
    base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = bytes.count
    checkDirectives(bytes)
    if problem == nil { checkCharacters(bytes) }
    nodeEstimate = 16 + Self.separators(in: bytes)
  }

  /// How many bytes end or begin a node. Counted in bytes, many of which fit a vector, and so in blocks that are too
  /// short to overflow one.
  private static func separators(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let blockSize = 240
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      var inBlock: UInt8 = 0
      for byte in UnsafeBufferPointer(rebasing: bytes[start..<min(start + blockSize, bytes.count)]) {
        let isSeparator =
          byte == 0x2C || byte == 0x3A || byte == 0x0A || byte == 0x2D || byte == 0x5B || byte == 0x7B
        inBlock &+= isSeparator ? 1 : 0
      }
      count += Int(inBlock)
    }
    return count
  }

  /// UTF-16 or UTF-32 by byte order mark, or by where the NULs of the first characters are.
  private static func wideEncoding(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count >= 2, head[0] != head[1] else { return head.count == 4 && wide32(head) ? "UTF-32" : nil }
    if head.count == 4, wide32(head) { return "UTF-32" }
    let isWide = head.indices.allSatisfy { (head[$0] == 0) == (head[$0 % 2] == 0) }
    return isWide && (head[0] == 0 || head[1] == 0) ? "UTF-16" : nil
  }

  private static func wide32(_ head: [UInt8]) -> Bool {
    head[1] == 0 && head[2] == 0 && (head[0] == 0) != (head[3] == 0)
  }

  /// Counts the directives before the document's content.
  private mutating func checkDirectives(_ bytes: UnsafeBufferPointer<UInt8>) {
    var directives = 0
    var isLineStart = true
    for index in base..<end {
      let byte = bytes[index]
      // Lines of content end the search; other than ASCII may be one of libyaml's further line breaks.
      let isPrologue = byte < 0x21 || byte == 0x23 || byte == 0x25 || byte == 0x2E || byte >= 0x80
      if isLineStart, !isPrologue { return }
      isLineStart = byte == 0x0A || byte == 0x0D
      guard byte == 0x25, index + 4 <= end, bytes[index..<index + 4].elementsEqual("%TAG".utf8) else {
        continue
      }
      directives += 1
      if directives > Self.directiveLimit {
        end = index
        problem = TreeProblem(
          kind: .limit, cause: .tooManyTagDirectives(limit: Self.directiveLimit), range: index..<index + 4)
        return
      }
    }
  }

  /// Finds the first byte that is no UTF-8 or a character that YAML forbids.
  private mutating func checkCharacters(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = base
    var sawOther = false
    defer { if !sawOther { asciiCount = end - base } }
    let raw = UnsafeRawBufferPointer(bytes)
    while index < end {
      if index + 8 <= end, Self.isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
          return stop(at: index..<index + 1, forbidden: UInt32(byte))
        }
        index += 1
        continue
      }
      if !sawOther {
        sawOther = true
        asciiCount = index - base
      }
      guard let (scalar, length) = Self.decode(bytes, at: index) else {
        problem = TreeProblem(kind: .encoding, cause: .notUTF8(byte), range: index..<index + 1)
        end = index
        return
      }
      guard scalar >= 0xA0 || scalar == 0x85, scalar != 0xFFFE, scalar != 0xFFFF else {
        return stop(at: index..<index + length, forbidden: scalar)
      }
      index += length
    }
  }

  private mutating func stop(at range: Range<Int>, forbidden scalar: UInt32) {
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    problem = TreeProblem(kind: .syntax, cause: .controlCharacter(character), range: range)
    end = range.lowerBound
  }

  /// Whether all eight bytes are ASCII and none is a control character.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let delete = word ^ (ones &* 0x7F)
    return (word | ((word &- ones &* 0x20) & ~word) | ((delete &- ones) & ~delete)) & high == 0
  }

  /// The character at `index` and its length, nil if ill-formed.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    var scalar = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = scalar >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
    return isShortest && Unicode.Scalar(scalar) != nil ? (scalar, length) : nil
  }
}
