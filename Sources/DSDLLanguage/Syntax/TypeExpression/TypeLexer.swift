/// Cuts the text of a type expression into tokens. Blanks are free outside quotes.
struct TypeLexer {
  private let bytes: [UInt8]
  private var at = 0
  /// Where a blank stands that is not a plain one, such as a no-break space.
  private(set) var oddBlanks: [Range<Int>] = []
  /// The first white space inside of the text.
  private(set) var innerBlank: Range<Int>?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All tokens, the last one being `.end`.
  mutating func tokens() -> [TypeToken] {
    var tokens: [TypeToken] = []
    repeat { tokens.append(next()) } while tokens[tokens.count - 1].kind != .end
    return tokens
  }

  private mutating func next() -> TypeToken {
    skipBlanks()
    let start = at
    guard at < bytes.count else { return TypeToken(kind: .end, range: at..<at) }
    func single(_ kind: TypeToken.Kind) -> TypeToken {
      at += 1
      return TypeToken(kind: kind, range: start..<at)
    }
    switch bytes[at] {
    case UInt8(ascii: "["): return single(.leftBracket)
    case UInt8(ascii: "]"): return single(.rightBracket)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "="): return single(.equals)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "$"): return param()
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
      return single(.invalid(.noPlace(Character(Unicode.Scalar(bytes[start])))))
    default: return word()
    }
  }

  private mutating func quoted() -> TypeToken {
    let start = at
    let quote = bytes[at]
    guard let close = bytes[(at + 1)...].firstIndex(of: quote) else {
      at = bytes.count
      return TypeToken(kind: .invalid(.openQuote), range: start..<start + 1)
    }
    at = close + 1
    return TypeToken(kind: .text, range: start..<at)
  }

  private mutating func param() -> TypeToken {
    let start = at
    at += 1
    while at < bytes.count, !isDelimiter(at), bytes[at] != UInt8(ascii: "$") { at += 1 }
    guard at > start + 1 else {
      return TypeToken(kind: .invalid(.missingParamName), range: start..<at)
    }
    return TypeToken(kind: .param, range: start..<at)
  }

  private mutating func word() -> TypeToken {
    let start = at
    while at < bytes.count, !isDelimiter(at) { at += 1 }
    return TypeToken(kind: .word, range: start..<at)
  }

  private func isDelimiter(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ";"):
      true
    default: blankLength(index) > 0
    }
  }

  private mutating func skipBlanks() {
    let start = at
    defer {
      if start > 0, start < at, at < bytes.count, innerBlank == nil { innerBlank = start..<at }
    }
    while at < bytes.count {
      let length = blankLength(at)
      guard length > 0 else { return }
      if length > 1 { oddBlanks.append(at..<at + length) }
      at += length
    }
  }

  /// How many bytes the white space at an index has; 0 if there is none. Only plain blanks have one byte.
  private func blankLength(_ index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0x00..<0x80: return 0
    default:
      var decoder = UTF8()
      var iterator = bytes[index...].prefix(4).makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.properties.isWhitespace else {
        return 0
      }
      return UTF8.width(scalar)
    }
  }
}
