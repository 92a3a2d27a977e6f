import YAMLTree

/// Goes through the samples of a YAML file, or of those inside a description.
struct TreeSampleCursor: SampleCursor {
  private let file: SourceFile
  private let prefix: String
  /// What is wrong with the text of samples.
  private var mistakes: SampleMistakes?
  /// The first that belongs to no sample.
  private var leftOver: InstanceMistake?
  private var elements: Elements.Iterator?
  private var index = 0

  /// - Parameter path: The keys that lead to the list of samples.
  init(_ file: SourceFile, path: [String]) {
    self.file = file
    prefix = path.map { "/\($0)" }.joined()
    let isInline = path.count > 1
    var text = FileTree.read(file)
    let isComplete = text.isComplete
    var node = text.tree.root
    for key in path { node = node?[key] }
    if let node, node.kind == .sequence {
      mistakes = text.takeMistakes(in: node, prefix: prefix)
      elements = node.elements.makeIterator()
    } else if isComplete {
      let root = text.tree.root?.range ?? 0..<0
      leftOver =
        if let node {
          InstanceMistake(rule: .wrongShape, range: node.range, message: .sampleFile(.samplesAreNoList))
        } else {
          InstanceMistake(
            rule: .missingSection, range: root.lowerBound..<root.lowerBound,
            message: .sampleFile(.noSamples))
        }
    }
    // What is wrong elsewhere in a description does not concern its samples.
    if !isInline || !isComplete || elements == nil, let first = text.mistakes.first { leftOver = first }
  }

  var problem: FileProblem? { nil }

  mutating func next(_ number: Int) -> Sample? {
    if let node = elements?.next() {
      defer { index += 1 }
      let first = mistakes?.take(of: node, index: index).first
      let pointer = "\(prefix)/\(index)"
      if node.isComplete || first != nil {
        return Sample(
          number: number, range: SourceRange(file, node.range), pointer: pointer,
          content: content(node, number, pointer, first))
      }
    }
    let problem = leftOver ?? mistakes?.takeRest().mistakes.first
    elements = nil
    leftOver = nil
    mistakes = nil
    guard let problem else { return nil }
    return Sample(
      number: number, range: SourceRange(file, problem.range), pointer: "",
      content: .failure(MalformedSample(problem, in: file, sample: number, pointer: prefix)))
  }

  private func content(
    _ node: Node, _ number: Int, _ pointer: String, _ first: (mistake: InstanceMistake, pointer: String)?
  ) -> Result<DataValue, MalformedSample> {
    if let first {
      return .failure(MalformedSample(first.mistake, in: file, sample: number, pointer: first.pointer))
    }
    var values = DataValueReader(NodeReader(node))
    do throws(InstanceMistake) {
      return .success(try values.value())
    } catch {
      return .failure(MalformedSample(error, in: file, sample: number, pointer: pointer))
    }
  }
}
