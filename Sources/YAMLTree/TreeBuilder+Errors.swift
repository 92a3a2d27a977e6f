extension TreeBuilder {
  /// Marks collections that have ended as ones of which something may be missing.
  mutating func markIncomplete(_ collections: [Int]) {
    for record in collections where storage.records.indices.contains(record) {
      storage.records[record].isUnfinished = true
    }
  }

  /// Ends what is open inside of a list if a line begins with a dash in the column of that list: the mistake on the line
  /// is one of the next element. False if it begins otherwise.
  mutating func endElements(before line: Int) -> Bool {
    let source = storage.source
    guard let dash = source[line...].firstIndex(where: { $0 != 0x20 }), source[dash] == UInt8(ascii: "-"),
      dash + 1 < source.count, [0x20, 0x0A, 0x0D].contains(source[dash + 1])
    else { return false }
    func isList(_ frame: Frame) -> Bool {
      let start = Int(storage.records[frame.record].start)
      return !frame.isMapping && start < line && source[start] == UInt8(ascii: "-")
        && start - SyntaxError.lineStart(in: source, at: start) == dash - line
    }
    guard !hasStopped, !frames.isEmpty, isList(top) || frames.dropFirst().contains(where: isList) else {
      return false
    }
    // What was not read of an element may be more than the line.
    while !isList(top), Int(storage.records[top.record].start) < line,
      !top.isMapping || top.children % 2 == 0,
      PropertyScanner.skipSpace(in: source, from: top.lastEnd) >= line
    {
      end(at: top.lastEnd)
    }
    return true
  }

  /// Removes the latest child of the innermost collection if it is a scalar that ends on the line where the
  /// error is: its text may run on behind it. A collection there is marked as one that may lack something.
  mutating func dropTail(before error: Int) {
    guard !frames.isEmpty, top.children > 0 else { return }
    let end = Int(storage.records[top.lastChild].end)
    guard end <= error, !storage.source[end..<error].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return
    }
    switch storage.records[top.lastChild].kind {
    case .scalar: break
    case .mapping, .sequence: return markIncomplete([top.lastChild])
    case .link, .hidden: return
    }
    if top.isMapping, top.children % 2 == 0 {
      top.children -= 2
      storage.records.removeSubrange(top.lastKey...)
    } else {
      top.children -= 1
      storage.records.removeSubrange(top.lastChild...)
    }
    top.lastChild = top.children == 0 ? -1 : previousChild(before: storage.records.count)
    top.lastEnd =
      top.lastChild < 0
      ? Int(storage.records[top.record].start) : storage.records[top.lastChild].range.upperBound
  }

  /// Makes the tree empty if all there is is a missing value, as after a lone `---`.
  mutating func dropEmptyRoot() {
    guard storage.records.count == 1, storage.records[0].kind == .scalar, storage.records[0].range.isEmpty,
      storage.records[0].tag == .none
    else { return }
    storage.records.removeAll()
    top = Frame()
  }
}
