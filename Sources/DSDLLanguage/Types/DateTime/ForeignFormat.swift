/// Formats of dates and times as other languages write them: `YYYY-MM-DD`, `HH:mm:ss`.
enum ForeignFormat {
  /// The format of strptime that is meant; nil if a part of it is not known.
  static func directives(for format: String, isTime: Bool) -> String? {
    var result = ""
    var rest = Substring(format)
    while let letter = rest.first {
      guard letter.isLetter else {
        result.append(letter)
        rest.removeFirst()
        continue
      }
      let part = rest.prefix { $0 == letter }
      guard let directive = directive(for: part, isTime: isTime || result.contains("%H")) else { return nil }
      result += directive
      rest.removeFirst(part.count)
    }
    return result
  }

  private static func directive(for part: Substring, isTime: Bool) -> String? {
    switch part {
    case "YYYY", "yyyy": "%Y"
    case "YY", "yy": "%y"
    case "MM" where !isTime, "M" where !isTime: "%m"
    case "DD", "D", "dd", "d": "%d"
    case "HH", "H", "hh", "h": "%H"
    case "mm", "m", "MM", "M": isTime ? "%M" : "%m"
    case "SS", "S", "ss", "s": "%S"
    default: nil
    }
  }
}
