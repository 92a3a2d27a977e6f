import SystemPackage
package import YAMLTree

/// A file as a tree, with what is wrong with its text.
package struct FileTree {
  package let file: SourceFile
  package let tree: Tree
  /// False if the tree lacks something of the file.
  package let isComplete: Bool
  /// Whether brackets do not match, so that nobody knows what each part of the tree stands in.
  let isOutOfStep: Bool
  /// In the order of the file.
  package private(set) var mistakes: [InstanceMistake]

  /// How many more there are of each rule.
  private let furtherMistakes: [Rule: Int]
  /// Anchors with the name of an earlier one.
  private let repeatedAnchors: [Range<Int>]
  /// Both places of each repeated key: quotes around one would make two keys of them, whatever is meant.
  private let repeatedKeys: [Range<Int>]

  package init(
    file: SourceFile, tree: Tree, isComplete: Bool, mistakes: [InstanceMistake],
    furtherMistakes: [Rule: Int] = [:], repeatedAnchors: [Range<Int>] = [], isOutOfStep: Bool = false
  ) {
    self.file = file
    self.tree = tree
    self.isComplete = isComplete
    self.isOutOfStep = isOutOfStep
    self.mistakes = mistakes
    self.furtherMistakes = furtherMistakes
    self.repeatedAnchors = repeatedAnchors
    repeatedKeys = mistakes.filter { $0.rule == .duplicateKey }.flatMap {
      [$0.range] + ($0.related.map { [$0.range] } ?? [])
    }
  }

  /// Nothing of a file that is something else.
  package init(_ mistake: InstanceMistake, inPlaceOf file: SourceFile) {
    self.init(file: file, tree: Tree.parse([]).tree, isComplete: false, mistakes: [mistake])
  }

  /// Reads a YAML or JSON file.
  package static func read(_ file: SourceFile) -> FileTree {
    if file.location.suffix == "json" { return JSONTreeReader.read(file) }
    let foreign = file.contents.withByteView { ForeignFile($0, as: .yaml) }
    if let foreign { return FileTree(InstanceMistake(foreign), inPlaceOf: file) }
    let result = Tree.parse(file.contents)
    // What a second document holds may be what the first one lacks.
    let isOneDocument = !result.problems.contains { $0.cause == .secondDocument }
    var problems = result.problems
    let stray = strayLine(in: result.tree)
    if let stray {
      // That two of them are one key says nothing more.
      let told = ProtectedRanges(stray.values)
      problems.removeAll { $0.kind == .duplicateKey && told.overlaps($0.range) }
      let next = problems.firstIndex { $0.range.lowerBound > stray.range.lowerBound }
      problems.insert(stray, at: next ?? problems.endIndex)
    }
    return FileTree(
      file: file, tree: result.tree, isComplete: result.isComplete && isOneDocument && stray == nil,
      mistakes: problems.map { InstanceMistake($0, in: file) }, repeatedAnchors: result.repeatedAnchors
    )
  }

  /// A line that is a key to YAML, beside what it was meant to stand in: the last of the samples, or what it lacks, must
  /// not be taken for a further key, which nobody looks at.
  private static func strayLine(in tree: Tree) -> TreeProblem? {
    guard let root = tree.root, root.kind == .mapping else { return nil }
    if let problem = root.oddlyIndentedKey() { return problem }
    let data = root["data"]
    for holder in [root, data].compactMap({ $0 }) {
      guard let instances = holder["samples"] ?? holder["global-info"] else { continue }
      for mapping in [holder, root] {
        let problem = mapping.oddlyIndentedKey(orInvisible: true) ?? mapping.strayItem(behind: instances)
        if let problem { return problem }
      }
    }
    return nil
  }

  /// Whether something is wrong with the text of a value, such as an alias that leads nowhere.
  package func isBroken(_ node: Node) -> Bool {
    mistakes.contains { $0.range.lowerBound <= node.end && node.start <= $0.range.upperBound }
  }

  /// Whether a file of JSON ends before its last bracket: what stands in a section may be meant to stand beside it.
  var lacksBracket: Bool {
    mistakes.contains { mistake in
      if case .json(.unexpected(.end, .commaOr)) = mistake.message { true } else { false }
    }
  }

  /// The list of samples in a description.
  var inlineSamples: Node? {
    guard let samples = tree.root?["data"]?["samples"], samples.kind == .sequence, !samples.isAlias else {
      return nil
    }
    return samples
  }

  /// Whether every reader gets this tree from the file.
  package var isSound: Bool { isComplete && mistakes.isEmpty }

  /// Takes out what is wrong with a list of samples, to be reported with each of them.
  package mutating func takeMistakes(in list: Node, prefix: String) -> SampleMistakes {
    // A bracket that is not closed is the list's own.
    let start = tree.source[list.start] == UInt8(ascii: "[") ? list.start + 1 : list.start
    let end = list.isComplete || isComplete ? list.end : Int.max
    let first = mistakes.firstIndex { $0.range.lowerBound >= start } ?? mistakes.count
    let last = mistakes[first...].firstIndex { $0.range.lowerBound >= end } ?? mistakes.count
    defer { mistakes.removeSubrange(first..<last) }
    let isJSON = file.location.suffix == "json"
    return SampleMistakes(mistakes[first..<last], in: list, prefix: prefix, isJSON: isJSON)
  }

  /// Takes up comments that leave findings out, before anything of the file is reported.
  func readSuppressions(into collector: DiagnosticCollector) {
    guard file.location.suffix != "json" else { return }
    collector.suppress(SuppressionReader.read(tree, of: file, into: collector))
  }

  /// Reports what is wrong with the text.
  package func report(into collector: DiagnosticCollector) {
    reportBeforeReading(into: collector)
    reportRepeatedKeys(outside: RangeList(), into: collector)
  }

  /// Reports everything but repeated keys, so that what follows from it is not reported.
  package func reportBeforeReading(into collector: DiagnosticCollector) {
    readSuppressions(into: collector)
    report(mistakes.filter { $0.rule != .duplicateKey }, into: collector)
    for (rule, count) in furtherMistakes { collector.count(rule, count, in: file, sample: nil) }
    for anchor in repeatedAnchors {
      collector.report(
        .unportableSyntax, at: SourceRange(file, anchor),
        .text(.repeatedAnchor(String(decoding: file.bytes(in: anchor), as: UTF8.self))),
        hint: .text(.nameAnchorOtherwise))
    }
    collector.protect(tree.aliasedRanges + repeatedKeys, in: file)
  }

  /// Whether there is a value that nobody looks at, since its text is wrong or its key is there twice.
  ///
  /// - Parameters:
  ///   - free: A value with any content.
  ///   - instance: One of which all values of a key are looked at.
  package func hasUnread(outside free: Node? = nil, besides instance: Node? = nil) -> Bool {
    func isIn(_ node: Node?, _ mistake: InstanceMistake) -> Bool {
      node?.range.overlaps(mistake.range) == true
    }
    return mistakes.contains { mistake in
      guard !isIn(free, mistake) else { return false }
      return mistake.silencesValues || (mistake.rule == .duplicateKey && !isIn(instance, mistake))
    }
  }

  /// Reports repeated keys, except in what should be no mapping at all.
  package func reportRepeatedKeys(outside misshapen: RangeList, into collector: DiagnosticCollector) {
    let misshapen = misshapen.sorted
    report(mistakes.filter { $0.rule == .duplicateKey && !misshapen.overlaps($0.range) }, into: collector)
  }

  /// Reports mistakes in the order of the file; those in the global info with its JSON Pointer.
  private func report(_ mistakes: [InstanceMistake], into collector: DiagnosticCollector) {
    let inData = tree.root?["data"]?["global-info"]
    let info = inData ?? tree.root?["global-info"]
    var places = info.map { PlaceFinder(in: $0) }
    for mistake in mistakes {
      let start = mistake.range.lowerBound
      guard let info, info.range.contains(start), let way = places?.way(to: start) else {
        collector.report(mistake, in: file)
        continue
      }
      let prefix = inData == nil ? "/global-info" : "/data/global-info"
      collector.report(mistake, in: file, pointer: prefix + way)
    }
  }
}
