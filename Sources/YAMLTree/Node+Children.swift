extension Node {
  /// The elements of a sequence; none of anything else.
  public var elements: Elements { Elements(of: self) }

  /// The entries of a mapping in the order of the file, merged ones last; none of anything else.
  public var entries: Entries { Entries(of: self) }

  /// The value of the first entry whose key is a scalar of these very bytes.
  public subscript(key: String) -> Node? {
    var key = key
    return key.withUTF8 { wanted in
      entries.first { entry in
        entry.key.kind == .scalar
          && entry.key.withUTF8 { $0.count == wanted.count && $0.elementsEqual(wanted) }
      }?.value
    }
  }

  /// A sequence's first element or a mapping's first key. Together with ``next`` this walks a tree in the order
  /// of the file.
  public var firstChild: Node? {
    let children = childRecords
    return tree.storage.records.visible(from: children.lowerBound, end: children.upperBound).map {
      Node(tree: tree, record: $0)
    }
  }

  /// What follows in the same collection: the next element; a key's value; after a value, the next key.
  public var next: Node? {
    guard !tree.storage.records[Int(record)].isLast else { return nil }
    let index = tree.storage.records.successor(of: Int(record))
    return tree.storage.records.visible(from: index, end: tree.storage.records.count).map {
      Node(tree: tree, record: $0)
    }
  }

  /// The records of all descendants, none for a scalar.
  var childRecords: Range<Int> {
    let first = Int(content) + 1
    return kind == .scalar
      ? first..<first : first..<max(first, tree.storage.records.successor(of: Int(content)))
  }
}
