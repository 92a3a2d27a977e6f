import DSDL

/// Words and numbers that several reports share.
enum Wording {
  /// "1 error", "2 errors".
  static func count(_ number: Int, _ singular: String) -> String {
    "\(number) \(singular)\(number == 1 ? "" : "s")"
  }

  /// "… and 12 more unknown-label findings (--max-diagnostics)".
  static func omitted(_ number: Int, of rule: Rule) -> String {
    "… and \(number) more \(rule.name) finding\(number == 1 ? "" : "s") (--max-diagnostics)"
  }

  /// The place of a position as people and editors write it: `base.yaml:13:41`.
  static func place(_ range: SourceRange) -> String {
    let start = range.start
    return "\(range.file.path):\(start.line):\(start.column)"
  }

  /// "unknown-label" as words: "Unknown label".
  static func title(of rule: Rule) -> String {
    let words = rule.name.split(separator: "-").enumerated().map { index, word in
      switch word {
      case "yaml", "json", "id": word.uppercased()
      default: index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
      }
    }
    return words.joined(separator: " ")
  }
}
