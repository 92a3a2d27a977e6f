/// Finding one's way in the preorder; see `Record`.
extension [Record] {
  /// The record that holds the content: that of an alias' target, else the record itself.
  func content(of index: Int) -> Int {
    let record = self[index]
    return record.kind == .link ? Int(record.payload) : index
  }

  /// The index after a record and all its descendants.
  func successor(of index: Int) -> Int {
    let record = self[index]
    return switch record.kind {
    case .scalar, .link: index + 1
    case .sequence, .mapping, .hidden: Int(record.payload)
    }
  }

  /// The first visible record from `index` on, nil at `end`.
  func visible(from index: Int, end: Int) -> Int? {
    var index = index
    while index < end {
      if self[index].kind != .hidden { return index }
      index = Int(self[index].payload)
    }
    return nil
  }
}
