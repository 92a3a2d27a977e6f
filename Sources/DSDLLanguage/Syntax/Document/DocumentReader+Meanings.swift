import YAMLTree

/// What mappings can be meant as, wherever they stand and whatever they stand under.
extension DocumentReader {
  func looksLikeDefinition(_ node: Node) -> Bool {
    node.kind == .mapping
      && node.entries.contains { key, _ in ["$def", "$defs", "$fields", "classes"].contains(key.text) }
  }

  /// Whether a mapping can only be meant as `data` or `defs`, wherever it stands.
  func looksLikeSection(_ node: Node) -> Bool {
    node.kind == .mapping
      && node.entries.contains { key, value in key.text == "sample-type" || looksLikeDefinition(value) }
  }

  /// Whether a mapping can only be meant as the section `data`.
  func isSectionData(_ node: Node) -> Bool {
    node.kind == .mapping && !looksLikeDefinition(node)
      && node.entries.contains { key, _ in key.text == "sample-type" || key.text == "sample-path" }
  }

  /// Whether what stands under `meta` can be that section, and no definition.
  func isSectionMeta(_ node: Node) -> Bool {
    isNull(node)
      || node.kind == .mapping && !looksLikeDefinition(node)
        && node.entries.allSatisfy { key, value in key.kind == .scalar && !looksLikeDefinition(value) }
  }

  /// Reports the key that the whole description stands under, indented once too far; false if there is none.
  func reportKeyOfWhole(_ root: Node) -> Bool {
    guard !Self.sections.contains(where: { $0.name != "data" && root[$0.name] != nil }) else { return false }
    let wholes = root.entries.filter { key, value in
      key.kind == .scalar && value["data"]?.kind == .mapping
        && (value["$dsdl-version"] != nil || value["meta"] != nil)
    }
    guard wholes.count == 1 else { return false }
    let key = wholes[0].key
    collector.report(
      .unknownSection, .error, at: range(key), .section(.wholeStandsUnder(key.text)),
      hint: .section(.moveToTop(key.text)))
    return true
  }

  /// Whether an entry of `defs` is a section that was indented like a definition, which has been said.
  func isSectionUnderDefs(_ key: Node, in sections: KnownEntries) -> Bool {
    ["$import", "data", "meta"].contains(key.text) && sections.key(key.text)?.range == key.range
  }

  /// Whether what stands under a key that is not spelt like a section can be that section: `refs`, `deps`, `include` and
  /// `version` have meanings of their own.
  func canBe(_ section: KnownKey, _ entry: KnownEntries.Entry) -> Bool {
    let (word, value) = (entry.key.text, entry.value)
    switch section.name {
    case "$dsdl-version": return word.contains("dsdl") || value.text.hasPrefix("0.5")
    case "defs" where !section.isSpelt(word):
      return value.kind == .mapping && value.entries.contains { looksLikeDefinition($0.value) }
    case "$import" where !section.isSpelt(word):
      let names = value.kind == .sequence ? value.elements.map(\.text) : [value.text]
      return !word.contains("export")
        && names.allSatisfy { name in
          let suffix = name.split(separator: "/").last.map { $0.split(separator: ".") } ?? []
          return suffix.count < 2 || ["yaml", "yml", "json"].contains(suffix[suffix.count - 1].lowercased())
        }
    default: return true
    }
  }
}
