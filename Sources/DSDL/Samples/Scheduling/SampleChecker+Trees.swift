import YAMLTree

/// Samples that are nodes: inside a description, or in a YAML file.
extension SampleChecker {
  mutating func inline(_ node: Node, _ file: SourceFile, _ mistakes: SampleMistakes?, prefix: String) {
    var evaluator = Evaluator(
      plan: plan, file: file, collector: collector, tape: observation?.tape, reader: NodeReader(node),
      prefix: prefix)
    switch content {
    case .samples:
      prepareRecognition(of: node.range.count)
      if let mistakes, mistakes.areInJSON { return text(of: node, file, mistakes, prefix: prefix) }
      var mistakes = mistakes
      // Where nodes stand in the file, only the evaluator tells.
      let recogniser = observation == nil ? recognition.plan.map(NodeRecogniser.init) : nil
      for (index, element) in node.elements.enumerated() {
        if tally.isDone { return }
        let own = mistakes?.take(of: element, index: index) ?? []
        if !element.isComplete { isComplete = false }
        if tally.passesOver() { continue }
        if own.isEmpty, element.isComplete, let recogniser, recogniser.isClean(element) {
          tally.count(clean: 1, bytes: 0)
          continue
        }
        // That it is a list follows from the brackets.
        if element.kind == .sequence, mistakes?.endList(behind: element) == true {
          collector.silence(SourceRange(file, element.range))
        }
        check(element, index, own, with: &evaluator)
      }
      if !node.isComplete { lose() }
      if var mistakes { check(rest: &mistakes, of: node, evaluator) }
    case .globalInfo: if node.isComplete { check(node, nil, [], with: &evaluator) }
    }
  }

  /// Checks an element, in whose text there may be mistakes; it is invalid if it is not complete.
  private mutating func check(
    _ element: Node, _ index: Int?, _ mistakes: [SampleMistakes.Placed],
    with evaluator: inout Evaluator<NodeReader>
  ) {
    let errors = collector.errorsMet
    let (number, file) = (tally.next, evaluator.file)
    for (mistake, pointer) in mistakes where !mistake.rule.mayBeImplied {
      collector.report(mistake, in: file, sample: number, pointer: pointer)
    }
    // Where no error says so, something else has to.
    if collector.errorsMet == errors, mistakes.contains(where: \.mistake.silencesValues) {
      isComplete = false
    }
    if element.isComplete {
      evaluator.reader.move(to: element)
      // A tree has been read to its end before: nothing in it is thrown.
      try? evaluator.check(sample: number, index: index)
    }
    for (mistake, pointer) in mistakes where mistake.rule.mayBeImplied && !evaluator.isImplied(mistake) {
      collector.report(mistake, in: file, sample: number, pointer: pointer)
    }
    if number != nil {
      // What is made of text that is no YAML may not be what was meant.
      let isBroken = !element.isComplete || mistakes.contains { $0.mistake.rule.isSyntax }
      tell(of: element.range, evaluator, index: index, isBroken: isBroken, node: element)
    }
    if element.isComplete { count(errorsBefore: errors) } else { countBroken() }
  }

  /// Reports what is wrong behind the last element, where a sample may begin that has no node.
  private mutating func check(
    rest: inout SampleMistakes, of list: Node, _ evaluator: Evaluator<NodeReader>
  ) {
    if tally.isDone { return }
    let file = evaluator.file
    let (mistakes, beginSample) = rest.takeRest()
    if beginSample, tally.passesOver() { return }
    let pointer = rest.pointer(to: beginSample ? list.count : nil)
    for mistake in mistakes {
      collector.report(mistake, in: file, sample: beginSample ? tally.next : nil, pointer: pointer)
    }
    guard beginSample else { return }
    let place = mistakes.first?.range ?? list.end..<list.end
    tell(of: place, evaluator, index: list.count, isBroken: true)
    countBroken()
  }

  mutating func yaml(_ file: SourceFile) {
    var text = FileTree.read(file)
    let key = content.key
    let (root, isComplete) = (text.tree.root, text.isComplete)
    let list = content == .samples ? root?[key] : nil
    let mistakes = list.flatMap { $0.kind == .sequence ? text.takeMistakes(in: $0, prefix: "/\(key)") : nil }
    text.reportBeforeReading(into: collector)
    let misshapen = RangeList()
    defer { text.reportRepeatedKeys(outside: misshapen, into: collector) }
    if !isComplete { lose() }
    guard let root else {
      let start = file.textStart
      if isComplete { reportMissing(SourceRange(file, start..<start)) }
      return
    }
    guard root.kind == .mapping else {
      if isComplete {
        reportShape(SourceRange(file, root.range), root.kind == .sequence ? .list : .single)
      }
      return
    }
    guard let value = root[key] else {
      if isComplete {
        let others = root.entries.prefix(32).map { key, value in
          OtherKey(
            name: key.text, isList: value.kind == .sequence, isListOfObjects: value.isListOfMappings)
        }
        let arrangement = arrangement(of: NodeReader(root))
        reportMissing(
          SourceRange(file, root.start..<root.start), others: others, arrangement: arrangement)
      }
      return
    }
    let isRepeated = root.entries.count(where: { $0.0.text == key }) > 1
    if isRepeated || (content == .globalInfo && text.hasUnread(besides: value)) { self.isComplete = false }
    if content == .samples, value.kind != .sequence {
      misshapen.append(value.range)
      guard value.isComplete, isComplete || !value.range.isEmpty else { return }
      let isMapping = value.kind == .mapping
      let arrangement = isMapping ? arrangement(of: NodeReader(value)) : nil
      reportNoList(
        SourceRange(file, value.range), isMapping ? .mapping : .single, arrangement: arrangement)
      return
    }
    inline(value, file, mistakes, prefix: "/\(key)")
    if content == .samples { reportFields(besideSamplesIn: root, file) }
  }

  /// Warns of keys beside the samples that are fields of them: with less indentation, one belongs to no sample.
  private mutating func reportFields(besideSamplesIn root: Node, _ file: SourceFile) {
    guard root.count > 1, case .structure(let structure) = plan.types[plan.root] else { return }
    let fields = Set(structure.fields.map(\.name.text))
    for (key, _) in root.entries where key.kind == .scalar {
      guard key.text != content.key, fields.contains(key.text) else { continue }
      collector.report(
        .unknownSection, at: SourceRange(file, key.range), .sampleFile(.fieldBesideSamples(key.text)),
        hint: .sampleFile(.indentLikeFields))
    }
  }
}

extension Rule {
  /// Whether it is about text that cannot be read.
  fileprivate var isSyntax: Bool { self == .yamlSyntax || self == .jsonSyntax }

  /// Whether it may follow from what is said of a value: of what should be no mapping at all, keys do not matter, nor does
  /// the comma before an element that is not there.
  fileprivate var mayBeImplied: Bool { self == .duplicateKey || self == .jsonTrailingComma }
}
