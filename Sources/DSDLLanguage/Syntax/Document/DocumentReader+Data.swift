import YAMLTree

/// The section `data`.
extension DocumentReader {
  static let keysOfData = [
    KnownKey("sample-type", otherWords: ["type"], takes: .text, .mapping),
    KnownKey("sample-path", otherWords: ["path", "sample-file"], takes: .text, .list).unless("samples"),
    KnownKey("samples", otherWords: SampleFileForm.otherWordsForSamples, takes: .list),
    KnownKey("global-info-type", otherWords: ["global-type", "info-type"], takes: .text, .mapping)
      .beside("global-info", "global-info-path"),
    KnownKey("global-info-path", otherWords: ["global-path", "global-info-file", "info-path"], takes: .text)
      .beside("global-info-type"),
    KnownKey(
      "global-info", otherWords: ["global", "info", "globals"], takes: .text, .list, .mapping, .null
    ).beside("global-info-type"),
  ]

  /// Whether a key beside `data` is one of its own.
  func isKeyOfData(_ entry: KnownEntries.Entry) -> Bool {
    entry.key.kind == .scalar && Self.keysOfData.contains { $0.name == entry.key.text }
      && !looksLikeDefinition(entry.value)
  }

  /// - Parameters:
  ///   - strayed: The sections that stand in `data`, which has been said.
  ///   - beside: Keys of `data` that stand beside it.
  ///   - isRepeated: Whether there are several such sections, of which this is the first.
  func dataSection(
    _ node: Node, keyRange dataKey: SourceRange, strayed: Set<String>, beside: [KnownEntries.Entry],
    isRepeated: Bool
  ) -> DataSection {
    var entries = KnownEntries(of: node, known: Self.keysOfData)
    for entry in beside {
      collector.report(
        .unknownSection, .error, at: range(entry.key), .section(.standsBesideData(entry.key.text)),
        hint: .section(.indentUnderData))
      entries.adopt(entry)
    }
    let parts =
      entries["sample-type"] == nil ? entries.others.filter { isSectionData($0.value) }.map(\.key) : []
    if let first = parts.first {
      collector.report(
        .missingSection, at: range(first), .section(.partsOfData(parts.map(\.text))),
        hint: .section(.describeParts))
    }
    // Where reading ended behind it, the rest of it may stand there.
    let isLast = text.tree.root?.entries.reversed().first?.value == node
    let isWhole = node.isComplete && !isRepeated && parts.isEmpty && (text.isComplete || !isLast)
    let path = entries["sample-path"]
    if isWhole, path == nil || path?.text == "$local" { entries.adoptOnlyList(as: "samples") }
    // The path wins, so that nothing is read from there.
    if let path, namesFiles(path) { entries.disown("samples") }
    reportSlips(entries, .unknownSection, of: .data)
    let known = strayed.union(parts.map(\.text))
    for entry in entries.others where !known.contains(entry.key.text) {
      // Samples that nobody looks at, and not only a word too many.
      let again = entries.again(entry.key.text, of: ["sample-path", "samples"])
      collector.report(
        .unknownSection, again == nil ? nil : .error, at: range(entry.key),
        .key(.unknown(name(of: entry.key), of: .data)),
        hint: again.map { .section(.joinUnder($0)) }
          ?? Spelling.hint(for: entry.key.text, among: entries.absent))
    }
    var section = DataSection()
    if entries.isRepeated("sample-type") {
      section.sampleType = nil
    } else if let type = entries["sample-type"] {
      section.sampleType = typeExpression(
        type, as: .key("sample-type"), key: keyRange(of: "sample-type", in: entries))
    } else if isWhole {
      collector.report(
        .missingSection, at: dataKey, .section(.missingSampleType), hint: .section(.writeSampleType))
    }
    // The type was reported: what should stand behind it is not there because the file ends.
    let isCut = section.sampleType == nil && entries["sample-type"].map(endsFile) == true
    readSamples(entries, dataKey, into: &section, isWhole: isWhole && !isCut)
    readGlobalInfo(entries, into: &section, isWhole: isWhole && !isCut)
    return section
  }

