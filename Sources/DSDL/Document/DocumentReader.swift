import YAMLTree

/// Turns the nodes of a file into a `Document`, reporting everything that can be seen without knowing other
/// files.
struct DocumentReader {
  let text: FileTree
  let collector: DiagnosticCollector
  var file: SourceFile { text.file }
  /// Mappings that should be something else: what is said of their keys is not worth saying.
  let misshapen = RangeList()

  static let sections = ["$dsdl-version", "$import", "meta", "data", "defs"]

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
    text.reportRepeatedKeys(outside: reader.misshapen, into: collector)
    guard var mistakes, let inline else { return document }
    if case .inline(let list, _) = document.data?.samples, list == inline {
      mistakes.reportStop(in: text.file, to: collector)
      document.data?.samples = .inline(list, mistakes)
    } else {
      mistakes.report(in: text.file, to: collector)
    }
    return document
  }

  private func document(isNamed: Bool) -> Document {
    let tree = text.tree
    let isComplete = text.isComplete
    guard let root = tree.root, !(root.kind == .scalar && isNull(root)) else {
      var document = Document(file: file, role: isNamed ? .description : .library)
      document.isComplete = isComplete
      guard isComplete else { return document }
      if isNamed {
        collector.report(
          .missingSection, at: startOfDocument,
          "the file is empty: '$dsdl-version', 'meta' and 'data' are expected")
      } else {
        collector.report(.emptyLibrary, at: startOfDocument, "the library is empty")
      }
      return document
    }
    guard root.kind == .mapping else {
      if isComplete {
        collector.report(
          .wrongShape, at: range(root), "the document is \(shape(root)): a mapping of sections is expected")
      }
      var document = Document(file: file, role: isNamed ? .description : .library)
      document.isComplete = false
      return document
    }
    if isComplete, reportOtherFile(root, isNamed: isNamed) {
      var document = Document(file: file, role: isNamed ? .description : .library)
      document.isComplete = false
      return document
    }
    var document = Document(file: file, role: role(of: root, isNamed: isNamed))
    document.isComplete = isComplete && root.isComplete && root["defs"]?.isComplete != false
    readVersion(root, document, isNamed: isNamed)
    document.version = root["$dsdl-version"].flatMap { $0.kind == .scalar && !isNull($0) ? $0.text : nil }
    readImports(root, into: &document)
    readDefinitions(root, into: &document)
    // Of an imported description only the definitions are taken.
    if document.role == .description, isNamed { readSections(root, into: &document) }
    return document
  }

  /// A description has `data` or `meta`. A named file with neither is a library if it defines something.
  private func role(of root: Node, isNamed: Bool) -> Document.Role {
    for key in ["data", "meta"] {
      if let value = root[key], !looksLikeDefinition(value) { return .description }
    }
    guard isNamed else { return .library }
    let definesSomething = root.entries.contains { key, value in
      key.text == "defs" || key.text == "$import" || looksLikeDefinition(value)
    }
    return definesSomething ? .library : .description
  }

  func looksLikeDefinition(_ node: Node) -> Bool {
    node.kind == .mapping
      && node.entries.contains { key, _ in ["$def", "$defs", "$fields", "classes"].contains(key.text) }
  }

  private var startOfDocument: SourceRange {
    let start = file.bytes(in: 0..<3) == LineTable.byteOrderMark ? 3 : 0
    return SourceRange(file, start..<start)
  }

  // MARK: Sections

  private func fix(ofSlip section: String, _ root: Node) -> FixIt? {
    sectionSlip(section, root).flatMap { renaming($0, in: root, to: [section], of: Self.sections) }
  }

  private func sectionSlip(_ section: String, _ root: Node) -> Node? {
    slip(for: [section], in: root, known: Self.sections)
  }

  private func readVersion(_ root: Node, _ document: Document, isNamed: Bool) {
    let severity: Severity = document.role == .description && isNamed ? .error : .warning
    guard let node = root["$dsdl-version"] else {
      if root.isComplete {
        collector.report(
          .missingVersion, severity, at: startOfDocument, "'$dsdl-version' is missing",
          hint: hint(ofSlip: sectionSlip("$dsdl-version", root), among: Self.sections)
            ?? "write '$dsdl-version: \"0.5.3\"' as the first line",
          fix: fix(ofSlip: "$dsdl-version", root))
      }
      return
    }
    guard node.kind == .scalar else {
      reportShape(
        of: node, "'$dsdl-version' is \(shape(node)): text such as \"0.5.3\" is expected")
      return
    }
    if isNull(node) || node.text.isEmpty {
      collector.report(
        .missingVersion, severity, at: keyRange(of: "$dsdl-version", in: root), "'$dsdl-version' is empty",
        hint: "write '$dsdl-version: \"0.5.3\"'")
      return
    }
    let kind = scalarKind(node)
    if kind.isNumber || kind == .boolean {
      collector.report(
        .ambiguousScalar, at: range(node),
        "the version \(node.text) is \(kind.isNumber ? "a number" : "a boolean"): text such as \"0.5.3\" is expected",
        hint: "write '$dsdl-version: \"0.5.3\"'")
      return
    }
    let parts = node.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "0", parts[1] == "5", Int(parts[2]) != nil else {
      collector.report(
        .unsupportedVersion, at: range(node), "version '\(node.text)' is not known: 0.5.x is read",
        hint: "the file is read as version 0.5.3")
      return
    }
  }

  private func readSections(_ root: Node, into document: inout Document) {
    if let meta = root["meta"] {
      document.meta = meta
      if meta.kind != .mapping, !isNull(meta) {
        collector.report(
          .wrongShape, .warning, at: range(meta), "'meta' is \(shape(meta)): a mapping is expected")
      }
    } else if root.isComplete {
      collector.report(
        .missingSection, at: startOfDocument, "the section 'meta' is missing",
        hint: hint(ofSlip: sectionSlip("meta", root), among: Self.sections)
          ?? "write 'meta:' with what is to be known of the dataset; it may be empty",
        fix: fix(ofSlip: "meta", root))
    }
    guard let data = root["data"] else {
      if root.isComplete {
        collector.report(
          .missingSection, at: startOfDocument, "the section 'data' is missing",
          hint: hint(ofSlip: sectionSlip("data", root), among: Self.sections)
            ?? "write 'data:' with 'sample-type' and 'sample-path'",
          fix: fix(ofSlip: "data", root))
      }
      return
    }
    guard data.kind == .mapping else {
      let place = isNull(data) ? keyRange(of: "data", in: root) : range(data)
      reportShape(
        of: data, at: place,
        "'data' is \(shape(data)): a mapping with 'sample-type' and 'sample-path' is expected")
      return
    }
    document.data = dataSection(data, keyRange: keyRange(of: "data", in: root))
  }

  private func readDefinitions(_ root: Node, into document: inout Document) {
    // A key that is there twice was reported as such; the first one counts.
    var names: Set<ExactText> = []
    if let defs = root["defs"], !isNull(defs) {
      if defs.kind == .mapping {
        for (key, value) in defs.entries where isFirst(key, in: &names) {
          if let definition = definition(key, value) { document.definitions.append(definition) }
        }
      } else {
        reportShape(
          of: defs, "'defs' is \(shape(defs)): a mapping of definitions is expected")
      }
    }
    names.removeAll()
    for (key, value) in root.entries
    where key.kind == .scalar && !Self.sections.contains(key.text) && isFirst(key, in: &names) {
      switch document.role {
      case .library:
        if key.text.hasPrefix("$") {
          reportUnknownSection(key, root, &document)
        } else if let definition = definition(key, value) {
          document.definitions.append(definition)
        }
      case .description:
        if looksLikeDefinition(value) {
          collector.report(
            .misplacedDefinition, at: range(key),
            "'\(key.text)' is defined beside 'data': in a description definitions stand under 'defs'",
            hint: "move it under 'defs', or into a library that '$import' names")
          if let definition = definition(key, value) { document.definitions.append(definition) }
        } else {
          reportUnknownSection(key, root, &document)
        }
      }
    }
    if document.role == .library, document.isComplete, document.definitions.isEmpty, document.imports.isEmpty,
      root["defs"].map({ isNull($0) || ($0.kind == .mapping && $0.count == 0) }) ?? true,
      root.entries.allSatisfy({ key, _ in Self.sections.contains(key.text) })
    {
      collector.report(.emptyLibrary, at: startOfDocument, "the library defines nothing")
    }
  }

  private func reportUnknownSection(_ key: Node, _ root: Node, _ document: inout Document) {
    let nearest = Spelling.nearest(to: key.text, among: Self.sections).first
    // What is meant as these brings names that are not known now.
    if nearest == "$import" || nearest == "defs" { document.lacksImports = true }
    // A slip for a required section was reported when that one was missed.
    let required = document.role == .library ? ["$dsdl-version"] : ["$dsdl-version", "meta", "data"]
    if let nearest, required.contains(nearest), key == sectionSlip(nearest, root) { return }
    let what = document.role == .library ? "a library" : "a description"
    collector.report(
      .unknownSection, at: range(key), "'\(key.text)' is not a section of \(what)",
      hint: Spelling.hint(nearest.map { [$0] } ?? []))
  }

  private func isFirst(_ key: Node, in names: inout Set<ExactText>) -> Bool {
    names.insert(ExactText(key.text)).inserted
  }

  // MARK: Imports

  private func readImports(_ root: Node, into document: inout Document) {
    guard let node = root["$import"] else { return }
    if isNull(node) { return reportNull(node, "$import", in: root) }
    guard node.kind == .sequence else {
      reportShape(
        of: node, "'$import' is \(shape(node)): a list of file names is expected",
        hint: node.isText ? "write it as a list of one" : nil, fix: listing(node))
      if node.isText, !node.text.trimmed.isEmpty {
        document.imports = [Name(node.text.trimmed, range(node))]
      } else {
        document.lacksImports = true
      }
      return
    }
    if !node.isComplete { document.lacksImports = true }
    for element in node.elements where element.isComplete {
      guard element.kind == .scalar, !isNull(element), !scalarKind(element).isNumber else {
        collector.report(
          .wrongShape, at: range(element), "an import is \(shape(element)): the name of a file is expected")
        document.lacksImports = true
        continue
      }
      let name = element.text.trimmed
      guard !name.isEmpty else {
        collector.report(
          .wrongShape, at: range(element), "an import is empty: the name of a file is expected")
        continue
      }
      document.imports.append(Name(name, range(element)))
    }
  }
}
