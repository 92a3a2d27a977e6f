extension DateTimeText {
  /// A range of the text, ill-formed bytes replaced.
  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The whole text, cut if it is long.
  package var excerpt: String {
    let scalars = string(0..<min(count, 400)).unicodeScalars
    let isLong = count > 400 || scalars.count > 60
    return String(String.UnicodeScalarView(scalars.prefix(60))) + (isLong ? "…" : "")
  }

  /// What stands at an offset, for a message.
  package func found(at offset: Int) -> DateTimeMessage.Found {
    guard offset < count else { return .end }
    return scalar(at: offset).map { .character($0) } ?? .notUTF8
  }

  /// Whether it is looked at for what may be meant: nobody writes a date in so many letters.
  var isShort: Bool { count <= 1000 }

  /// The text with digits of other scripts turned into ASCII ones; nil if there are none, and for long texts.
  var withASCIIDigits: String? {
    guard isShort else { return nil }
    var (result, hasOthers, offset) = ("", false, 0)
    while offset < count {
      guard let scalar = scalar(at: offset) else { return nil }
      if let digit = digit(at: offset), !digit.isASCII {
        result += String(digit.value)
        hasOthers = true
      } else {
        result.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    return hasOthers ? result : nil
  }

  /// The text without the white space around it; nil if there is none, and for long texts.
  package var trimmed: String? {
    guard isShort else { return nil }
    let start = whitespaceEnd(from: 0)
    let scalars = string(start..<count).unicodeScalars
    let kept = scalars.reversed().drop { Self.isWhitespace($0) }.reversed()
    let result = String(String.UnicodeScalarView(kept))
    return result.utf8.count == count ? nil : result
  }
}
