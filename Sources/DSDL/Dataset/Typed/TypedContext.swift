/// What reading the samples of a file needs besides their text. It belongs to one thread.
@usableFromInline
final class TypedContext {
  let plan: Plan
  /// The text that cursors are in, and its file. Both are those of the sample that is being read.
  var bytes = ByteView(base: nil, count: 0)
  var file = SourceFile(path: "", bytes: [])
  /// Whether the text is that of the file, so that offsets in it mean something there.
  var isFile = true
  /// The sample's number, and its range in the file.
  var number = 0
  var range = 0..<0
  /// What stands in pointers before the number of a sample in its file, and what to add to its number for that; nil if
  /// pointers have none.
  var prefix = ""
  var index: Int?

  private var tables: [LabelKey: LabelTable] = [:]
  private var latest: (key: LabelKey, table: LabelTable)?

  init(_ plan: Plan) { self.plan = plan }

  struct LabelKey: Hashable {
    let type: ObjectIdentifier
    let node: Int
  }

  /// What finds the numbers of labels of a type at a node of the plan.
  func labels<Label: ClassLabel>(_ type: Label.Type, _ node: Int) -> LabelTable {
    let key = LabelKey(type: ObjectIdentifier(type), node: node)
    if let latest, latest.key == key { return latest.table }
    let table = tables[key] ?? LabelTable(type.classNames.map(\.description), domains(at: node))
    tables[key] = table
    latest = (key, table)
    return table
  }

  /// What finds labels at a node of the plan by their numbers over all domains there.
  func labels(at node: Int) -> LabelTable {
    let key = LabelKey(type: ObjectIdentifier(Label.self), node: node)
    if let latest, latest.key == key { return latest.table }
    let domains = domains(at: node)
    let table = tables[key] ?? LabelTable(domains.flatMap { $0.classes.map(\.text) }, domains)
    tables[key] = table
    latest = (key, table)
    return table
  }

  /// The class domains of labels at a node of the plan.
  func domains(at node: Int) -> [ClassDomain] {
    guard plan.types.indices.contains(node), case .label(let domains) = plan.types[node] else { return [] }
    return domains
  }

  /// The node of a field; -1 if the plan has none.
  @inline(__always)
  func node(ofField name: UnsafeBufferPointer<UInt8>, expecting guess: Int, in structure: Int) -> (
    field: Int, node: Int
  ) {
    guard structure >= 0 else { return (guess, -1) }
    let names = plan.structs[structure].names
    let view = ByteView(base: name.baseAddress, count: name.count)
    let field: Int
    if guess < names.count, names.matches(view, guess) {
      field = guess
    } else if let found = names.find(view) {
      field = found
    } else {
      return (guess, -1)
    }
    return (field, Int(plan.fields[plan.structs[structure].firstField + field].node))
  }

  func error(_ rule: Rule, _ message: ReadingMessage, from start: UnsafePointer<UInt8>, count: Int)
    -> SampleError
  {
    let offset = bytes.base.map { start - $0 } ?? 0
    let place = isFile ? offset..<min(offset + count, max(offset, bytes.count)) : range
    let way = bytes.base == nil ? nil : way(to: offset)
    return SampleError(
      Diagnostic(
        rule: rule, severity: .error, said: .reading(message), range: SourceRange(file, place),
        sample: number, pointer: prefix + (index.map { "/\($0 + number)" } ?? "") + (way ?? ""), notes: [],
        advice: [], fix: nil))
  }

  /// An error of a whole sample.
  func error(_ rule: Rule, _ message: ReadingMessage, at range: Range<Int>) -> SampleError {
    SampleError(
      Diagnostic(
        rule: rule, severity: .error, said: .reading(message), range: SourceRange(file, range),
        sample: number,
        pointer: prefix + (index.map { "/\($0 + number)" } ?? ""), notes: [], advice: [], fix: nil))
  }

  private func way(to offset: Int) -> String? {
    let text = isFile ? range : 0..<bytes.count
    return WayFinder.way(to: offset - text.lowerBound, JSONReader(bytes[text]))
  }
}