  /// Whether a file ends behind a value, without the end of its line.
  private func endsFile(_ value: Node) -> Bool {
    let rest = value.tree.source[value.range.upperBound...]
    return rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// What a path says.
  private enum Path {
    case absent
    case local
    case files([Name])
    case wrong
  }

  private func readSamples(
    _ entries: KnownEntries, _ dataKey: SourceRange, into section: inout DataSection, isWhole: Bool
  ) {
    switch path("sample-path", in: entries, allowsList: true, &section.hasUnread) {
    case .wrong: break
    case .files(let names):
      reportIgnored("samples", in: entries, because: "sample-path")
      section.samples = .paths(names)
    case .absent, .local:
      guard let samples = entries["samples"] else {
        if isWhole {
          collector.report(.noSamples, at: dataKey, .section(.noSamples))
        }
        return
      }
      guard samples.kind == .sequence else {
        // What stands for its items is told, or may be in what could not be read.
        if isNull(samples), !text.isComplete { return }
        let isFile = samples.kind == .scalar && Self.isNameOfFile(samples.text)
        let other: HintMessage? =
          isFile ? .write("sample-path: \(samples.text)") : samples.kind == .mapping ? .dashBeforeEach : nil
        reportShape(
          of: samples, at: isNull(samples) ? keyRange(of: "samples", in: entries) : range(samples),
          .key("samples"), expected: .samples, hint: dashHint(samples) ?? other.map { .hint($0) })
        return
      }
      section.samples = .inline(samples, nil)
    }
  }

  /// Whether text is meant as the name of a file that holds what is expected in its place.
  static func isNameOfFile(_ text: String) -> Bool {
    let suffixes = ["json", "jsonl", "yaml", "yml", "txt", "names", "csv", "tsv", "pbtxt", "data", "xml"]
    let end = text.suffix(6).lowercased()
    return suffixes.contains { end.hasSuffix(".\($0)") } && !text.contains { ",; ".contains($0) }
  }

  private func readGlobalInfo(_ entries: KnownEntries, into section: inout DataSection, isWhole: Bool) {
    let path = path("global-info-path", in: entries, allowsList: false, &section.hasUnread)
    let inline = entries["global-info"]
    guard let type = entries["global-info-type"] else {
      if entries["global-info-path"] != nil || inline != nil {
        let key = inline != nil ? "global-info" : "global-info-path"
        collector.report(
          .untypedGlobalInfo, at: keyRange(of: key, in: entries), .section(.untypedGlobalInfo(key: key)))
      }
      // Whether there is such a file can be told all the same.
      if case .files(let names) = path { section.globalInfo = .paths(names) }
      return
    }
    if isNull(type) {
      collector.report(
        .nullValue, at: place(of: "global-info-type", in: entries),
        .key(.emptyReadAsAbsent("global-info-type")), hint: .key(.leaveOutOrNameType))
      return
    }
    section.globalInfoType = typeExpression(
      type, as: .key("global-info-type"), key: keyRange(of: "global-info-type", in: entries))
    switch path {
    case .wrong: break
    case .files(let names):
      reportIgnored("global-info", in: entries, because: "global-info-path")
      section.globalInfo = .paths(names)
    case .absent, .local:
      if let inline {
        section.globalInfo = .inline(inline, nil)
      } else if isWhole {
        collector.report(
          .missingGlobalInfo, at: keyRange(of: "global-info-type", in: entries),
          .section(.missingGlobalInfo))
      }
    }
  }

  private func reportIgnored(_ key: String, in entries: KnownEntries, because path: String) {
    // A key that is read as one of the two may be meant as the other.
    guard entries[key] != nil, !entries.isSlip(key), !entries.isSlip(path) else { return }
    collector.report(
      .ignoredSection, at: keyRange(of: key, in: entries), .section(.ignored(key, because: path)),
      hint: .hint(.removeOneOfTwo))
  }

  private func path(
    _ key: String, in entries: KnownEntries, allowsList: Bool, _ hasUnread: inout Bool
  ) -> Path {
    guard let node = entries[key] else { return .absent }
    guard !isBrokenNull(node) else {
      hasUnread = true
      return .wrong
    }
    let expected: ShapeMessage.Expected = allowsList ? .pathOrPaths : .path
    switch node.kind {
    case .scalar:
      if isNull(node) || !isTextToSome(node) || node.text.trimmed.isEmpty {
        let place = isNull(node) ? keyRange(of: key, in: entries) : range(node)
        collector.report(
          .wrongShape, at: place,
          .shape(ShapeMessage(.key(key), is: shapeOfPath(node), expected: expected)))
        hasUnread = true
        return .wrong
      }
      if node.text == "$local" { return .local }
      if allowsList, isMisspeltLocal(node.text), entries["samples"]?.kind == .sequence {
        collector.report(
          .bareLocal, .error, at: range(node), .section(.bareLocal(node.text, isGlobalInfo: false)),
          hint: .hint(.write("$local")), fix: .rewriting(range(node), as: "$local", safety: .unsafe))
        return .local
      }
      if ["local", "$local"].contains(node.text.trimmed.lowercased()) {
        collector.report(
          .bareLocal, at: range(node), .section(.bareLocal(node.text, isGlobalInfo: !allowsList)),
          hint: .hint(.write("$local")),
          fix: .rewriting(range(node), as: "$local", safety: .safe))
        return .local
      }
      return .files([Name(node.text, range(node))])
    case .sequence where allowsList && node.count > 0:
      var names: [Name] = []
      for element in node.elements where element.isComplete {
        guard element.kind == .scalar, isTextToSome(element), !element.text.trimmed.isEmpty else {
          collector.report(
            .wrongShape, at: range(element),
            .shape(ShapeMessage(.path, is: shapeOfPath(element), expected: .file)))
          hasUnread = true
          continue
        }
        if element.text == "$local" {
          collector.report(
            .wrongShape, at: range(element), .section(.localInList), hint: .section(.writeLocal))
          hasUnread = true
          continue
        }
        names.append(Name(element.text, range(element)))
      }
      return names.isEmpty ? .wrong : .files(names)
    default:
      reportShape(
        of: node, .shape(ShapeMessage(.key(key), is: shapeOfPath(node), expected: expected)))
      hasUnread = true
      return .wrong
    }
  }

  /// Whether a path leads to files, and is not meant as `$local`.
  private func namesFiles(_ path: Node) -> Bool {
    if path.kind == .sequence { return path.count > 0 }
    let word = path.text.trimmed
    return path.isText && !["local", "$local"].contains(word.lowercased()) && !isMisspeltLocal(word)
  }

  /// Whether a path is like `$local`, so that with samples beside it no file is meant.
  private func isMisspeltLocal(_ path: String) -> Bool {
    let word = path.trimmed.lowercased()
    guard word.hasPrefix("$"), word != "$local", !word.contains("/") else { return false }
    let letters = word.filter { !"$.".contains($0) }
    return letters == "local" || Spelling.nearest(to: letters, among: ["local"]).first != nil
  }

  /// What stands where a path should; nothing but blanks is as good as nothing.
  private func shapeOfPath(_ node: Node) -> Shape {
    if node.kind == .sequence, node.count == 0 { return .emptyList }
    return node.kind == .scalar && node.text.trimmed.isEmpty ? .empty : shape(node)
  }
}
