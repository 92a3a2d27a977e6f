/// The elements of a sequence.
public struct Elements: Sequence, Sendable {
  let tree: Tree
  let records: Range<Int>

  init(of node: Node) {
    tree = node.tree
    records = node.kind == .sequence ? node.childRecords : 0..<0
  }

  /// Goes through the elements without allocating.
  public func makeIterator() -> Iterator {
    Iterator(tree: tree, index: records.lowerBound, end: records.upperBound)
  }

  /// Goes through the elements of a sequence.
  public struct Iterator: IteratorProtocol {
    let tree: Tree
    var index: Int
    let end: Int

    /// The next element.
    public mutating func next() -> Node? {
      Steps.take()
      guard let visible = tree.storage.records.visible(from: index, end: end) else { return nil }
      index = tree.storage.records.successor(of: visible)
      return Node(tree: tree, record: visible)
    }
  }
}
