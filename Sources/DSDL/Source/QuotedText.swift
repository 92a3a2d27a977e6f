/// Text in double quotes as JSON and YAML have them.
package enum QuotedText {
  /// - Parameters:
  ///   - isUppercase: Whether escapes have large hexadecimal digits.
  ///   - needsEscape: Whether a character is to be written as an escape, besides quotes, backslashes, tabs and line
  ///     breaks. What lies beyond the basic plane gets the form that only YAML knows.
  package static func quoted(
    _ text: String, isUppercase: Bool, needsEscape: (Unicode.Scalar) -> Bool
  ) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if needsEscape(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: isUppercase)
          let (mark, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
          quoted += mark + String(repeating: "0", count: width - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
