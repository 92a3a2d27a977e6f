/// A document cut into what JSON is made of, blanks left out. Anything can be cut, and be put together again.
struct JSONTokens {
  typealias Token = [UInt8]

  /// A key with its value.
  struct Member {
    /// Where the object begins.
    let object: Int
    let range: Range<Int>
  }

  var tokens: [Token] = []

  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let start = at
      at += 1
      switch bytes[start] {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "\""):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at + 1, bytes.count)
      case let byte where Self.isPunctuation(byte): break
      default:
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "\""),
          !Self.isPunctuation(bytes[at])
        {
          at += 1
        }
      }
      tokens.append(Array(bytes[start..<at]))
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  func isOne(_ index: Int, of characters: String) -> Bool {
    tokens.indices.contains(index) && tokens[index].count == 1
      && characters.utf8.contains(tokens[index][0])
  }

  func isString(_ index: Int) -> Bool { tokens[index].first == UInt8(ascii: "\"") && tokens[index].count > 1 }

  func isNumber(_ index: Int) -> Bool {
    tokens[index].first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
  }

  /// The tokens of the value that begins with one.
  func value(at start: Int) -> Range<Int> {
    var depth = 0
    for index in start..<tokens.count {
      if isOne(index, of: "{[") { depth += 1 }
      if isOne(index, of: "}]") { depth -= 1 }
      if depth <= 0 { return start..<index + 1 }
    }
    return start..<tokens.count
  }

  /// All members of all objects.
  var members: [Member] {
    var open: [Int] = []
    var members: [Member] = []
    for index in tokens.indices {
      if isOne(index, of: "{[") { open.append(index) }
      if isOne(index, of: "}]") { _ = open.popLast() }
      guard let object = open.last, index + 2 < tokens.count, isString(index), isOne(index + 1, of: ":")
      else {
        continue
      }
      members.append(Member(object: object, range: index..<value(at: index + 2).upperBound))
    }
    return members
  }

  /// Where values begin: behind a colon, a comma or an opening bracket.
  var values: [Int] {
    tokens.indices.filter { index in
      !isOne(index, of: "}],:") && (isOne(index - 1, of: ":,[")) && !isOne(index + 1, of: ":")
    }
  }
}
