import YAMLTree

/// Samples that are nodes: inside a description, or in a YAML file.
extension SampleChecker {
  mutating func inline(_ node: Node, _ file: SourceFile, prefix: String) {
    var evaluator = Evaluator(
      plan: plan, file: file, collector: collector, recorder: recorder, reader: NodeReader(node),
      prefix: prefix)
    func check(_ element: Node, _ index: Int?, _ checker: inout SampleChecker) {
      let errors = checker.collector.errors
      evaluator.reader.move(to: element)
      do throws(InstanceMistake) {
        try evaluator.check(sample: checker.nextSample, index: index)
      } catch {
        // A tree has been read to its end before: nothing in it is thrown.
      }
      checker.count(errorsBefore: errors)
    }
    switch content {
    case .samples:
      prepareRecognition(of: node.range.count)
      let recogniser = flatPlan.map(NodeRecogniser.init)
      for (index, element) in node.elements.enumerated() {
        guard element.isComplete else {
          isComplete = false
          continue
        }
        if isDone { return }
        if passesOver() { continue }
        if let recogniser, recogniser.isClean(element) {
          count(clean: 1, bytes: 0)
          continue
        }
        check(element, index, &self)
      }
    case .globalInfo: if node.isComplete { check(node, nil, &self) }
    }
  }

  mutating func yaml(_ file: SourceFile) {
    let (tree, isComplete) = DocumentLoader.tree(of: file, into: collector)
    if !isComplete { self.isComplete = false }
    let key = content.key
    guard let root = tree.root else {
      let start = file.bytes(in: 0..<3) == LineTable.byteOrderMark ? 3 : 0
      if isComplete { reportMissing(SourceRange(file, start..<start)) }
      return
    }
    guard root.kind == .mapping else {
      if isComplete {
        reportShape(SourceRange(file, root.range), root.kind == .sequence ? "a list" : "a single value")
      }
      return
    }
    guard let value = root[key] else {
      if isComplete {
        reportMissing(
          SourceRange(file, root.start..<root.start), keys: root.entries.prefix(32).map { $0.0.text })
      }
      return
    }
    if content == .samples, value.kind != .sequence {
      reportNoList(SourceRange(file, value.range), value.kind == .mapping ? "a mapping" : "a single value")
      return
    }
    inline(value, file, prefix: "/\(key)")
  }
}
