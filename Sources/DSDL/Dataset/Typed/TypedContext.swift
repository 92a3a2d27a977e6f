import YAMLTree

/// What reading some samples of a file needs besides their text. It belongs to one thread.
@usableFromInline
final class TypedContext {
  let types: SampleTypes
  /// The text that cursors are in, and its file. Both are those of the sample that is being read.
  var bytes = ByteView(base: nil, count: 0)
  var file = SourceFile(path: "", bytes: [])
  /// Where the text begins in its file, if it is the file's own.
  var textStart = 0
  /// The sample as nodes, if its text is a copy as JSON.
  var node: Node?
  /// The sample's number, and its range in the file.
  var number: Int { tables.pointee.sample.number }
  var range: Range<Int> { tables.pointee.sample.range }
  /// What to add to the number to tell it.
  var firstNumber = 0
  /// What stands in pointers before the number of a sample in its file, and what to add to its number for that; nil if
  /// pointers have none.
  var prefix = ""
  var index: Int?

  /// What readers look things up in.
  let tables: UnsafeMutablePointer<TypedTables>

  init(_ types: SampleTypes) {
    self.types = types
    tables = types.takeTables()
    tables.pointee.context = Unmanaged.passUnretained(self)
  }

  deinit { types.giveBack(tables) }

  /// What finds the numbers of labels of a type at a node of the plan. For ``Label`` they go over all domains there.
  ///
  /// - Parameter names: The names of the type's classes, from the domains there.
  func labels(
    _ type: ObjectIdentifier, _ node: Int, _ names: ([ClassDomain]) -> [String]
  ) -> TypedTables.Labels {
    let domains = domains(at: node)
    let table = types.labels(SampleTypes.LabelKey(type: type, node: node)) { names(domains) }
    let labels = TypedTables.Labels(
      type: type, names: table.names, table: Unmanaged.passUnretained(table),
      domain: domains.count == 1 ? Unmanaged.passUnretained(domains[0]) : nil,
      classCount: domains.reduce(0) { $0 + $1.classes.count })
    if node >= 0 { tables.pointee.step(at: node).pointee.labels = labels }
    return labels
  }

  /// The class domains of labels at a node of the plan.
  func domains(at node: Int) -> [ClassDomain] { types.domains(at: node) }

  /// Where the sample's text stands in the text that cursors are in.
  private var textRange: Range<Int> {
    node == nil ? range.lowerBound - textStart..<range.upperBound - textStart : 0..<bytes.count
  }

  func error(
    _ rule: Rule, _ message: ReadingMessage, from start: UnsafePointer<UInt8>, count: Int
  ) -> SampleError {
    guard let base = bytes.base else { return error(rule, message, at: range) }
    let offset = start - base
    let steps = WayFinder.steps(to: offset - textRange.lowerBound, JSONReader(bytes[textRange])) ?? []
    let place: Range<Int>
    if let node {
      place = PathFinder.range(of: steps, NodeReader(node)) ?? range
    } else {
      place = textStart + offset..<textStart + min(offset + count, max(offset, bytes.count))
    }
    return error(rule, message, at: place, way: WayFinder.pointer(steps))
  }

  /// An error of a whole sample, or at a place in it.
  func error(_ rule: Rule, _ message: ReadingMessage, at range: Range<Int>, way: String = "") -> SampleError {
    SampleError(
      Diagnostic(
        rule: rule, severity: .error, said: .reading(message), range: SourceRange(file, range),
        sample: number + firstNumber, pointer: prefix + (index.map { "/\($0 + number)" } ?? "") + way,
        notes: [],
        advice: [], fix: nil))
  }
}
