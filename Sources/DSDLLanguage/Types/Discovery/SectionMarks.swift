import YAMLTree

/// The sections that show that a file is meant as a description: two of them are enough.
enum SectionMarks {
  private static let known = [
    KnownKey("$dsdl-version", takes: .text), KnownKey("meta", takes: .mapping, .null),
    KnownKey("data", takes: .mapping),
  ]

  /// Whether a mapping has at least two of the sections, or slips for them.
  static func areEnough(in root: Node) -> Bool {
    known.count { key in
      root.entries.contains { name, value in
        name.kind == .scalar
          && (name.text == key.name || key.isSpelt(name.text)
            || (key.isMeant(by: name.text) && key.takes(value)))
      }
    } >= 2
  }

  /// Whether at least two of the sections, or slips for them, are among some words.
  static func areEnough(among words: Set<String>) -> Bool {
    known.count { key in words.contains { key.isMeant(by: $0) } } >= 2
  }
}
