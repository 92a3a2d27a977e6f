extension DateTimeFormat {
  /// Why no text can match a format.
  package struct Mistake: Error, Hashable {
    var message: String
    /// The UTF-8 offsets of the directive inside the format.
    var offset: Range<Int>
    var hint: String?
  }
}

extension DateTimeFormat.Mistake {
  static func lonePercent(at range: Range<Int>) -> Self {
    Self(
      message: "'%' at the end of the format is not followed by a letter", offset: range,
      hint: "write '%%' for a percent sign")
  }

  static func unknownDirective(_ letter: Unicode.Scalar, at range: Range<Int>) -> Self {
    guard !DateTimeText.isWhitespace(letter), letter.properties.generalCategory != .control else {
      return Self(
        message: "'%' is not followed by a letter", offset: range, hint: "write '%%' for a percent sign")
    }
    return Self(message: "unknown directive '%\(letter)'", offset: range, hint: hint(for: letter))
  }

  static func repeated(_ directive: DateTimeDirective, in letter: Unicode.Scalar, at range: Range<Int>)
    -> Self
  {
    let written = "%\(letter)"
    let part = written == directive.spelling ? "" : ", which '\(written)' contains,"
    return Self(
      message: "'\(directive.spelling)'\(part) stands twice in the format", offset: range,
      hint: "each directive may stand once")
  }

  /// What to write for directives of other languages and tools.
  private static func hint(for letter: Unicode.Scalar) -> String? {
    switch letter {
    case "C": "write '%Y' for the year with its century"
    case "D": "write '%m/%d/%y'"
    case "e": "write '%d', which takes one digit too"
    case "F": "write '%Y-%m-%d'"
    case "h": "write '%b'"
    case "k": "write '%H', which takes one digit too"
    case "l": "write '%I', which takes one digit too"
    case "L", "N": "write '%f'"
    case "n", "t": "write a space, which matches any white space"
    case "P": "write '%p', which takes either case"
    case "R": "write '%H:%M'"
    case "r": "write '%I:%M:%S %p'"
    case "T": "write '%H:%M:%S'"
    case "v": "write '%d-%b-%Y'"
    case "-", "_", "#", "^", "0": "write the directive without '\(letter)': one digit is taken too"
    case "E", "O", ":": "write the directive without '\(letter)'"
    default:
      "the directives are %a %A %b %B %c %d %f %G %H %I %j %m %M %p %S %u %U %V %w %W %x %X %y %Y %z %Z %%"
    }
  }
}
