import YAMLTree

/// Goes through the samples of a YAML file, or of those inside a description.
struct TreeSampleCursor: SampleCursor {
  private let file: SourceFile
  private let prefix: String
  private let isInline: Bool
  private let isComplete: Bool
  /// What is wrong with the text, by offset; those before `nextProblem` have been looked at.
  private let problems: [Diagnostic]
  private var nextProblem = 0
  /// The first problem that belongs to no sample.
  private var leftOver: Diagnostic?
  private var elements: Elements.Iterator?
  private var index = 0

  /// - Parameter path: The keys that lead to the list of samples.
  init(_ file: SourceFile, path: [String]) {
    self.file = file
    prefix = path.map { "/\($0)" }.joined()
    isInline = path.count > 1
    let collector = DiagnosticCollector(options: DiagnosticOptions(maximumPerRuleAndFile: 0))
    let (tree, isComplete) = DocumentLoader.tree(of: file, into: collector)
    self.isComplete = isComplete
    var node = tree.root
    for key in path { node = node?[key] }
    if let node, node.kind == .sequence {
      elements = node.elements.makeIterator()
    } else if isComplete {
      let root = tree.root?.range ?? 0..<0
      let list = "a list of samples is expected"
      if let node {
        collector.report(.wrongShape, at: SourceRange(file, node.range), "'samples' is no list: \(list)")
      } else {
        let start = SourceRange(file, root.lowerBound..<root.lowerBound)
        collector.report(.missingSection, at: start, "the file has no 'samples': \(list)")
      }
    }
    problems = collector.sorted(in: [file])
  }

  var problem: FileProblem? { nil }

  mutating func next(_ number: Int) -> Sample? {
    if let node = elements?.next(), node.isComplete {
      defer { index += 1 }
      let pointer = "\(prefix)/\(index)"
      return Sample(
        number: number, range: SourceRange(file, node.range), pointer: pointer,
        content: content(node, number, pointer))
    }
    // What is wrong elsewhere in a description does not concern its samples.
    let problem = leftOver ?? problems.dropFirst(nextProblem).first
    let concernsSamples = !isComplete || !isInline || elements == nil
    elements = nil
    leftOver = nil
    nextProblem = problems.count
    guard let problem, concernsSamples, !isExhausted else { return nil }
    isExhausted = true
    return Sample(
      number: number, range: problem.range, pointer: "", content: .failure(MalformedSample(problem)))
  }

  private var isExhausted = false

  private mutating func content(
    _ node: Node, _ number: Int, _ pointer: String
  ) -> Result<DataValue, MalformedSample> {
    while nextProblem < problems.count, problems[nextProblem].range.bytes.lowerBound < node.end {
      let problem = problems[nextProblem]
      nextProblem += 1
      if problem.range.bytes.lowerBound >= node.start { return .failure(MalformedSample(problem)) }
      if leftOver == nil { leftOver = problem }
    }
    var values = DataValueReader(NodeReader(node))
    do throws(InstanceMistake) {
      return .success(try values.value())
    } catch {
      return .failure(MalformedSample(error, in: file, sample: number, pointer: pointer))
    }
  }
}
