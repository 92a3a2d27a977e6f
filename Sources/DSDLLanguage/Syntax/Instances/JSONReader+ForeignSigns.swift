import YAMLTree

/// Signs of other writing than that of JSON, outside of text.
extension JSONReader {
  /// A character beyond ASCII outside of text.
  func foreign(
    _ mistake: (Range<Int>, JSONMessage.Found, Message?) -> InstanceMistake
  ) -> InstanceMistake {
    guard let length = UTF8Check.length(of: bytes, at) else {
      return .notUTF8(bytes, at: at)
    }
    let text = bytes[at..<at + length].string
    if ["\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{201E}", "\u{00AB}"].contains(text) {
      return mistake(at..<at + length, .typographicQuote, .json(.straightQuotes))
    }
    if text == "\u{FEFF}" { return mistake(at..<at + length, .text(text), .hint(.remove)) }
    if let scalar = text.unicodeScalars.first, scalar.isHidden || scalar.properties.isWhitespace {
      var result = mistake(at..<at + length, .text(LookAlikes.code(of: scalar)), .yamlAdvice(.tab))
      result.fix = FixIt(at..<at + length, scalar.properties.isWhitespace ? " " : "", safety: .safe)
      return result
    }
    if let (_, meant) = bytes.wideSign(at: at) {
      if meant == "," || meant == ":", isBehindSeparator {
        var result = mistake(at..<at + length, .text(text), .hint(.remove))
        result.fix = FixIt(at..<at + length, "", safety: .safe)
        return result
      }
      var result = mistake(at..<at + length, .text(text), .hint(.fullWidthBracket(text, String(meant))))
      if meant != "\"" {
        let (end, mended) = bytes.withoutWideSigns(from: at)
        result.fix = FixIt(at..<end, mended, safety: .safe)
      }
      return result
    }
    if text == "\u{2026}" { return mistake(at..<at + length, .ellipsis, .json(.removeOrReplace)) }
    if let (number, plain) = bytes.wideNumber(at: at) {
      return mistake(at..<at + number, .text(bytes[at..<at + number].string), .hint(.write(plain)))
    }
    return mistake(at..<at + length, .text(text), nil)
  }

  /// Whether what separates stands before the cursor, so that a further sign does not.
  private var isBehindSeparator: Bool {
    let end = beforeBlanks(at)
    return end > 0 && ",:[{".utf8.contains(bytes[end - 1])
  }
}
