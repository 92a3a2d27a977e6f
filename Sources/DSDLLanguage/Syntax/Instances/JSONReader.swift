import CPrimitives

/// Reads JSON from bytes, strictly by RFC 8259, without building anything.
///
/// Offsets are those of the whole file. A trailing comma is noted and stepped over; anything else that is
/// not JSON is thrown, with its place and what was expected.
package struct JSONReader: InstanceReader {
  /// How deep an instance may nest.
  package static let maximumDepth = 512

  package let looksForDuplicateKeys = true
  package let isPlain = false
  package let isJSON = true
  package var recovered: [InstanceMistake] = []
  package var furtherRecovered: [Rule: Int] = [:]
  package let bytes: ByteView
  /// What ends where the bytes do: "file" or "line".
  package var isLine = false
  /// The cursor. Blanks are skipped before a value is looked at, not after.
  package var at: Int
  package internal(set) var end: Int
  private var depth = 0
  package var keys = KeyStack()
  /// The objects and lists around the cursor that are passed over.
  package var passed: [PassedCollection] = []
  /// What keeps it safe: copies of a reader share it, but a token's text is used up before any of them goes on.
  private let scratch = ScratchBuffer()
  /// Gives back the pages that have been passed.
  package var window: PageWindow

  package init(_ bytes: ByteView, at start: Int = 0, window: PageWindow = PageWindow()) {
    self.bytes = bytes
    self.window = window
    at = start
    end = start
  }

  /// Goes to another place, forgetting what was open.
  package mutating func move(to offset: Int) {
    at = offset
    depth = 0
    keys.removeAll()
    passed.removeAll()
  }

  /// Goes behind a value that somebody else has read.
  package mutating func pass(to offset: Int) {
    at = offset
    end = offset
  }

  /// Goes on inside so many collections, behind what could not be read.
  package mutating func resume(at offset: Int, depth: Int) {
    move(to: offset)
    self.depth = depth
  }

  /// The same inside as many as are open.
  package mutating func resume(at offset: Int) { resume(at: offset, depth: depth) }

  package var mark: Int { at }

  package func reader(at mark: Int) -> JSONReader {
    var reader = JSONReader(bytes, at: mark, window: window)
    reader.isLine = isLine
    // What it reads once more may be longer than what is to be kept.
    if let base = bytes.base { reader.window.goBack(to: base + mark) }
    return reader
  }

  package var start: Int {
    mutating get {
      skipBlanks()
      return at
    }
  }

  @inline(__always)
  package mutating func skipBlanks() {
    while isJSONBlank(bytes[at]) { step() }
  }

  /// Takes one of bytes of which there may be as many as the file has.
  @inline(__always)
  package mutating func step() {
    at += 1
    if at & 0xFFFF == 0, let base = bytes.base { window.pass(base + at) }
  }

  /// Whether nothing but blanks follows.
  package mutating func isAtEnd() -> Bool {
    skipBlanks()
    return at >= bytes.count
  }

  // MARK: Values

  package mutating func kind() throws(InstanceMistake) -> InstanceKind {
    skipBlanks()
    guard let kind = kind(at: at) else { throw unexpected(.value) }
    return kind
  }

  /// What begins at an offset; nil if it is no value.
  @inline(__always)
  private func kind(at offset: Int) -> InstanceKind? {
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "-"): return bytes[offset + 1] == UInt8(ascii: "I") ? .nonfinite : .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "N"), UInt8(ascii: "I"):
      return startsWith("NaN", offset) || startsWith("Infinity", offset) ? .nonfinite : nil
    default: return nil
    }
  }

  private static let fewBlanks = 4096

  package func firstElementKind() -> InstanceKind? {
    var offset = at + 1
    while isJSONBlank(bytes[offset]), offset - at < Self.fewBlanks { offset += 1 }
    return kind(at: offset)
  }

  package mutating func scalar() throws(InstanceMistake) -> InstanceToken {
    let kind = try kind()
    let start = at
    let text: ByteView
    switch kind {
    case .string: text = try string()
    case .number:
      try number()
      text = bytes[start..<at]
    case .boolean:
      try word(bytes[at] == UInt8(ascii: "t") ? "true" : "false")
      text = bytes[start..<at]
    case .null:
      try word("null")
      text = bytes[start..<at]
    case .nonfinite:
      if bytes[at] == UInt8(ascii: "-") { at += 1 }
      try word(bytes[at] == UInt8(ascii: "N") ? "NaN" : "Infinity")
      text = bytes[start..<at]
    case .object, .array: throw unexpected(.simpleValue)
    }
    end = at
    return InstanceToken(kind: kind, range: start..<at, text: text)
  }

  private mutating func word(_ word: StaticString) throws(InstanceMistake) {
    guard startsWith(word, at), !isWordByte(bytes[at + word.utf8CodeUnitCount]) else {
      throw unexpected(.value)
    }
    at += word.utf8CodeUnitCount
  }

  // MARK: Objects and lists

  package mutating func beginObject() throws(InstanceMistake) {
    skipBlanks()
    guard bytes[at] == UInt8(ascii: "{") else { throw unexpected(.characters("{")) }
    try open()
  }

  package mutating func beginArray() throws(InstanceMistake) {
    skipBlanks()
    guard bytes[at] == UInt8(ascii: "[") else { throw unexpected(.characters("[")) }
    try open()
  }

  private mutating func open() throws(InstanceMistake) {
    guard depth < Self.maximumDepth else {
      throw InstanceMistake(
        rule: .limitExceeded, range: at..<at + 1,
        message: .text(.tooDeep(limit: Self.maximumDepth)))
    }
    depth += 1
    at += 1
    end = at
  }

  private mutating func close() {
    depth -= 1
    at += 1
    end = at
  }

  package mutating func nextKey(isFirst: Bool) throws(InstanceMistake) -> InstanceToken? {
    guard try nextItem(isFirst: isFirst, close: UInt8(ascii: "}")) else { return nil }
    guard bytes[at] == UInt8(ascii: "\"") else { throw unexpected(.quotedKey) }
    let start = at
    let text = try string()
    let range = start..<at
    skipBlanks()
    guard bytes[at] == UInt8(ascii: ":") else { throw unexpected(.characters(":")) }
    at += 1
    end = range.upperBound
    return InstanceToken(kind: .string, range: range, text: text)
  }

  package var keyBehindBrace: ByteView? {
    let comma = bytes.behindBlanks(at)
    guard bytes[comma] == UInt8(ascii: ","), bytes.hasKey(behind: comma + 1) else { return nil }
    var key = self
    key.at = bytes.behindBlanks(comma + 1)
    return try? key.string()
  }

  package mutating func takeBackBrace() {
    let mistake = closesEarly("}")
    recover(.jsonSyntax) { mistake }
    depth += 1
  }

  private func closesEarly(_ bracket: Character) -> InstanceMistake {
    InstanceMistake(
      rule: .jsonSyntax, range: end - 1..<end, message: .json(.closesEarly(bracket)), hint: .hint(.remove))
  }

  /// Goes back into the list that has just ended in an object if an element of it follows, and no key, and notes that its
  /// bracket is one too many; gives whether a comma stands behind that. Nil if the list has ended.
  package mutating func takeBackBracket() -> Bool? {
    let next = bytes.behindBlanks(at)
    let hasComma = bytes[next] == UInt8(ascii: ",")
    var element = self
    element.at = hasComma ? bytes.behindBlanks(next + 1) : next
    switch bytes[element.at] {
    case UInt8(ascii: "{"): break
    case UInt8(ascii: "\""):
      let start = element.at
      guard hasComma, (try? element.string()) != nil, !element.isKey(from: start) else { return nil }
    default: guard hasComma, beginsValue(at: element.at) else { return nil }
    }
    var mistake = closesEarly("]")
    if !hasComma { mistake.hint = .hint(.write(",")) }
    recover(.jsonSyntax) { mistake }
    depth += 1
    return hasComma
  }

  package mutating func nextElement(isFirst: Bool) throws(InstanceMistake) -> Bool {
    try nextItem(isFirst: isFirst, close: UInt8(ascii: "]"))
  }

  /// Takes a comma (unless at the first item) or the closing bracket.
  private mutating func nextItem(isFirst: Bool, close: UInt8) throws(InstanceMistake) -> Bool {
    skipBlanks()
    if bytes[at] == close {
      self.close()
      return false
    }
    guard !isFirst else { return true }
    guard bytes[at] == UInt8(ascii: ",") else { throw unexpected(.commaOr(close)) }
    if let base = bytes.base { window.pass(base + at) }
    let comma = at
    at += 1
    skipBlanks()
    guard bytes[at] == close else { return true }
    let mistake = InstanceMistake(
      rule: .jsonTrailingComma, range: comma..<comma + 1,
      message: .json(.trailingComma(before: close)), hint: .hint(.remove),
      fix: FixIt(comma..<comma + 1, "", safety: .safe))
    recover(mistake, at: passed.dropLast())
    self.close()
    return false
  }

  // MARK: Strings

  /// Takes a string and gives its value: in place if it has no escapes.
  mutating func string() throws(InstanceMistake) -> ByteView {
    let open = at
    at += 1
    var first = at
    var hasEscapes = false
    while true {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        let text = hasEscapes ? scratch.view : bytes[first..<at]
        if hasEscapes, first < at {
          scratch.append(bytes[first..<at].buffer)
          at += 1
          return scratch.view
        }
        at += 1
        return text
      case UInt8(ascii: "\\"):
        if !hasEscapes {
          hasEscapes = true
          scratch.removeAll()
        }
        scratch.append(bytes[first..<at].buffer)
        try escape()
        first = at
      case 0x20..<0x80: plainText()
      case 0..<0x20:
        guard at < bytes.count else {
          throw InstanceMistake(
            rule: .jsonSyntax, range: open..<open + 1,
            message: .json(.textNotClosed(isLine: isLine)))
        }
        throw controlCharacter(byte)
      default: at += try scalarLength()
      }
    }
  }

  /// Goes over characters that mean nothing but themselves, at least one.
  private mutating func plainText() {
    at += 1
    guard let base = bytes.base else { return }
    while at + 16 <= bytes.count {
      let stops = dsdl_text_stops(base + at)
      guard stops == 0 else {
        at += stops.trailingZeroBitCount
        return
      }
      at += 16
      window.pass(base + at)
    }
  }

  private func controlCharacter(_ byte: UInt8) -> InstanceMistake {
    InstanceMistake(
      rule: .jsonSyntax, range: at..<at + (byte == 0x0D && bytes[at + 1] == 0x0A ? 2 : 1),
      message: .json(.controlInText(byte)))
  }

  private mutating func escape() throws(InstanceMistake) {
    let start = at
    at += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): scratch.append(0x22)
    case UInt8(ascii: "\\"): scratch.append(0x5C)
    case UInt8(ascii: "/"): scratch.append(0x2F)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      at = start
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit) {
        scratch.append(scalar)
      } else if unit < 0xDC00, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u"),
        case let low = try codeUnit(), (0xDC00..<0xE000).contains(low)
      {
        scratch.append(Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))!)
      } else {
        throw InstanceMistake(
          rule: .jsonSyntax, range: start..<start + 6,
          message: .json(.halfOfPair))
      }
    default:
      let length = bytes[start + 1] < 0x80 ? 2 : 1
      throw InstanceMistake(
        rule: .jsonSyntax, range: start..<min(start + length, bytes.count),
        message: .json(.unknownEscape(bytes[start..<start + length].string)))
    }
  }

  /// Takes `\uXXXX`.
  private mutating func codeUnit() throws(InstanceMistake) -> UInt32 {
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      let byte = bytes[index]
      guard byte.isHexDigit else {
        throw InstanceMistake(
          rule: .jsonSyntax, range: at..<min(index, bytes.count),
          message: .json(.shortEscape))
      }
      unit = unit << 4 | UInt32(byte.isDigit ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
    }
    at += 6
    return unit
  }

  /// The length of the well-formed UTF-8 sequence at the cursor.
  private func scalarLength() throws(InstanceMistake) -> Int {
    guard let length = UTF8Check.length(of: bytes, at) else {
      throw .notUTF8(bytes, at: at)
    }
    return length
  }
}

@inline(__always)
package func isJSONBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
