import YAMLTree

/// Skeletons of class domains.
extension DocumentReader {
  func skeleton(
    in entries: KnownEntries, of domain: Name, classes: [Name], isBroken: Bool
  ) -> [ClassDomain.SkeletonEdge]? {
    guard let node = entries["skeleton"] else { return nil }
    if isNull(node) {
      collector.report(
        .nullValue, at: place(of: "skeleton", in: entries), .key(.emptyReadAsAbsent("skeleton")),
        hint: .key(.leaveOutOrList))
      return nil
    }
    guard node.kind == .sequence else {
      reportShape(
        of: node, as: .invalidSkeleton, .key("skeleton"), expected: .listOfClassNumbers)
      return []
    }
    if reportForeignEdges(node, classes) { return [] }
    var edges: [ClassDomain.SkeletonEdge] = []
    var countsFromZero = false
    var seen: [ClassDomain.SkeletonEdge: Node] = [:]
    for element in node.elements where node.isComplete && element.isComplete {
      guard let (from, to) = pair(element, &countsFromZero) else { continue }
      let edge = ClassDomain.SkeletonEdge(from: from.number, to: to.number)
      edges.append(edge)
      let key = ClassDomain.SkeletonEdge(from: min(edge.from, edge.to), to: max(edge.from, edge.to))
      if let first = seen[key] {
        collector.report(
          .suspiciousSkeleton, at: range(element), .classDomain(.joinedTwice(edge.from, edge.to)),
          notes: [Note(.first(.joined), range(first))])
        continue
      }
      seen[key] = element
      if edge.from == edge.to {
        collector.report(
          .suspiciousSkeleton, at: range(element), .classDomain(.joinedWithItself(edge.from)))
        continue
      }
      guard !isBroken else { continue }
      for end in [from, to] where end.number > classes.count {
        collector.report(
          .suspiciousSkeleton, at: range(end.node),
          .classDomain(.beyondClasses(end.node.text, count: classes.count, domain: domain.text)))
      }
    }
    return edges
  }

  private typealias NumberNode = (number: Int, node: Node)

  /// The two ends of an edge; nil if it is none, which is reported.
  ///
  /// - Parameter countsFromZero: Whether a number has been 0: that the classes are counted from there is one mistake.
  private func pair(_ node: Node, _ countsFromZero: inout Bool) -> (NumberNode, NumberNode)? {
    guard node.kind == .sequence, node.count == 2 else {
      let found = node.kind == .sequence ? .items(node.count) : shape(node)
      collector.report(
        .invalidSkeleton, at: range(node),
        .shape(ShapeMessage(.skeletonEdge, is: found, expected: .classNumbers)))
      return nil
    }
    var numbers: [NumberNode] = []
    for element in node.elements {
      guard let number = classNumber(element) else {
        if isZero(element) {
          if !countsFromZero {
            collector.report(.invalidSkeleton, at: range(element), .classDomain(.countedFromZero))
          }
          countsFromZero = true
          continue
        }
        collector.report(
          .invalidSkeleton, at: range(element), .classDomain(.noClassNumber(source(element))))
        continue
      }
      if let plain = element.plainScalar, element.withUTF8(plain.isDisputedNumber) {
        collector.report(
          .ambiguousNumber, at: range(element), .scalar(.disputedClassNumber(element.text)),
          hint: .hint(.plainDigits))
        continue
      }
      if let plain = element.plainScalar, element.withUTF8(plain.hasUselessZeros) {
        collector.report(
          .ambiguousScalar, at: range(element), .value(.zerosLikeOctal(element.text)),
          hint: .valueHint(.plainDigits))
      }
      numbers.append((number, element))
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// A number from 1; those too large for any domain are as good as the largest.
  private func classNumber(_ node: Node) -> Int? {
    guard node.kind == .scalar, let plain = node.plainScalar, plain.mayBeInteger else { return nil }
    let value = Array(node.text.utf8).withByteView { NumberValue($0) }
    guard !value.isNegative, !value.isZero, value.isIntegral else { return nil }
    return value.integer ?? .max
  }

  private func isZero(_ node: Node) -> Bool {
    guard node.kind == .scalar, let plain = node.plainScalar, plain.mayBeInteger else { return false }
    return Array(node.text.utf8).withByteView { NumberValue($0) }.isZero
  }

  // MARK: Other forms

  /// Reports, once, edges that are all written in another way: as a row of numbers, as text, with names of classes.
  private func reportForeignEdges(_ node: Node, _ classes: [Name]) -> Bool {
    guard node.isComplete, let first = node.elements.first(where: { _ in true }),
      node.elements.allSatisfy({ $0.isComplete && $0.kind == first.kind && isForeign($0) })
    else { return false }
    let ends = node.elements.prefix(Self.mostEdges).flatMap { numbers(in: $0, classes) }
    let pairs = stride(from: 0, to: ends.count - 1, by: 2).map { "[\(ends[$0]), \(ends[$0 + 1])]" }
    let hint: ClassDomainMessage =
      ends.isEmpty || ends.count % 2 == 1 || ends.contains(0)
      ? .writeClassNumbers : .pairNumbers(pairs + (node.count > Self.mostEdges ? ["…"] : []))
    let item = first.kind == .sequence && first.count == 2 ? first.elements.first { _ in true } : nil
    if let item {
      collector.report(
        .invalidSkeleton, at: range(item), .classDomain(.noClassNumber(source(item))),
        hint: .classDomain(hint))
    } else {
      let found = first.kind == .sequence ? .items(first.count) : shape(first)
      collector.report(
        .invalidSkeleton, at: range(first),
        .shape(ShapeMessage(.skeletonEdge, is: found, expected: .classNumbers)), hint: .classDomain(hint))
    }
    return true
  }

  /// How many edges are looked at to tell what is meant.
  private static let mostEdges = 4

  /// Whether an edge is no pair, or has nothing in it that could be a number of a class.
  private func isForeign(_ edge: Node) -> Bool {
    switch edge.kind {
    case .scalar: !isNull(edge)
    case .mapping: true
    case .sequence:
      edge.count > 0
        && (edge.count != 2 || edge.elements.allSatisfy { $0.kind != .scalar || scalarKind($0) == .text })
    }
  }

  /// The class numbers in whatever an edge is: the digits in it, and the numbers of classes that it names.
  private func numbers(in node: Node, _ classes: [Name]) -> [Int] {
    switch node.kind {
    case .sequence: return node.elements.prefix(8).flatMap { numbers(in: $0, classes) }
    case .mapping: return node.entries.prefix(8).flatMap { numbers(in: $0.1, classes) }
    case .scalar:
      if let index = classes.firstIndex(where: { $0.text == node.text }) { return [index + 1] }
      return node.text.prefix(64).split { $0.wholeNumberValue == nil }.compactMap { Int($0) }
    }
  }
}
