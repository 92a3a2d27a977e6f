/// What is said of text that is not JSON.
extension JSONReader {
  func startsWith(_ word: StaticString, _ index: Int) -> Bool {
    bytes[index..<index + word.utf8CodeUnitCount].elementsEqual(word)
  }

  /// Whether a value begins at an offset, as far as its first character tells.
  func beginsValue(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      true
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
  func unexpected(_ expected: String) -> InstanceMistake {
    func mistake(_ range: Range<Int>, _ what: String, hint: String? = nil, rule: Rule = .jsonSyntax)
      -> InstanceMistake
    {
      InstanceMistake(
        rule: rule, range: range, message: "\(what): \(expected) is expected", hint: hint.map(Message.custom))
    }
    guard at < bytes.count else { return mistake(bytes.count..<bytes.count, "the \(whole) ends early") }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "'"):
      return mistake(at..<at + 1, "a single quote is not JSON", hint: "put text in double quotes")
    case UInt8(ascii: "/") where bytes[at + 1] == UInt8(ascii: "/") || bytes[at + 1] == UInt8(ascii: "*"),
      UInt8(ascii: "#"):
      return mistake(at..<at + 1, "a comment is not JSON", hint: "remove it")
    case UInt8(ascii: "."):
      var last = at
      while bytes[last] == byte { last += 1 }
      if last - at > 1 {
        return mistake(at..<last, "an ellipsis is not JSON", hint: "remove it, or write what it stands for")
      }
      return number("a digit is expected before '.'")
    case UInt8(ascii: "+"): return number("'+' is not written before a number")
    case UInt8(ascii: ","): return mistake(at..<at + 1, "a comma is not expected here")
    case 0: return mistake(at..<at + 1, "a NUL byte is not JSON")
    case 1..<0x20, 0x7F: return mistake(at..<at + 1, "a control character is not JSON")
    case 0x80...: return foreign(mistake)
    default: break
    }
    guard isWordByte(byte) else {
      return mistake(at..<at + 1, "'\(Character(Unicode.Scalar(byte)))' is not expected here")
    }
    var last = at
    while last < bytes.count, isWordByte(bytes[last]), last - at < 64 { last += 1 }
    let word = bytes[at..<last].string
    let hints = [
      "True": "write true", "TRUE": "write true", "False": "write false", "FALSE": "write false",
    ]
    let isAbsence = KindHint.absentWords.contains(word.lowercased())
    if byte.isDigit || ["true", "false", "null"].contains(word) || expected.hasPrefix("the end") {
      return mistake(at..<last, "'\(word)' is not expected here")
    }
    var result = mistake(
      at..<last, "'\(word)' is not JSON",
      hint: isAbsence ? "write null" : hints[word] ?? "put text in double quotes")
    result.isAbsence = isAbsence
    return result
  }

  private func number(_ why: String) -> InstanceMistake {
    var last = at
    while isNumberByte(bytes[last]) { last += 1 }
    return InstanceMistake(
      rule: .jsonSyntax, range: at..<last,
      message: "'\(bytes[at..<last].shortened)' is not a number of JSON: \(why)")
  }

  /// A character beyond ASCII outside of text.
  private func foreign(_ mistake: (Range<Int>, String, String?, Rule) -> InstanceMistake) -> InstanceMistake {
    guard let length = UTF8Check.length(of: bytes, at) else {
      return InstanceMistake(
        rule: .encoding, range: at..<at + 1,
        message: "byte 0x\(String(bytes[at], radix: 16, uppercase: true)) is not UTF-8",
        hint: "save the file as UTF-8")
    }
    let text = bytes[at..<at + length].string
    if ["\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{201E}", "\u{00AB}"].contains(text) {
      return mistake(
        at..<at + length, "a typographic quote is not JSON", "put text in straight double quotes", .jsonSyntax
      )
    }
    if text == "\u{2026}" {
      return mistake(
        at..<at + length, "an ellipsis is not JSON", "remove it, or write what it stands for", .jsonSyntax)
    }
    return mistake(at..<at + length, "'\(text)' is not expected here", nil, .jsonSyntax)
  }
}

extension InstanceMistake {
  static func nonfinite(_ token: InstanceToken) -> InstanceMistake {
    InstanceMistake(
      rule: .nonfiniteNumber, range: token.range,
      message: "\(token.text.shortened) is not JSON: a finite number is expected",
      hint: "write a finite number")
  }

  static func duplicateKey(_ key: InstanceToken, first: Range<Int>) -> InstanceMistake {
    InstanceMistake(
      rule: .duplicateKey, range: key.range, message: "the key '\(key.text.shortened)' is there twice",
      related: Related(message: "it is first here", range: first, role: .first))
  }
}
