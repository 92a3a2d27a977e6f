import JSONText

/// Makes text safe to show: with escapes as JSON and Swift write them in place of hidden characters, and of what a
/// runner of Azure or GitHub would take for a command.
///
/// All formats escape here; each adds what its own syntax reserves.
package enum VisibleText {
  /// The text as people see it.
  package static func escaping(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var visible = ""
    append(text, to: &visible, hidden: escape, reserved: { _ in nil })
    return visible
  }

  /// Appends a text in the way of a format.
  ///
  /// - Parameters:
  ///   - hidden: How the format writes a character that must not be seen as it is.
  ///   - reserved: How it writes a character that means something in its syntax; nil if it means nothing.
  package static func append(
    _ text: String, to output: inout String, hidden: (Unicode.Scalar) -> String,
    reserved: (Unicode.Scalar) -> String?
  ) {
    let scalars = text.unicodeScalars
    var isAtStart = true
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      if let escape = reserved(scalar) {
        output += escape
      } else if scalar.isHidden || beginsCommand(scalar, previous, isAtStart, scalars[index...]) {
        output += hidden(scalar)
      } else {
        output.unicodeScalars.append(scalar)
      }
      if scalar != " " { isAtStart = false }
      previous = scalar
    }
  }

  /// What to show in place of a character.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let (prefix, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
      return prefix + scalar.value.hexadecimal(width: width, uppercase: true)
    }
  }

  /// Whether a runner reads on here as a command: `::name` at the start of a line, `##[name` or `##vso[name`
  /// anywhere.
  package static func beginsCommand(
    _ scalar: Unicode.Scalar, _ previous: Unicode.Scalar?, _ isAtStart: Bool,
    _ rest: some Collection<Unicode.Scalar>
  ) -> Bool {
    switch scalar {
    case ":": return isAtStart && rest.dropFirst().first == ":"
    case "#":
      guard previous == "#" else { return false }
      return rest.dropFirst().first { !("a"..."z").contains($0) && !("A"..."Z").contains($0) } == "["
    default: return false
    }
  }

  /// Whether nothing need be done about a text: it is ASCII, without two signs that begin a command.
  package static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        guard byte &- 0x20 < 0x5F else { return false }
        if byte == previous, byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") { return false }
        previous = byte
      }
      return true
    }
  }
}
