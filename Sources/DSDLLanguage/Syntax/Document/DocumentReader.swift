import YAMLTree

/// Turns the nodes of a file into a `Document`, reporting everything that can be seen without knowing other
/// files.
struct DocumentReader {
  let text: FileTree
  let collector: DiagnosticCollector
  var file: SourceFile { text.file }
  /// Mappings that should be something else: what is said of their keys is not worth saying.
  let misshapen = RangeList()
  /// The names of what may be definitions.
  private let lazyNames = Lazy<Set<ExactText>>()

  var definitionNames: Set<ExactText> {
    lazyNames.value {
      guard let root = text.tree.root, root.kind == .mapping else { return [] }
      let defs = root["defs"].flatMap { $0.kind == .mapping ? $0 : nil }
      return Set((Array(root.entries) + (defs.map { Array($0.entries) } ?? [])).map { ExactText($0.0.text) })
    }
  }

  private let lazyRepeatedNames = Lazy<Set<ExactText>>()
  let lazyNamesWithBlanks = Lazy<[String]>()

  /// The names that several definitions under `defs` have.
  var repeatedNames: Set<ExactText> {
    lazyRepeatedNames.value {
      guard let defs = text.tree.root?["defs"], defs.kind == .mapping else { return [] }
      var (names, repeated) = (Set<ExactText>(), Set<ExactText>())
      for (key, _) in defs.entries where !names.insert(ExactText(key.text)).inserted {
        repeated.insert(ExactText(key.text))
      }
      return repeated
    }
  }

  static let sections = [
    KnownKey("$dsdl-version", ["version"], takes: .text),
    KnownKey(
      "$import", otherWords: ["include", "using", "require", "libraries", "library"], takes: .list, .text,
      .null),
    KnownKey("meta", otherWords: ["metadata", "meta-info", "info"], takes: .mapping, .null),
    KnownKey("data", otherWords: ["dataset"], takes: .mapping),
    KnownKey("defs", ["definitions"], takes: .mapping, .null),
  ]

  /// Reads a file's tree.
  ///
  /// - Parameter isNamed: Whether the file was named by the user and not reached by `$import`.
  static func read(_ text: FileTree, isNamed: Bool, into collector: DiagnosticCollector) -> Document {
    var text = text
    let inline = isNamed ? text.inlineSamples : nil
    // What is wrong with samples in the file is said when they are checked.
    let mistakes = inline.map { text.takeMistakes(in: $0, prefix: "/data/samples") }
    text.reportBeforeReading(into: collector)
    let reader = DocumentReader(text: text, collector: collector)
    var document = reader.document(isNamed: isNamed)
    // What stands before the text, such as a comment, does not break it.
    let start = text.tree.root?.start ?? 0
    document.isTextBroken = text.mistakes.contains { $0.rule == .jsonSyntax && $0.range.lowerBound >= start }
    text.reportRepeatedKeys(outside: reader.misshapen, into: collector)
    document.hasUnread = text.hasUnread(outside: document.meta, besides: document.data?.globalInfo.node)
    guard var mistakes, let inline else { return document }
    if case .inline(let list, _) = document.data?.samples, list == inline {
      mistakes.reportStop(in: text.file, to: collector)
      document.data?.samples = .inline(list, mistakes)
    } else {
      mistakes.report(in: text.file, to: collector)
    }
    return document
  }

  /// A document of which nothing is known.
  private func unread(isNamed: Bool) -> Document {
    var document = Document(file: file, role: isNamed ? .description : .library)
    document.isComplete = false
    return document
  }

