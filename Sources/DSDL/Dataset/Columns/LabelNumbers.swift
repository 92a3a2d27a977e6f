/// The numbers of labels among the classes at their nodes, from 1.
struct LabelNumbers: Sendable {
  /// For nodes that are no labels.
  static let noLabel: Int32 = -1
  /// For labels of several domains.
  private static let several: Int32 = -2

  private let plan: Plan
  /// For each node what to take from the number of a class over all domains for that in its own one, from 1; 0 or less
  /// is the number of a label that is wrong.
  let offsets: [Int32]

  init(_ plan: Plan) {
    self.plan = plan
    offsets = plan.nodes.map { node in
      guard node.operation == .label else { return Self.noLabel }
      let set = plan.labelSets[Int(node.a)]
      return set.count == 1 ? Int32(plan.domains[set[0]].firstClass) : Self.several
    }
  }

  /// The number of a label over all domains at its node, one after the other; 0 if it is wrong.
  func number(_ label: ObservedValue) -> Int32 {
    guard let number = label.classIndex else { return 0 }
    var first = 0
    for index in plan.labelSets[Int(plan.nodes[label.node].a)] {
      let domain = plan.domains[index]
      let offset = number - domain.firstClass
      if domain.type.classes.indices.contains(offset) { return Int32(first + offset + 1) }
      first += domain.type.classes.count
    }
    return 0
  }
}
