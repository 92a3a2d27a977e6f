package import DSDL
import JSONText

/// Writes what a description says, for people: sections, with what belongs together lined up.
package struct InspectionText {
  private let style: TextStyle
  private let limit: Int
  private let wording: Wording

  /// - Parameter showsAll: Whether long lists are shown to their end.
  package init(style: TextStyle, showsAll: Bool, language: TextLanguage = .english) {
    self.style = style
    limit = showsAll ? .max : Omission.limit
    wording = Wording(language)
  }

  package func render(_ inspection: Inspection, into output: inout some TextOutputStream) {
    let dataset = inspection.dataset
    var sections = [
      [header(dataset)], meta(dataset.meta), imports(dataset), definitions(inspection),
    ]
    var tree = TypeTree(style: style, limit: limit, wording: wording)
    if dataset.role == .description {
      sections.append(
        [heading(Phrase("Sample type", zh: "样本类型"))]
          + (dataset.sampleType.map { tree.lines(of: $0) } ?? ["  " + notGiven]))
    }
    if let type = dataset.globalInfoType {
      sections.append([heading(Phrase("Global info type", zh: "全局信息类型"))] + tree.lines(of: type))
    }
    sections.append(classDomains(dataset))
    if dataset.role == .description { sections.append(samples(inspection)) }
    if let store = dataset.globalInfoStore { sections.append(globalInfo(store)) }
    if dataset.errorCount > 0 {
      let count = style.paint(wording.count(dataset.errorCount, .error), .error)
      sections.append([count + wording(Phrase(": run 'dsdl validate'", zh: "：运行“dsdl validate”"))])
    }
    let text = sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
    output.write(text.joined(separator: "\n"))
  }

  private func heading(_ phrase: Phrase) -> String { style.paint(wording(phrase), .strong) }

  private var notGiven: String { style.paint(wording(Phrase("not given", zh: "没有给出")), .error) }

  private func header(_ dataset: Dataset) -> String {
    let version = dataset.version.map { "DSDL \(VisibleText.escaping($0))" }
    let role =
      switch dataset.role {
      case .description: Phrase("description", zh: "描述文件")
      case .library: Phrase("library", zh: "库")
      }
    return style.paint(VisibleText.escaping(dataset.file.path), .strong) + "  "
      + wording.list([wording(role), version].compactMap(\.self))
  }

  /// A section of a table; nil if there are no rows.
  private func section<Item>(
    _ title: Phrase, _ items: some Collection<Item>, _ what: Noun, _ row: (Item) -> [TextTable.Cell]
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    var table = TextTable()
    for item in items.prefix(limit) { table.append(row(item)) }
    return [heading(title)] + table.lines(style) + omission(items.count, what)
  }

  private func omission(_ count: Int, _ what: Noun) -> [String] {
    count > limit ? ["  " + Omission.text(count - limit, what, style, wording)] : []
  }

  // MARK: Meta and imports

  private func meta(_ meta: DataValue.Object) -> [String] {
    section(Phrase("Meta", zh: "元信息（meta）"), meta, .entry) { member in
      let text = member.value.string ?? JSONValue(member.value).line(.report)
      let shown = limit == .max || text.count <= 100 ? text : text.prefix(99) + "…"
      return [.init(member.key), .init(shown)]
    }
  }

  private func imports(_ dataset: Dataset) -> [String] {
    section(Phrase("Imports", zh: "导入"), dataset.imports, Noun("import", zh: "个导入")) { item in
      let importer = item.name.range.file
      let by =
        importer == dataset.file ? "" : wording(Phrase("in \(importer.path)", zh: "在 \(importer.path) 中"))
      let result: TextTable.Cell =
        switch item.result {
        case .library(let file): .init(file.path)
        case .template: .init(wording(Phrase("built-in template", zh: "内置模板")))
        case .unreadable(let path):
          .init(wording(Phrase("\(path) cannot be read", zh: "无法读取 \(path)")), .error)
        case .notFound: .init(wording(Self.notFound), .error)
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
    let tree = TypeTree(style: style, limit: limit, wording: wording)
    var lines = [heading(Phrase("Definitions", zh: "定义"))]
    for (line, definition) in zip(table.lines(style), definitions) {
      lines.append(line)
      if case .structure(let structure) = definition, !inTrees.contains(structure) {
        lines += tree.lines(of: structure, indentation: "  ")
      }
    }
    return lines + omission(definitions.count, .definition)
  }

  private func row(_ definition: Definition) -> [TextTable.Cell] {
    let place = TextTable.Cell(place(definition.name), .faint)
    let role: TextStyle.Role? = definition.isBroken ? .error : nil
    func kind(_ kind: Phrase) -> TextTable.Cell {
      .init(wording(definition.isBroken ? Phrase("broken ", zh: "有错误的") + kind : kind), role)
    }
    switch definition {
    case .structure(let structure):
      let params = structure.params.map(\.text).joined(separator: ", ")
      return [
        .init(structure.name.text + (params.isEmpty ? "" : "[\(params)]")), kind(Phrase("struct", zh: "结构体")),
        .init(wording.count(structure.fields.count, .field)), place,
      ]
    case .classDomain(let domain):
      return [
        .init(domain.name.text), kind(Phrase("class domain", zh: "类别域")), .init(classes(domain)), place,
      ]
    case .broken(let name): return [.init(name.text), kind(Phrase("definition", zh: "定义")), .init(""), place]
    }
  }

  private func place(_ name: Name) -> String { "\(name.range.file.path):\(name.range.start.line)" }

  private func classes(_ domain: ClassDomain) -> String {
    wording.count(domain.classes.count, .class)
  }

  // MARK: Class domains

  private func classDomains(_ dataset: Dataset) -> [String] {
    let domains = dataset.definitions.compactMap { definition in
      if case .classDomain(let domain) = definition { domain } else { nil }
    }
    guard !domains.isEmpty else { return [] }
    let lines = domains.prefix(limit).map { domain in
      var tree = ClassTree(domain, style: style, limit: limit, wording: wording)
      let details = classes(domain) + (tree.isHierarchy ? wording(Phrase(" in a hierarchy", zh: "，有层级")) : "")
      return ["  \(VisibleText.escaping(domain.name.text))  " + style.paint(details, .faint)]
        + tree.lines(indentation: "    ") + skeleton(domain)
    }
    return [heading(Phrase("Class domains", zh: "类别域"))] + lines.joined()
      + omission(domains.count, .classDomain)
  }

  /// The edges by class numbers, as many on a line as fit.
  private func skeleton(_ domain: ClassDomain) -> [String] {
    guard let edges = domain.skeleton else { return [] }
    let words = edges.prefix(limit).map { "\($0.from)–\($0.to)" }
    let title = wording(Phrase("skeleton", zh: "骨架"))
    let indentation = 4 + DisplayWidth.of(title)
    var lines = ["    " + style.paint(title, .faint)]
    var width = indentation
    for word in words {
      if width + 2 + word.count > 80 {
        lines.append(String(repeating: " ", count: indentation))
        width = indentation
      }
      lines[lines.count - 1] += "  " + word
      width += 2 + word.count
    }
    if edges.isEmpty { lines[0] += "  " + wording(Phrase("no edges", zh: "没有边")) }
    if edges.count > limit {
      let rest = Omission.text(edges.count - limit, Noun("edge", zh: "条边"), style, wording)
      lines.append(String(repeating: " ", count: indentation + 2) + rest)
    }
    return lines
  }

  // MARK: Samples

  private func samples(_ inspection: Inspection) -> [String] {
    let stores = inspection.dataset.sampleStores
    guard !stores.isEmpty else { return [heading(Phrase("Samples", zh: "样本")), "  " + notGiven] }
    var table = TextTable()
    for (store, count) in zip(stores, inspection.counts).prefix(limit) {
      table.append(cells(store) + (store.kind == .missing ? [] : self.count(count)))
    }
    if stores.count > 1 {
      let total = inspection.total.map { wording.count($0, .sample) } ?? unknownCount
      table.append([.init(wording(Phrase("all", zh: "全部"))), .init(""), .init(total, isRight: true)])
    }
    return [heading(Phrase("Samples", zh: "样本"))] + table.lines(style) + omission(stores.count, .file)
  }

  /// "12 samples", with the numbers of a column lined up, or why they cannot be counted.
  private func count(_ count: Result<Int, Dataset.Store.CountProblem>) -> [TextTable.Cell] {
    switch count {
    case .success(let count):
      [
        .init(
          wording(count == 1 ? Phrase("1 sample ", zh: "1 个样本") : Noun.sample.counted(count)), isRight: true)
      ]
    case .failure(let problem):
      [
        .init(unknownCount, .error, isRight: true),
        .init(wording(Phrase("cannot be counted: ", zh: "无法计数：") + problem.reason), .error),
      ]
    }
  }

  private var unknownCount: String { wording(Phrase("? samples", zh: "? 个样本")) }

  private static let notFound = Phrase("not found", zh: "没有找到")

  private func globalInfo(_ store: Dataset.Store) -> [String] {
    var table = TextTable()
    table.append(cells(store))
    return [heading(Phrase("Global info", zh: "全局信息"))] + table.lines(style)
  }

  private func cells(_ store: Dataset.Store) -> [TextTable.Cell] {
    let kind: TextTable.Cell =
      switch store.kind {
      case .inline: .init(wording(Phrase("in the description", zh: "在描述文件中")))
      case .json: .init("JSON")
      case .jsonLines: .init("JSON Lines")
      case .yaml: .init("YAML")
      case .missing: .init(wording(Self.notFound), .error)
      }
    return [.init(store.path), kind]
  }
}
