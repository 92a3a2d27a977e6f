/// The quotes of word processors and of Chinese text, which are letters like others to YAML and JSON.
package enum TypographicQuotes {
  private static let pairs: [(opening: Character, closing: String)] = [
    ("“", "”“"), ("”", "”"), ("„", "“”"), ("‘", "’‘"), ("’", "’"), ("＂", "＂"), ("＇", "＇"), ("「", "」"),
    ("『", "』"),
  ]

  /// What stands between such quotes around all of a text; nil if there are none, or nothing between them.
  package static func content(of text: String) -> String? {
    guard text.utf8.count > 6, let first = text.first, let last = text.last,
      let pair = pairs.first(where: { $0.opening == first }), pair.closing.contains(last)
    else { return nil }
    let content = text.dropFirst().dropLast()
    return content.isEmpty || content.contains(where: pair.closing.contains) ? nil : String(content)
  }
}
