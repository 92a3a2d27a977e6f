/// Makes text safe to show on a terminal.
///
/// Paths, messages and source lines come from files that anybody may have written. Control characters in
/// them could move the cursor, and characters that turn the direction of writing could show something else
/// than what is there; they are shown as escapes as JSON writes them.
package enum VisibleText {
  /// The text with an escape in place of each character that a terminal would obey or hide.
  package static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: mustEscape) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if let escape = escape(scalar) {
        visible += escape
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// What to show in place of a character; nothing if it can be shown as it is.
  static func escape(_ scalar: Unicode.Scalar) -> String? {
    guard mustEscape(scalar) else { return nil }
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let (prefix, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  /// Controls, line and paragraph separators, marks that turn the direction of writing, the byte order
  /// mark inside text, and tags, which nobody sees.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
