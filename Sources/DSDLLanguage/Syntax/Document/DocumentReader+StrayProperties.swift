import YAMLTree

/// Properties that stand beside the definition that they belong to, because they are not indented as they should be.
extension DocumentReader {
  /// A definition and what stands beside it that belongs to it.
  struct DefinitionEntry {
    let key: Node
    let value: Node
    var strays: [KnownEntries.Entry] = []
  }

  private static let properties = Set((structProperties + classDomainProperties).map(\.name))

  /// The definitions under `defs`, each with the properties that follow it.
  ///
  /// - Parameter sections: All sections. If the section `data` is missing, which is reported, its keys may stand here.
  func definitionEntries(
    of defs: Node, in sections: KnownEntries, of document: Document
  ) -> (entries: [DefinitionEntry], isNameMissing: Bool) {
    let lacksData = document.role == .description && sections["data"] == nil
    let entries = defs.entries.lazy.filter { key, value in
      !isSectionUnderDefs(key, in: sections) && !(lacksData && isPartOfData(key, value))
    }
    return definitionEntries(
      of: entries.map { KnownEntries.Entry(key: $0, value: $1) }, isWhole: defs.isComplete)
  }

  /// The definitions among some entries, each with the properties that follow it.
  ///
  /// - Parameter isWhole: Whether the mapping that they stand in was read to its end.
  /// - Returns: nothing for properties that follow no definition, which are reported: a name is missing before them.
  func definitionEntries(
    of all: some Sequence<KnownEntries.Entry>, isWhole: Bool
  ) -> (entries: [DefinitionEntry], isNameMissing: Bool) {
    var entries: [DefinitionEntry] = []
    var lone: [Node] = []
    for entry in all {
      if isProperty(entry.key, entry.value) {
        guard !entries.isEmpty else {
          lone.append(entry.key)
          continue
        }
        if lacks(entry.key.text, entries[entries.count - 1]) {
          entries[entries.count - 1].strays.append(entry)
          continue
        }
      }
      entries.append(DefinitionEntry(key: entry.key, value: entry.value))
    }
    // Where the text is broken, that has been said, and is why they stand there.
    if isWhole, text.isComplete {
      if let key = lone.first {
        collector.report(
          .invalidName, at: range(key), .definition(.nameMissing(before: key.text)),
          hint: .definition(.nameAbove))
      }
      for entry in entries {
        guard let stray = entry.strays.first else { continue }
        collector.report(
          .invalidName, at: range(stray.key), .definition(.strayBeside(stray.key.text, entry.key.text)),
          notes: [Note(.declared(.name(entry.key.text)), range(entry.key))],
          hint: .definition(.indentUnder(entry.key.text)))
      }
    }
    return (entries, !lone.isEmpty)
  }

  /// The definitions that stand in `meta`, because `defs:` is missing above them or is indented like them: one mistake.
  func definitionsInMeta(_ sections: KnownEntries) -> [KnownEntries.Entry] {
    guard sections["defs"] == nil, let meta = sections["meta"], meta.kind == .mapping else { return [] }
    let entries = meta.entries.filter {
      $0.key.kind == .scalar && looksLikeDefinition($0.value) && $0.value["$def"] != nil
    }
    guard let first = entries.first?.key else { return [] }
    if let defs = meta.entries.first(where: { $0.key.text == "defs" && isNull($0.value) })?.key {
      collector.report(
        .unknownSection, .error, at: range(defs), .section(.standsInMeta(defs.text)),
        hint: .section(.indentLikeMeta))
    } else {
      collector.report(
        .misplacedDefinition, at: range(first), .section(.definedInMeta(first.text)),
        hint: .section(.defsAbove(first.text)))
    }
    return entries.map { KnownEntries.Entry(key: $0, value: $1) }
  }

