import YAMLTree

/// The sections that show that a file is meant as a description: two of them are enough, and one that holds what nothing
/// else has.
enum SectionMarks {
  private static let known = [
    KnownKey("$dsdl-version", takes: .text),
    KnownKey("meta", otherWords: ["metadata", "meta-info"], takes: .mapping, .null),
    KnownKey("data", otherWords: ["dataset"], takes: .mapping),
  ]

  /// What stands in no file but a description, in a section or around one.
  static let unmistakable: Set<String> = ["sample-type", "$dsdl-version"]

  /// Whether a mapping has at least two of the sections, or slips for them, or one that shows by what it holds what it is.
  static func areEnough(in root: Node) -> Bool {
    let holdsSection = root.entries.contains { _, value in
      value.kind == .mapping && value.entries.contains { unmistakable.contains($0.key.text) }
    }
    if holdsSection { return true }
    let saysDSDL = root["$dsdl-version"] != nil
    return known.count { key in
      root.entries.contains { name, value in
        name.kind == .scalar
          && (name.text == key.name || key.isSpelt(name.text) || isOther(name.text, for: key, saysDSDL)
            || (key.isMeant(by: name.text) && key.takes(value)))
      }
    } >= 2
  }

  /// Whether at least two of the sections, or slips for them, are among some words.
  static func areEnough(among words: Set<String>) -> Bool {
    if words.contains("sample-type") { return true }
    let saysDSDL = words.contains("$dsdl-version")
    return known.count { key in words.contains { key.isMeant(by: $0) || isOther($0, for: key, saysDSDL) } }
      >= 2
  }

  /// Files of many kinds have `metadata` and `data`: such words mean sections only where a file says that it is DSDL.
  private static func isOther(_ word: String, for key: KnownKey, _ saysDSDL: Bool) -> Bool {
    saysDSDL && key.isPerhaps(word)
  }
}
