/// The entries of a mapping.
public struct Entries: Sequence, Sendable {
  let tree: Tree
  let records: Range<Int>

  init(of node: Node) {
    tree = node.tree
    records = node.kind == .mapping ? node.childRecords : 0..<0
  }

  /// Goes through the entries without allocating.
  public func makeIterator() -> Iterator {
    Iterator(tree: tree, index: records.lowerBound, end: records.upperBound)
  }

  /// Goes through the entries of a mapping.
  public struct Iterator: IteratorProtocol {
    let tree: Tree
    var index: Int
    let end: Int

    /// The next entry.
    public mutating func next() -> (key: Node, value: Node)? {
      Steps.take()
      guard let key = tree.storage.records.visible(from: index, end: end) else { return nil }
      let value = tree.storage.records.successor(of: key)
      guard value < end else { return nil }
      index = tree.storage.records.successor(of: value)
      return (Node(tree: tree, record: key), Node(tree: tree, record: value))
    }
  }
}
