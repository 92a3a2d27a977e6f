/// Names as Swift allows them.
enum SwiftName {
  /// What cannot be the name of a type or a member, even between backticks, or means something else there.
  private static let unusable: Set<String> = [
    "self", "Self", "init", "Type", "Protocol", "none", "some", "_",
  ]

  private static let keywords: Set<String> = [
    "Any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
    "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
    "guard", "if",
    "import", "in", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
    "protocol",
    "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw",
    "throws",
    "true", "try", "typealias", "var", "where", "while",
  ]

  /// A name that means itself: `self` becomes `self_`.
  static func usable(_ name: String) -> String { unusable.contains(name) ? "\(name)_" : name }

  /// The name as it is written in code: between backticks if it is a word of the language.
  static func written(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// Whether it can be a name at all.
  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first), name != "_" else {
      return false
    }
    return name.unicodeScalars.allSatisfy { NameWords.isKept($0) || $0 == "_" }
  }
}