  private func document(isNamed: Bool) -> Document {
    let tree = text.tree
    let isComplete = text.isComplete
    if text.isOutOfStep { return unread(isNamed: isNamed) }
    guard let root = tree.root, !(root.kind == .scalar && isNull(root)) else {
      var document = Document(file: file, role: isNamed ? .description : .library)
      document.isComplete = isComplete
      guard isComplete else { return document }
      if isNamed {
        collector.report(
          .missingSection, at: startOfDocument, .section(.emptyFile))
      } else {
        collector.report(.emptyLibrary, at: startOfDocument, .section(.emptyLibrary))
      }
      return document
    }
    guard root.kind == .mapping else {
      if isComplete, let separators = root.missingSeparators {
        collector.report(InstanceMistake(separators), in: file)
      } else if isComplete, !reportOtherList(root, isNamed: isNamed) {
        collector.report(
          .wrongShape, at: range(root),
          .shape(ShapeMessage(.document, is: shape(root), expected: .sections)))
      }
      return unread(isNamed: isNamed)
    }
    if root.oddlyIndentedKey() != nil || (isNamed && reportKeyOfWhole(root)) {
      return unread(isNamed: isNamed)
    }
    var sections = sections(of: root, isNamed: isNamed)
    let inMeta =
      (isNamed ? sections.adopt(["data", "defs"], from: "meta", where: looksLikeSection) : [])
      + sections.adopt(["$import"], from: "meta", where: { $0.kind == .sequence })
    reportStrayed(inMeta, SectionMessage.standsInMeta, hint: .indentLikeMeta)
    let strayed = isNamed ? sections.adopt(["$dsdl-version", "$import", "meta", "defs"], from: "data") : []
    reportStrayed(strayed, SectionMessage.standsInData, hint: .indentLikeData)
    let underDefs =
      sections.adopt(["$import"], from: "defs", where: { $0.kind == .sequence })
      + (isNamed ? sections.adopt(["data"], from: "defs", where: isSectionData) : [])
      + (isNamed ? sections.adopt(["meta"], from: "defs", where: isSectionMeta) : [])
    reportStrayed(underDefs, SectionMessage.standsInDefs, hint: .indentLikeDefs)
    if isComplete, reportOtherFile(root, sections, isNamed: isNamed) {
      return unread(isNamed: isNamed)
    }
    var document = Document(file: file, role: role(of: sections, isNamed: isNamed))
    document.isComplete = isComplete && root.isComplete && sections["defs"]?.isComplete != false
    reportSlips(sections, .unknownSection, of: document.role.owner)
    readVersion(sections, document, isNamed: isNamed)
    document.version = sections["$dsdl-version"].flatMap {
      $0.kind == .scalar && !isNull($0) ? $0.text : nil
    }
    readImports(sections, into: &document, isNamed: isNamed)
    readDefinitions(sections, into: &document)
    readDefinitions(inStructsOf: sections, into: &document)
    // Of an imported description only the definitions are taken.
    if document.role == .description, isNamed {
      readSections(sections, into: &document, strayed: Set(strayed.map(\.text)))
    }
    return document
  }

  /// Reports sections that stand in another one, unless it is a bracket that is missing.
  private func reportStrayed(
    _ keys: [Node], _ message: (String) -> SectionMessage, hint: SectionMessage
  ) {
    for key in text.lacksBracket ? [] : keys {
      collector.report(
        .unknownSection, .error, at: range(key), .section(message(key.text)), hint: .section(hint))
    }
  }

  /// The sections of a file. In a library, what is only like `meta` or `data` may be the name of a definition.
  private func sections(of root: Node, isNamed: Bool) -> KnownEntries {
    let known =
      isNamed ? Self.sections : Self.sections.map { ["meta", "data"].contains($0.name) ? $0.exact : $0 }
    return KnownEntries(of: root, known: known) { entry, meant in
      looksLikeDefinition(entry.value) || !canBe(meant, entry)
    }
  }

  /// A description has `data` or `meta`. A named file with neither is a library if it defines something, a file that is
  /// imported if it has no `data`.
  private func role(of sections: KnownEntries, isNamed: Bool) -> Document.Role {
    for key in isNamed ? ["data", "meta"] : ["data"] {
      if let value = sections[key], !looksLikeDefinition(value) { return .description }
    }
    guard isNamed else { return .library }
    let definesSomething =
      sections["defs"] != nil || sections["$import"] != nil || definesAtTopLevel(sections)
    return definesSomething ? .library : .description
  }

  private func definesAtTopLevel(_ sections: KnownEntries) -> Bool {
    sections.others.contains { looksLikeDefinition($0.value) }
  }

  /// Whether what is not there is missing, and not only in a part of the file that could not be read.
  private func isWhole(_ sections: KnownEntries) -> Bool {
    sections.node.isComplete && text.isComplete && !sections.node.entries.contains { isBrokenNull($0.key) }
  }

  private var startOfDocument: SourceRange {
    let start = file.textStart
    return SourceRange(file, start..<start)
  }

  // MARK: Sections

