import JSONText

/// Text in double quotes as YAML has them.
package enum QuotedText {
  /// - Parameter needsEscape: Whether a character is to be written as an escape, besides quotes, backslashes, tabs and
  ///   line breaks. What lies beyond the basic plane gets the form that only YAML knows.
  package static func quoted(_ text: String, needsEscape: (Unicode.Scalar) -> Bool) -> String {
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
}
