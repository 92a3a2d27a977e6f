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
  var number = 0
  var range = 0..<0
  /// What to add to the number to tell it.
  var firstNumber = 0
  /// What stands in pointers before the number of a sample in its file, and what to add to its number for that; nil if
  /// pointers have none.
  var prefix = ""
  var index: Int?

  private var latest: (key: SampleTypes.LabelKey, table: LabelTable)?

  init(_ types: SampleTypes) { self.types = types }

  /// What finds the numbers of labels of a type at a node of the plan.
  func labels<Label: ClassLabel>(_ type: Label.Type, _ node: Int) -> LabelTable {
    labels(SampleTypes.LabelKey(type: ObjectIdentifier(type), node: node)) {
      type.classNames.map(\.description)
    }
  }

  /// What finds labels at a node of the plan by their numbers over all domains there.
  func labels(at node: Int) -> LabelTable {
    labels(SampleTypes.LabelKey(type: ObjectIdentifier(Label.self), node: node)) {
      types.domains(at: node).flatMap { $0.classes.map(\.text) }
    }
  }

  private func labels(_ key: SampleTypes.LabelKey, named names: () -> [String]) -> LabelTable {
    if let latest, latest.key == key { return latest.table }
    let table = types.labels(key, named: names)
    latest = (key, table)
    return table
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
