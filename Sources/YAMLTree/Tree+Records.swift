/// The tree by the numbers of its records, for a reader that walks millions of nodes: numbers, unlike nodes,
/// cost no reference counting. A number stands for the content of a node; aliases are followed by `child`.
extension Tree {
  package func kind(at record: Int) -> Node.Kind {
    switch storage.records[record].kind {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  package func range(at record: Int) -> Range<Int> { storage.records[record].range }

  package func style(at record: Int) -> ScalarStyle { storage.records[record].style }

  package func tag(at record: Int) -> String? { storage.records[record].tag.name }

  package func withUTF8<R>(at record: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try storage.withText(of: record, body)
  }

  /// The places of a collection's children; a place is not yet a child, see `child`.
  package func places(in record: Int) -> Range<Int> {
    guard kind(at: record) != .scalar else { return record..<record }
    return record + 1..<max(record + 1, storage.successor(of: record))
  }

  /// The place of a node, with those of what it lists; none if it does not begin behind an offset.
  func values(at record: Int, behind offset: Int) -> [Range<Int>] {
    guard storage.records.indices.contains(record), range(at: record).lowerBound >= offset else { return [] }
    var values = [range(at: record)]
    guard kind(at: record) == .sequence else { return values }
    var places = places(in: record)
    while let (child, rest) = child(in: places) {
      values.append(range(at: child))
      places = rest
    }
    return values
  }

  /// The first child in a range of places, and the range of those after it.
  package func child(in places: Range<Int>) -> (record: Int, rest: Range<Int>)? {
    guard let place = storage.visible(from: places.lowerBound, end: places.upperBound) else { return nil }
    let next = min(storage.successor(of: place), places.upperBound)
    return (storage.content(of: place), next..<places.upperBound)
  }
}

extension Node {
  /// The number of the record that holds the node's content.
  package var contentRecord: Int { Int(content) }
}