  /// Takes definitions that stand in a struct, or among its fields, and reports them.
  func readDefinitions(inStructsOf sections: KnownEntries, into document: inout Document) {
    let defs = sections["defs"].flatMap { $0.kind == .mapping ? Array($0.entries) : nil } ?? []
    let nested = (defs.map(\.value) + sections.others.map(\.value)).flatMap { nestedDefinitions(in: $0) }
    guard !nested.isEmpty else { return }
    var names = Set(document.definitions.map { ExactText($0.name.text) })
    for entry in nested {
      collector.report(
        .misplacedDefinition, at: range(entry.key), .section(.definedInStruct(entry.key.text)),
        hint: .section(.moveUnderDefs))
      guard names.insert(ExactText(entry.key.text)).inserted,
        let definition = definition(entry.key, entry.value)
      else { continue }
      document.definitions.append(definition)
    }
  }

  /// The definitions in a struct.
  func nestedDefinitions(in node: Node) -> [KnownEntries.Entry] {
    guard looksLikeDefinition(node) else { return [] }
    let fields = node["$fields"].flatMap { $0.kind == .mapping ? Array($0.entries) : nil } ?? []
    return (Array(node.entries) + fields).filter(isNestedDefinition).map {
      KnownEntries.Entry(key: $0.key, value: $0.value)
    }
  }

  /// Whether an entry of a struct, or of its fields, is a definition.
  func isNestedDefinition(_ key: Node, _ value: Node) -> Bool {
    key.kind == .scalar && !key.text.hasPrefix("$") && value.kind == .mapping && value["$def"] != nil
  }

  /// The first key of the section `data` that stands among the definitions, because `data:` is missing before it or is
  /// indented like them.
  func partOfData(in sections: KnownEntries) -> Node? {
    guard sections["data"] == nil, let defs = sections["defs"], defs.kind == .mapping else { return nil }
    return defs.entries.first(where: isPartOfData)?.key
  }

  private func isPartOfData(_ key: Node, _ value: Node) -> Bool {
    guard key.kind == .scalar else { return false }
    if key.text == "data" { return isNull(value) }
    return isKeyOfData(KnownEntries.Entry(key: key, value: value))
      && (key.text.contains("-") || value.kind == .sequence)
  }

  private func isProperty(_ key: Node, _ value: Node) -> Bool {
    guard key.kind == .scalar, Self.properties.contains(key.text), !looksLikeDefinition(value) else {
      return false
    }
    return key.text.hasPrefix("$") || value.kind == .sequence
  }

  private func lacks(_ property: String, _ entry: DefinitionEntry) -> Bool {
    guard entry.value.kind == .mapping || isNull(entry.value) else { return false }
    return !entry.strays.contains { $0.key.text == property }
      && !(entry.value.kind == .mapping && entry.value.entries.contains { key, _ in key.text == property })
  }

  /// The kinds in a mapping with several, in which two definitions run together because a name is missing.
  func kindsOfJoined(_ node: Node) -> [Node] {
    guard node.kind == .mapping else { return [] }
    let kinds = node.entries.filter { key, _ in key.kind == .scalar && key.text == "$def" }.map(\.0)
    return kinds.count > 1 && node.count > kinds.count + 1 ? kinds : []
  }

  func reportJoined(_ node: Node, _ kinds: [Node]) {
    misshapen.append(node.range)
    collector.report(
      .duplicateKey, at: range(kinds[1]), .key(.repeated("$def")),
      notes: [Note(.first(.there), range(kinds[0]))], hint: .definition(.nameAbove))
  }

  /// Whether a value is the last one of a description that is cut off.
  func isCut(_ value: Node, in sections: KnownEntries, of document: Document) -> Bool {
    isCutOff(sections, document) && sections.node.entries.reversed().first?.value == value
  }

  /// Whether a description ends in the middle of a line before its section `data`, which is reported: the last thing in it
  /// is cut.
  func isCutOff(_ sections: KnownEntries, _ document: Document) -> Bool {
    guard document.role == .description, sections["data"] == nil, sections.node.isComplete, text.isComplete,
      let last = text.tree.source.last
    else { return false }
    // Behind a bracket or a quote that closes there is no more of a value.
    return ![0x0A, 0x0D, UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'")]
      .contains(last)
  }
}