  private func readVersion(_ sections: KnownEntries, _ document: Document, isNamed: Bool) {
    let severity: Severity = document.role == .description && isNamed ? .error : .warning
    guard let node = sections["$dsdl-version"] else {
      if isWhole(sections) {
        collector.report(
          .missingVersion, severity, at: startOfDocument, .section(.missingVersion),
          hint: .section(.writeVersionFirst))
      }
      return
    }
    guard node.kind == .scalar else {
      reportShape(of: node, .key("$dsdl-version"), expected: .version)
      return
    }
    if isNull(node) || node.text.isEmpty {
      if isBrokenNull(node) || isCut(node, in: sections, of: document) { return }
      collector.report(
        .missingVersion, severity, at: keyRange(of: "$dsdl-version", in: sections),
        .section(.emptyVersion), hint: .section(.writeVersion))
      return
    }
    let kind = scalarKind(node)
    if kind.isNumber || kind == .boolean {
      collector.report(
        .ambiguousScalar, at: range(node), .section(.versionNotText(node.text, shape(node))),
        hint: .section(.writeVersion))
      return
    }
    let parts = node.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "0", parts[1] == "5", Int(parts[2]) != nil else {
      collector.report(
        .unsupportedVersion, at: range(node), .section(.unknownVersion(node.text)),
        hint: .section(.readAsVersion))
      return
    }
  }

  /// - Parameter strayed: The sections that stand in `data`, which has been said.
  private func readSections(
    _ sections: KnownEntries, into document: inout Document, strayed: Set<String>
  ) {
    if let meta = sections["meta"] {
      document.meta = meta
      if meta.kind != .mapping, !isNull(meta), meta.isComplete, !isCut(meta, in: sections, of: document) {
        collector.report(
          .wrongShape, .warning, at: range(meta),
          .shape(ShapeMessage(.key("meta"), is: shape(meta), expected: .mapping)),
          hint: WidePunctuation(meta, in: file)?.hint, fix: WidePunctuation(meta, in: file)?.fix)
      }
    } else if isWhole(sections), !isCutOff(sections, document) {
      collector.report(
        .missingSection, at: startOfDocument, .section(.missing("meta")), hint: .section(.writeMeta))
    }
    guard let data = sections["data"] else {
      if isWhole(sections) {
        let part = partOfData(in: sections)
        collector.report(
          .missingSection, at: startOfDocument, .section(.missing("data")),
          notes: part.map { [Note(.standsHere($0.text), range($0))] } ?? [],
          hint: .section(
            part.map { $0.text == "data" ? .indentLikeDefs : .dataAbove($0.text) }
              ?? (isPerhapsLibrary(sections) ? .writeDataOrRemoveMeta : .writeData)))
      }
      return
    }
    guard data.kind == .mapping else {
      if isNull(data), !isWhole(sections) || sections.isRepeated("data") { return }
      reportShape(
        of: data, at: isNull(data) ? keyRange(of: "data", in: sections) : range(data), .key("data"),
        expected: .sampleTypeAndPath)
      return
    }
    document.data = dataSection(
      data, keyRange: keyRange(of: "data", in: sections), strayed: strayed,
      beside: sections.others.filter { isKeyOfData($0) }, isRepeated: sections.isRepeated("data"))
  }

