import JSONText

/// Text in double quotes as YAML has them.
package enum QuotedText {
  /// - Parameter needsEscape: Whether a character is to be written as an escape, besides quotes, backslashes, tabs and
  ///   line breaks; not asked of other ASCII that is seen. What lies beyond the basic plane gets the form that only YAML
  ///   knows.
  package static func quoted(_ text: String, needsEscape: (Unicode.Scalar) -> Bool) -> String {
    if isPlain(text) { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if JSONText.isReserved(scalar) {
        quoted += JSONText.escape(scalar)
      } else if "\n\r\t".unicodeScalars.contains(scalar) || needsEscape(scalar) {
        quoted += VisibleText.escape(scalar)
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a text is the same in quotes, whoever writes it: it is ASCII that is seen, without quotes and backslashes.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 &- 0x20 < 0x5F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
  }
}
