import YAMLTree

/// What is said of text that is not JSON.
extension JSONReader {
  func startsWith(_ word: StaticString, _ index: Int) -> Bool {
    bytes[index..<index + word.utf8CodeUnitCount].elementsEqual(word)
  }

  /// Whether something stands at an offset that is meant as a value, though JSON may have no such thing: `None`, `'text'`,
  /// `(1, 2)`, `+1`, a full-width bracket.
  package func isMeantAsValue(at index: Int) -> Bool {
    if beginsValue(at: index) { return true }
    let byte = bytes[index]
    guard byte < 0x80 else {
      guard bytes.wideSeparator(at: index) == nil else { return false }
      return bytes.wideSign(at: index).map { "{[\"".unicodeScalars.contains($0.meant) } ?? true
    }
    if byte == UInt8(ascii: ".") { return bytes[index + 1].isDigit }
    if byte == UInt8(ascii: "+") { return !isValueBehind(index + 1) }
    if "'(<".utf8.contains(byte) { return marker(at: index) == nil }
    return isWordByte(byte)
  }

  /// Whether a value begins at an offset, as far as its first character tells.
  package func beginsValue(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      true
    // Before an object it is a sign for an item.
    case UInt8(ascii: "-"): !isValueBehind(index + 1)
    case UInt8(ascii: "N"): startsWith("NaN", index)
    case UInt8(ascii: "I"): startsWith("Infinity", index)
    default: false
    }
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  func isNumberByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// The mistake at the cursor, where something else was expected.
  package func unexpected(_ expected: JSONMessage.Expected) -> InstanceMistake {
    func mistake(_ range: Range<Int>, _ found: JSONMessage.Found, hint: Message? = nil) -> InstanceMistake {
      InstanceMistake(
        rule: .jsonSyntax, range: range, message: .json(.unexpected(found, expected)), hint: hint)
    }
    guard at < bytes.count else { return mistake(bytes.count..<bytes.count, .end(isLine: isLine)) }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "'"): return mistake(at..<at + 1, .singleQuote, hint: .json(.doubleQuotes))
    case UInt8(ascii: "/") where beginsComment(at: at), UInt8(ascii: "#"):
      return mistake(at..<at + 1, .comment, hint: .hint(.remove))
    case UInt8(ascii: "."):
      var last = at
      while bytes[last] == byte { last += 1 }
      if last - at > 1 { return mistake(at..<last, .ellipsis, hint: .json(.removeOrReplace)) }
      if isNumberByte(bytes[last]) { return number(.digitBeforePoint) }
    case UInt8(ascii: "+") where isNumberByte(bytes[at + 1]): return number(.plusSign)
    case UInt8(ascii: ","):
      var result = mistake(at..<at + 1, .comma, hint: .hint(.remove))
      if expected == .value, isBehindColon(at) {
        result.hint = .valueHint(.form("null"))
        result.isAbsence = true
      }
      if expected == .endOfFile, isValueBehind(at + 1) { result.hint = .json(.joinValues) }
      if expected == .endOfLine, isBlankBehind(at + 1) {
        result.fix = FixIt(at..<at + 1, "", safety: .safe)
      }
      return result
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"):
      if conflictMarker != nil { return mistake(at..<at + 7, .conflict, hint: .yamlAdvice(.mergeConflict)) }
      guard byte == UInt8(ascii: "="), expected == .characters(":") else { break }
      let end = bytes[at + 1] == UInt8(ascii: ">") ? at + 2 : at + 1
      let isBeforeColon = bytes[bytes.behindBlanks(end)] == UInt8(ascii: ":")
      var result = mistake(
        at..<end, .text(bytes[at..<end].string), hint: .hint(isBeforeColon ? .remove : .write(":")))
      result.fix = FixIt(at..<end, isBeforeColon ? "" : ":", safety: .safe)
      return result
    case 0: return mistake(at..<at + 1, .nul)
    case 1..<0x20, 0x7F: return mistake(at..<at + 1, .control)
    case 0x80...: return foreign(mistake)
    default: break
    }
    if expected == .quotedKey, let mistake = lostBracket { return mistake }
    guard isWordByte(byte) else {
      var result = mistake(at..<at + 1, .text(String(Character(Unicode.Scalar(byte)))))
      if expected == .endOfFile, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        result.hint = .json(.joinValues)
      }
      if byte == UInt8(ascii: "$"), isFirstWord { result.hint = .json(.nameYAML) }
      if lacksComma(expected) {
        result.hint = .json(.commaBefore)
        // What text before and behind it belongs together is not known, nor which digits do; behind a number another list
        // may not have ended.
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["), !isBehindDigit {
          result.fix = FixIt(at..<at, ",", safety: .safe)
        }
      } else if byte == UInt8(ascii: ";"), case .commaOr = expected, !isBehindDecimalComma {
        result.hint = .hint(.write(","))
        result.fix = FixIt(at..<at + 1, ",", safety: .safe)
      } else if let hint = signHint(expected) {
        result.hint = hint
      }
      return result
    }
    if expected == .quotedKey, let mistake = decimalComma { return mistake }
    var last = at
    while last < bytes.count, isWordByte(bytes[last]), last - at < 64 { last += 1 }
    let word = bytes[at..<last].string
    let isAbsence = AbsenceWord.isOne(word)
    if byte.isDigit || ["true", "false", "null"].contains(word) || expected.isEnd {
      return mistake(at..<last, .text(word), hint: lacksComma(expected) ? .json(.commaBefore) : nil)
    }
    var hint: Message? = Self.hint(for: word, isAbsence: isAbsence)
    if isCall(last) { hint = .json(.plainValue) }
    if bytes[last] == UInt8(ascii: "\""), ["u", "b", "r", "f"].contains(word.lowercased()) {
      hint = .hint(.remove)
    }
    if case .commaOr = expected, let quote = textEnd { hint = quote }
    if isFirstWord { hint = bytes[last] == UInt8(ascii: ":") ? .json(.nameYAML) : nil }
    var result = mistake(at..<last, .word(word), hint: hint)
    result.isAbsence = isAbsence
    return result
  }

  /// Whether a comment begins at an offset, as other languages have them.
  private func beginsComment(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "#")
      || (bytes[index] == UInt8(ascii: "/")
        && (bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*")))
  }

  /// What is to be said of a line that is a comment, or begins with one; nil if none stands at the cursor.
  package var lineComment: InstanceMistake? { beginsComment(at: at) ? unexpected(.value) : nil }

  /// Goes over comments at the cursor, and gives what is to be said of them; nil if there are none, or nothing behind.
  package mutating func passComments() -> InstanceMistake? {
    skipBlanks()
    guard beginsComment(at: at) else { return nil }
    let (start, mistake) = (at, unexpected(.value))
    while beginsComment(at: at) {
      let isBlock = bytes[at + 1] == UInt8(ascii: "*")
      step()
      while at < bytes.count {
        if isBlock, bytes[at] == UInt8(ascii: "/"), bytes[at - 1] == UInt8(ascii: "*") {
          step()
          break
        }
        if !isBlock, bytes[at] == 0x0A || bytes[at] == 0x0D { break }
        step()
      }
      skipBlanks()
    }
    guard at < bytes.count else {
      at = start
      return nil
    }
    return mistake
  }

  /// Whether what stands at the cursor may be the next item, before which there is no comma.
  private func lacksComma(_ expected: JSONMessage.Expected) -> Bool {
    switch expected {
    case .commaOr(UInt8(ascii: "}")): bytes[at] == UInt8(ascii: "\"")
    case .commaOr: beginsValue(at: at)
    default: false
    }
  }

  /// What to do about a sign before an object or a list, which stands for the comma before that, or behind it.
  private func signHint(_ expected: JSONMessage.Expected) -> Message? {
    let end = beforeBlanks(at)
    guard end > 0, !"{}[]".utf8.contains(bytes[at]), isValueBehind(at + 1) else { return nil }
    switch (expected, bytes[end - 1]) {
    case (.commaOr, UInt8(ascii: "}")), (.commaOr, UInt8(ascii: "]")): return .hint(.write(","))
    case (.value, UInt8(ascii: ",")): return .hint(.remove)
    default: return nil
    }
  }

  /// Whether the number before the cursor seems to have a comma in place of its point, as in `[1,5; 2,5]`.
  private var isBehindDecimalComma: Bool {
    var start = at
    while start > 0, bytes[start - 1].isDigit, at - start < 64 { start -= 1 }
    return start < at && start > 1 && bytes[start - 1] == UInt8(ascii: ",") && bytes[start - 2].isDigit
  }

  /// Whether a number that ends at an offset is the value of a key, with another number behind its comma.
  private func isFirstOfNumbers(endingAt end: Int) -> Bool {
    guard let start = numberStart(before: end), isBehindColon(start) else { return false }
    let comma = bytes.behindBlanks(end)
    guard bytes[comma] == UInt8(ascii: ",") else { return false }
    let next = bytes.behindBlanks(comma + 1)
    return bytes[next].isDigit || bytes[next] == UInt8(ascii: "-")
  }

  private func numberStart(before end: Int) -> Int? {
    var start = end
    while start > 0, isNumberByte(bytes[start - 1]), end - start < 64 { start -= 1 }
    return start < end && (bytes[start].isDigit || bytes[start] == UInt8(ascii: "-")) ? start : nil
  }

  private var isBehindDigit: Bool {
    let end = beforeBlanks(at)
    return end > 0 && bytes[end - 1].isDigit
  }

  func beforeBlanks(_ index: Int) -> Int {
    var end = index
    while end > 0, isJSONBlank(bytes[end - 1]), index - end < 64 { end -= 1 }
    return end
  }

  /// What is said of `"box": 1, 2]`, of which the cursor is behind the first comma; nil if that is something else.
  private var lostBracket: InstanceMistake? {
    let comma = beforeBlanks(at) - 1
    guard comma >= 0, bytes[comma] == UInt8(ascii: ",") else { return nil }
    let end = beforeBlanks(comma)
    guard let start = numberStart(before: end), isFirstOfNumbers(endingAt: end) else { return nil }
    var last = at
    while isNumberByte(bytes[last]) || isJSONBlank(bytes[last]) || bytes[last] == UInt8(ascii: ","),
      last - at < 1024
    {
      last += 1
    }
    guard bytes[last] == UInt8(ascii: "]"), "},".utf8.contains(bytes[bytes.behindBlanks(last + 1)]) else {
      return nil
    }
    var mistake = InstanceMistake(
      rule: .jsonSyntax, range: start..<end, message: .json(.bracketMissing(bytes[start..<end].shortened)))
    mistake.fix = FixIt(start..<start, "[", safety: .safe)
    return mistake
  }

  /// What is said of `"samples": {…}, {…}]`, of which the first begins at an offset and the cursor is behind it; nil if
  /// no other follows.
  package func lostBracket(before start: Int) -> InstanceMistake? {
    let comma = bytes.behindBlanks(at)
    guard bytes[comma] == UInt8(ascii: ","), bytes[bytes.behindBlanks(comma + 1)] == bytes[start] else {
      return nil
    }
    return InstanceMistake(
      rule: .jsonSyntax, range: start..<start + 1,
      message: .json(.bracketMissing(bytes[start..<start + 1].string)))
  }

  /// What is said of `1,5`, of which the cursor is behind the comma, where a key is expected; nil if digits do not stand
  /// on both sides of it.
  private var decimalComma: InstanceMistake? {
    guard at > 1, bytes[at].isDigit, bytes[at - 1] == UInt8(ascii: ","), bytes[at - 2].isDigit else {
      return nil
    }
    var (start, last) = (at - 2, at)
    while start > 0, bytes[start - 1].isDigit, at - start < 64 { start -= 1 }
    while last < bytes.count, bytes[last].isDigit, last - at < 64 { last += 1 }
    // Commas that part thousands, or parts of a number with a point, say nothing of this one.
    guard start > 0, bytes[start - 1] != UInt8(ascii: "."), bytes[start - 1] != UInt8(ascii: ",") else {
      return nil
    }
    if bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
    let (whole, decimals) = (bytes[start..<at - 1].string, bytes[at..<last].string)
    // The comma may part thousands.
    let meant = (decimals.utf8.count == 3 ? [whole + decimals] : []) + ["\(whole).\(decimals)"]
    return InstanceMistake(
      rule: .jsonSyntax, range: start..<last,
      message: .json(.notNumber("\(whole),\(decimals)", .decimalComma)),
      hint: meant.count == 1 ? .hint(.write(meant[0])) : .spelling(.meant(meant)))
  }

  /// What is said if text has just ended where it was not meant to: of a quote inside of it, or of another kind of quotes.
  private var textEnd: Message? {
    guard at > 1, bytes[at - 1] == UInt8(ascii: "\"") else { return nil }
    var start = at - 2
    while start > 0, bytes[start] != UInt8(ascii: "\""), at - start < 256 { start -= 1 }
    let text = bytes[start..<at].string
    return text.contains { "\u{201C}\u{201D}".contains($0) } ? .json(.straightQuotes) : .json(.escapeQuote)
  }

  /// Whether nothing stands before the cursor: the whole file is something else.
  private var isFirstWord: Bool { at < 64 && bytes[bytes.textStart..<at].buffer.allSatisfy(isJSONBlank) }

  /// Whether a word goes on as what Python prints of an object: `np.float64(0.5)`, `array([1, 2])`.
  private func isCall(_ end: Int) -> Bool {
    var last = end
    while isWordByte(bytes[last]) || bytes[last] == UInt8(ascii: "."), last - end < 64 { last += 1 }
    return bytes[last] == UInt8(ascii: "(")
  }

  private func isBlankBehind(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, isJSONBlank(bytes[end]), end - start < 64 { end += 1 }
    return end >= bytes.count
  }

  /// Whether an object or a list begins behind blanks.
  private func isValueBehind(_ index: Int) -> Bool {
    let next = bytes.behindBlanks(index)
    return bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "[")
  }

  package func isBroken(at range: Range<Int>) -> Bool {
    let (end, start) = (range.upperBound, range.lowerBound)
    if isWordByte(bytes[end]) { return true }
    let next = bytes.behindBlanks(end)
    switch bytes[next] {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: "]"): return isBehindColon(start)
    case UInt8(ascii: "}"): return !isBehindColon(start)
    case UInt8(ascii: ","):
      let value = bytes.behindBlanks(next + 1)
      switch bytes[value] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): return isBehindColon(start)
      case UInt8(ascii: "\""): return !isBehindColon(start) && bytes.hasKey(behind: value)
      default: return isFirstOfNumbers(endingAt: end)
      }
    default: return false
    }
  }

  /// Goes over signs at the cursor that separate nothing in JSON, but behind which a value begins; false if there are none.
  package mutating func passSeparator() -> Bool {
    func length(at index: Int) -> Int? {
      let isSign =
        bytes[index] < 0x20 || ";.|:=>\\*?!&%@$~^".utf8.contains(bytes[index])
        || "+-".utf8.contains(bytes[index]) && isValueBehind(index + 1)
      return isSign && index < bytes.count ? 1 : bytes.wideSeparator(at: index)
    }
    var next = at
    while next - at < 8, let length = length(at: next) { next = bytes.behindBlanks(next + length) }
    guard next > at, isMeantAsValue(at: next) else { return false }
    at = next
    return true
  }

  /// Whether the text from an offset to the cursor is a key: a colon follows.
  package func isKey(from start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "\"") && bytes[bytes.behindBlanks(at)] == UInt8(ascii: ":")
  }

  /// Whether a key and its colon stand before an offset.
  private func isBehindColon(_ index: Int) -> Bool {
    let end = beforeBlanks(index)
    return end > 0 && bytes[end - 1] == UInt8(ascii: ":")
  }

  private static func hint(for word: String, isAbsence: Bool) -> Message {
    if isAbsence { return .valueHint(.form("null")) }
    if ["inf", "nan", "infinity"].contains(word.lowercased()) { return .valueHint(.finiteNumber) }
    return ["True", "TRUE", "False", "FALSE"].contains(word)
      ? .valueHint(.form(word.lowercased())) : .json(.doubleQuotes)
  }

  private func number(_ fault: JSONMessage.NumberFault) -> InstanceMistake {
    var last = at
    while isNumberByte(bytes[last]) { last += 1 }
    return Self.mistake(bytes[at..<last], at, fault)
  }
}

extension InstanceMistake {
  static func notUTF8(_ bytes: ByteView, at offset: Int) -> InstanceMistake {
    let encoding = OlderEncoding(of: bytes, at: offset)
    var mistake = InstanceMistake(
      rule: .encoding, range: offset..<offset + 1, message: .text(.notUTF8(bytes[offset])),
      hint: .text(encoding.map(TextMessage.saveOlderAsUTF8) ?? .saveAsUTF8))
    mistake.encoding = encoding
    return mistake
  }

  package static func nonfinite(_ token: InstanceToken) -> InstanceMistake {
    InstanceMistake(
      rule: .nonfiniteNumber, range: token.range,
      message: .value(.notJSON(token.text.shortened)), hint: .valueHint(.finiteNumber))
  }
}
