import DSDL

/// Writes what a description says, for people: sections, with what belongs together lined up.
package struct InspectionText {
  private let style: TextStyle
  private let limit: Int

  /// - Parameter showsAll: Whether long lists are shown to their end.
  package init(style: TextStyle, showsAll: Bool) {
    self.style = style
    limit = showsAll ? .max : Omission.limit
  }

  package func render(_ inspection: Inspection, into output: inout some TextOutputStream) {
    let dataset = inspection.dataset
    var sections = [
      [header(dataset)], meta(dataset.meta), imports(dataset), definitions(inspection),
    ]
    var tree = TypeTree(style: style, limit: limit)
    if dataset.role == .description {
      sections.append(
        [heading("Sample type")]
          + (dataset.sampleType.map { tree.lines(of: $0) } ?? ["  " + style.paint("not given", .error)]))
    }
    if let type = dataset.globalInfoType {
      sections.append([heading("Global info type")] + tree.lines(of: type))
    }
    sections.append(classDomains(dataset))
    if dataset.role == .description { sections.append(samples(inspection)) }
    if let source = dataset.globalInfoSource { sections.append(globalInfo(source)) }
    if dataset.errorCount > 0 {
      let count = style.paint(Wording.count(dataset.errorCount, "error"), .error)
      sections.append(["\(count): run 'dsdl validate'"])
    }
    let text = sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
    output.write(text.joined(separator: "\n"))
  }

  private func heading(_ text: String) -> String { style.paint(text, .strong) }

  private func header(_ dataset: Dataset) -> String {
    let version = dataset.version.map { ", DSDL \(VisibleText.escaping($0))" } ?? ""
    return heading(VisibleText.escaping(dataset.file.path)) + "  \(dataset.role.rawValue)\(version)"
  }

  /// A section of a table; nothing if there are no rows.
  private func section<Item>(
    _ title: String, _ items: some Collection<Item>, _ what: String, _ row: (Item) -> [TextTable.Cell]
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    var table = TextTable()
    for item in items.prefix(limit) { table.append(row(item)) }
    return [heading(title)] + table.lines(style) + omission(items.count, what)
  }

  private func omission(_ count: Int, _ what: String) -> [String] {
    count > limit ? ["  " + Omission.text(count - limit, what, style)] : []
  }

  // MARK: Meta and imports

  private func meta(_ meta: DataValue.Object) -> [String] {
    section("Meta", meta, "entry") { member in
      let text = member.value.string ?? JSONValue(member.value).compact
      let shown = limit == .max || text.count <= 100 ? text : text.prefix(99) + "…"
      return [.init(member.key), .init(shown)]
    }
  }

  private func imports(_ dataset: Dataset) -> [String] {
    section("Imports", dataset.imports, "import") { item in
      let importer = item.name.range.file
      let by = importer == dataset.file ? "" : "in \(importer.path)"
      let result: TextTable.Cell =
        switch item.result {
        case .library(let file): .init(file.path)
        case .template: .init("built-in template")
        case .unreadable(let path): .init("\(path) cannot be read", .error)
        case .notFound: .init("not found", .error)
        }
      return [.init(item.name.text), result, .init(by, .faint)]
    }
  }

  // MARK: Definitions

  private func definitions(_ inspection: Inspection) -> [String] {
    let definitions = inspection.dataset.definitions
    guard !definitions.isEmpty else { return [] }
    var table = TextTable()
    for definition in definitions.prefix(limit) { table.append(row(definition)) }
    // What the trees below show is not shown here, too.
    let inTrees = Set(inspection.resolvedStructs.map(\.definition))
    let tree = TypeTree(style: style, limit: limit)
    var lines = [heading("Definitions")]
    for (line, definition) in zip(table.lines(style), definitions) {
      lines.append(line)
      if case .structure(let structure) = definition, !inTrees.contains(structure) {
        lines += tree.lines(of: structure, indentation: "  ")
      }
    }
    return lines + omission(definitions.count, "definition")
  }

  private func row(_ definition: Definition) -> [TextTable.Cell] {
    let place = TextTable.Cell(place(definition.name), .faint)
    let role: TextStyle.Role? = definition.isBroken ? .error : nil
    func kind(_ kind: String) -> TextTable.Cell {
      .init(definition.isBroken ? "broken \(kind)" : kind, role)
    }
    switch definition {
    case .structure(let structure):
      let params = structure.params.map(\.text).joined(separator: ", ")
      return [
        .init(structure.name.text + (params.isEmpty ? "" : "[\(params)]")), kind("struct"),
        .init(Wording.count(structure.fields.count, "field")), place,
      ]
    case .classDomain(let domain):
      return [.init(domain.name.text), kind("class domain"), .init(classes(domain)), place]
    case .broken(let name): return [.init(name.text), kind("definition"), .init(""), place]
    }
  }

  private func place(_ name: Name) -> String { "\(name.range.file.path):\(name.range.start.line)" }

  private func classes(_ domain: ClassDomain) -> String {
    domain.classes.count == 1 ? "1 class" : "\(domain.classes.count) classes"
  }

  // MARK: Class domains

  private func classDomains(_ dataset: Dataset) -> [String] {
    let domains = dataset.definitions.compactMap { definition in
      if case .classDomain(let domain) = definition { domain } else { nil }
    }
    guard !domains.isEmpty else { return [] }
    let lines = domains.prefix(limit).map { domain in
      var tree = ClassTree(domain, style: style, limit: limit)
      let details = classes(domain) + (tree.isHierarchy ? " in a hierarchy" : "")
      return ["  \(VisibleText.escaping(domain.name.text))  " + style.paint(details, .faint)]
        + tree.lines(indentation: "    ") + skeleton(domain)
    }
    return [heading("Class domains")] + lines.joined() + omission(domains.count, "class domain")
  }

  /// The edges by class numbers, as many on a line as fit.
  private func skeleton(_ domain: ClassDomain) -> [String] {
    guard let edges = domain.skeleton else { return [] }
    let words = edges.prefix(limit).map { "\($0.from)–\($0.to)" }
    var lines = ["    " + style.paint("skeleton", .faint)]
    var width = 12
    for word in words {
      if width + 2 + word.count > 80 {
        lines.append(String(repeating: " ", count: 12))
        width = 12
      }
      lines[lines.count - 1] += "  " + word
      width += 2 + word.count
    }
    if edges.isEmpty { lines[0] += "  no edges" }
    if edges.count > limit {
      lines.append(String(repeating: " ", count: 14) + Omission.text(edges.count - limit, "edge", style))
    }
    return lines
  }

  // MARK: Samples

  private func samples(_ inspection: Inspection) -> [String] {
    let sources = inspection.dataset.sampleSources
    guard !sources.isEmpty else { return [heading("Samples"), "  " + style.paint("not given", .error)] }
    var table = TextTable()
    for (source, count) in zip(sources, inspection.counts).prefix(limit) {
      table.append(cells(source) + (source.kind == .missing ? [] : self.count(count)))
    }
    if sources.count > 1 {
      let total = inspection.total.map { "\($0) samples" } ?? "? samples"
      table.append([.init("all"), .init(""), .init(total, isRight: true)])
    }
    return [heading("Samples")] + table.lines(style) + omission(sources.count, "file")
  }

  /// "12 samples", with the numbers of a column lined up, or why they cannot be counted.
  private func count(_ count: Result<Int, Dataset.Source.CountProblem>) -> [TextTable.Cell] {
    switch count {
    case .success(let count): [.init(count == 1 ? "1 sample " : "\(count) samples", isRight: true)]
    case .failure(let problem):
      [.init("? samples", .error, isRight: true), .init("cannot be counted: \(problem.reason)", .error)]
    }
  }

  private func globalInfo(_ source: Dataset.Source) -> [String] {
    var table = TextTable()
    table.append(cells(source))
    return [heading("Global info")] + table.lines(style)
  }

  private func cells(_ source: Dataset.Source) -> [TextTable.Cell] {
    let kind: TextTable.Cell =
      switch source.kind {
      case .inline: .init("in the description")
      case .json: .init("JSON")
      case .jsonLines: .init("JSON Lines")
      case .yaml: .init("YAML")
      case .missing: .init("not found", .error)
      }
    return [.init(source.path), kind]
  }
}