  private func readDefinitions(_ sections: KnownEntries, into document: inout Document) {
    // A key that is there twice was reported as such; the first one counts.
    var names: Set<ExactText> = []
    var places: [ExactText: Int] = [:]
    for defs in [sections["defs"]].compactMap(\.self)
      + sections.repeated.filter({ $0.name == "defs" }).map(\.value)
    where !isNull(defs) {
      if defs.kind == .mapping {
        let (entries, isNameMissing) = definitionEntries(of: defs, in: sections, of: document)
        let cut = isCut(defs, in: sections, of: document) ? entries.last?.key : nil
        if isNameMissing || cut != nil { document.isComplete = false }
        for entry in entries {
          let (key, value) = (entry.key, entry.value)
          if isFirst(key, in: &names) {
            if key == cut {
              document.definitions.append(.broken(Name(key.text, range(key))))
              continue
            }
            guard let definition = definition(key, value, entry.strays) else { continue }
            if !kindsOfJoined(value).isEmpty { document.isComplete = false }
            places[ExactText(key.text)] = document.definitions.count
            document.definitions.append(definition)
          } else if let first = places[ExactText(key.text)] {
            // Either of the two may be meant.
            document.definitions[first] = .broken(document.definitions[first].name)
          }
        }
      } else {
        if isCut(defs, in: sections, of: document) { continue }
        reportShape(
          of: defs, .key("defs"), expected: .definitions,
          hint: defs.kind == .sequence ? .hint(.withoutDashes) : nil)
        document.isComplete = false
        for element in defs.kind == .sequence ? Array(defs.elements) : [] where element.kind == .mapping {
          for (key, value) in element.entries where value.kind == .mapping && isFirst(key, in: &names) {
            if let definition = definition(key, value) { document.definitions.append(definition) }
          }
        }
      }
    }
    if document.role == .library, let meta = sections.key("meta"), let value = sections["meta"] {
      if value["$def"] == nil {
        reportUnknownSection(meta, in: sections, of: document)
      } else {
        document.definitions += [definition(meta, value)].compactMap(\.self)
      }
    }
    names.removeAll()
    // Where the text is broken, that is why it stands there; a library it is that only seems to lack 'data'.
    let isMisplaced = isWhole(sections) ? !isPerhapsLibrary(sections) : sections["defs"] == nil
    var defined = Set(document.definitions.map { ExactText($0.name.text) })
    for entry in otherEntries(sections, of: &document)
    where entry.key.kind == .scalar && isFirst(entry.key, in: &names) {
      let (key, value) = (entry.key, entry.value)
      switch document.role {
      case .library:
        if key.text.hasPrefix("$"), value["$def"] == nil {
          reportUnknownSection(key, value, in: sections, of: document)
          readDefinitions(under: value, &defined, into: &document)
        } else if let definition = definition(key, value, entry.strays) {
          document.definitions.append(definition)
          defined.insert(ExactText(key.text))
        }
      case .description:
        if looksLikeDefinition(value) {
          if isMisplaced {
            collector.report(
              .misplacedDefinition, at: range(key), .section(.misplacedDefinition(key.text)),
              hint: .section(.moveUnderDefs))
          }
          if let definition = definition(key, value) {
            document.definitions.append(definition)
            defined.insert(ExactText(key.text))
          }
        } else {
          reportUnknownSection(key, value, in: sections, of: document)
          readDefinitions(under: value, &defined, into: &document)
        }
      }
    }
    if document.role == .library, document.isComplete, document.definitions.isEmpty, document.imports.isEmpty,
      sections["defs"].map({ isNull($0) || ($0.kind == .mapping && $0.count == 0) }) ?? true,
      sections.others.isEmpty
    {
      collector.report(.emptyLibrary, at: startOfDocument, .section(.libraryDefinesNothing))
    }
  }

  /// What stands beside the sections, or in `meta` where it belongs under `defs`.
  private func otherEntries(_ sections: KnownEntries, of document: inout Document) -> [DefinitionEntry] {
    guard document.role == .library else {
      for entry in definitionsInMeta(sections) {
        definition(entry.key, entry.value).map { document.definitions.append($0) }
      }
      return sections.others.filter { !isKeyOfData($0) }.map { DefinitionEntry(key: $0.key, value: $0.value) }
    }
    let (entries, isNameMissing) = definitionEntries(of: sections.others, isWhole: sections.node.isComplete)
    if isNameMissing { document.isComplete = false }
    return entries
  }

  /// Reads the definitions under a key that is no section, so that nothing else follows from its name.
  ///
  /// - Parameter defined: The names that have a definition.
  private func readDefinitions(
    under node: Node, _ defined: inout Set<ExactText>, into document: inout Document
  ) {
    guard node.kind == .mapping else { return }
    for (key, value) in node.entries where looksLikeDefinition(value) && isFirst(key, in: &defined) {
      if let definition = definition(key, value) { document.definitions.append(definition) }
    }
  }

  /// Reports a key that is no section. It is an error if there are definitions under it.
  private func reportUnknownSection(
    _ key: Node, _ value: Node? = nil, in sections: KnownEntries, of document: Document
  ) {
    let holdsDefinitions =
      value?.kind == .mapping && (value?.entries.contains { looksLikeDefinition($0.value) } ?? false)
    let owner = document.role.owner
    collector.report(
      .unknownSection, holdsDefinitions ? .error : nil, at: range(key),
      .key(
        holdsDefinitions ? .unknownWithDefinitions(key.text, of: owner) : .unknown(key.text, of: owner)),
      hint: holdsDefinitions
        ? .section(.putUnderDefs) : Spelling.hint(for: key.text, among: sections.absent))
  }

  private func isFirst(_ key: Node, in names: inout Set<ExactText>) -> Bool {
    names.insert(ExactText(key.text)).inserted
  }
}
