import YAMLTree

/// The sections that show that a file is meant as a description: two of them are enough, and one that holds what nothing
/// else has.
enum SectionMarks {
  typealias Entry = (key: Node, value: Node)

  private static let known = [
    KnownKey("$dsdl-version", takes: .text),
    KnownKey("meta", otherWords: ["metadata", "meta-info"], takes: .mapping, .null),
    KnownKey("data", otherWords: ["dataset"], takes: .mapping),
  ]
  private static var version: KnownKey { known[0] }
  private static let keysOfData = [KnownKey("sample-type"), KnownKey("sample-path")]

  /// What stands in no file but a description, in a section or around one.
  static let unmistakable: Set<String> = ["sample-type", "$dsdl-version"]
  /// Of a list, which may hold samples, no more are looked at.
  static let fewItems = 8
  /// Files with more keys than that have their sections by their own names.
  private static let fewKeys = 64

  /// Whether a file has at least two of the sections, or slips for them, or one that shows by what it holds what it is.
  ///
  /// A list of them, or of parts of them, is meant as a description if it says that it is DSDL.
  static func areEnough(in root: Node) -> Bool {
    switch root.kind {
    case .scalar: false
    case .mapping: areEnough(in: Array(root.entries)) || areOtherWords(for: root)
    case .sequence:
      saysDSDL(itemsOf: root) && areEnough(in: root.elements.prefix(fewItems).flatMap(\.entries))
    }
  }

  private static func areEnough(in entries: [Entry]) -> Bool {
    if entries.contains(where: { holdsDescription($0.value) }) { return true }
    let saysDSDL = entries.contains { $0.key.text == version.name }
    let saysPerhapsDSDL = saysDSDL || entries.contains { version.isSpelt($0.key.text) }
    return entries.contains { isOfData($0.key.text, saysPerhapsDSDL) }
      || known.count { key in
        entries.contains { name, value in
          name.kind == .scalar
            && (name.text == key.name || key.isSpelt(name.text) || isOther(name.text, for: key, saysDSDL)
              || (key.isMeant(by: name.text) && key.takes(value)))
        }
      } >= 2
  }

  /// Whether something under a key can stand only in a description, or is one.
  private static func holdsDescription(_ value: Node) -> Bool {
    value.entries.contains { unmistakable.contains($0.key.text) } || saysDSDL(itemsOf: value)
  }

  private static func saysDSDL(itemsOf list: Node) -> Bool {
    list.elements.prefix(fewItems).contains { $0[version.name] != nil }
  }

  /// Whether a key of `data` stands there without it.
  private static func isOfData(_ word: String, _ saysDSDL: Bool) -> Bool {
    word == "sample-type" || saysDSDL && keysOfData.contains { $0.isSpelt(word) }
  }

  /// `version: 0.5.3`, `info: {}`, `dataset: {type: Int}`: each may be of any file, and all are read as sections where
  /// they are together.
  private static func areOtherWords(for root: Node) -> Bool {
    guard root.count <= fewKeys else { return false }
    let sections = KnownEntries(of: root, known: DocumentReader.sections)
    guard sections["$dsdl-version"]?.text.hasPrefix("0.5.") == true, sections["meta"] != nil,
      let data = sections["data"], data.kind == .mapping, data.count <= fewKeys
    else { return false }
    return KnownEntries(of: data, known: DocumentReader.keysOfData)["sample-type"] != nil
  }

  /// Whether at least two of the sections, or slips for them, are among some words.
  static func areEnough(among words: Set<String>) -> Bool {
    let saysDSDL = words.contains(version.name)
    let saysPerhapsDSDL = saysDSDL || words.contains(where: version.isSpelt)
    return words.contains { isOfData($0, saysPerhapsDSDL) }
      || known.count { key in words.contains { key.isMeant(by: $0) || isOther($0, for: key, saysDSDL) } } >= 2
  }

  /// Whether other words for all the sections are among some words, so that what stands under them tells.
  static func mayBeOtherWords(_ words: Set<String>) -> Bool {
    DocumentReader.sections.filter { ["$dsdl-version", "meta", "data"].contains($0.name) }.allSatisfy { key in
      words.contains { key.isSpelt($0) || key.isPerhaps($0) }
    }
  }

  /// Files of many kinds have `metadata` and `data`: such words mean sections only where a file says that it is DSDL.
  private static func isOther(_ word: String, for key: KnownKey, _ saysDSDL: Bool) -> Bool {
    saysDSDL && key.isPerhaps(word)
  }
}
