extension TreeBuilder {
  mutating func begin(_ kind: Record.Kind, start: Int, tag: CoreTag) {
    guard !hasStopped else { return }
    guard frames.count < limits.depth else {
      return stop(.tooDeep(limit: limits.depth), at: start..<start + 1)
    }
    let offset = UInt32(clamping: start)
    let index = append(Record(kind: kind, start: offset, end: offset, payload: 0, tag: tag))
    guard let index else { return }
    frames.append(top)
    top = Frame(record: index, isMapping: kind == .mapping, lastEnd: start)
    if let name = pendingAnchor {
      top.anchor = anchors.open(name, record: index)
      pendingAnchor = nil
    }
  }

  /// Ends the innermost collection.
  mutating func end(at end: Int) {
    if top.isMapping { finishMapping() }
    let index = top.record
    if top.lastChild >= 0 { storage.records[top.lastChild].isLast = true }
    storage.records[index].end = UInt32(clamping: end)
    storage.records[index].payload = UInt32(truncatingIfNeeded: storage.records.count)
    let count = top.isMapping ? top.children / 2 : top.children
    storage.records[index].count = count
    if count >= Record.largeCount { storage.largeCounts[UInt32(truncatingIfNeeded: index)] = count }
    if top.anchor >= 0 {
      anchors.close(top.anchor, expanded: top.expanded, bytes: top.bytes, height: top.height)
    }
    let (expanded, textBytes, height) = (top.expanded, top.bytes, top.height)
    top = frames.removeLast()
    addChild(index, end: end, expanded: expanded, bytes: textBytes, height: height)
  }

  /// Whether the next node is a key.
  var expectsKey: Bool { top.isMapping && top.children % 2 == 0 }

  mutating func scalar(
    bytes: UnsafeBufferPointer<UInt8>, style: ScalarStyle, tag: CoreTag, range: Range<Int>
  ) {
    guard !hasStopped else { return }
    guard let (place, payload) = place(of: bytes, in: range) else {
      return stop(.textsTooLarge, at: range)
    }
    let record = Record(
      kind: .scalar, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
      payload: payload, tag: tag, style: style, place: place)
    guard let index = append(record) else { return }
    if expectsKey, style == .plain, tag == .none, bytes.count == 2,
      bytes.elementsEqual("<<".utf8)
    {
      top.hasMerge = true
      storage.records[index].isMergeKey = true
    }
    addChild(index, end: range.upperBound, expanded: 1, bytes: bytes.count, height: 0)
    if let name = pendingAnchor {
      let number = anchors.open(name, record: index)
      anchors.close(number, expanded: 1, bytes: bytes.count, height: 0)
      pendingAnchor = nil
    }
  }

  /// Adds a record, unless there are too many.
  mutating func append(_ record: Record) -> Int? {
    let index = storage.records.count
    guard index < Int(UInt32.max) else {
      stop(.tooManyNodes(limit: Int(UInt32.max)), at: record.range)
      return nil
    }
    storage.records.append(record)
    return index
  }

  /// Notes a child of the innermost collection that is complete.
  mutating func addChild(_ index: Int, end: Int, expanded: Int, bytes: Int, height: Int) {
    if top.children % 2 == 0 { top.lastKey = index }
    top.children += 1
    top.lastChild = index
    top.lastEnd = end
    top.expanded += expanded
    top.bytes += bytes
    top.height = max(top.height, height + 1)
  }

  /// Finds the text in the source, else stores it aside.
  private mutating func place(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> (Record.Place, UInt32)? {
    if bytes.count == range.count, isSource(bytes, at: range.lowerBound) { return (.source, 0) }
    if bytes.count + 2 == range.count, isSource(bytes, at: range.lowerBound + 1) { return (.quoted, 0) }
    let offset = storage.side.count
    guard offset + bytes.count + 4 <= Int(UInt32.max) else { return nil }
    for shift in stride(from: 0, to: 32, by: 8) {
      storage.side.append(UInt8(truncatingIfNeeded: bytes.count >> shift))
    }
    storage.side.append(contentsOf: bytes)
    return (.side, UInt32(truncatingIfNeeded: offset))
  }

  /// Whether the source has these bytes at an offset.
  ///
  /// What keeps it safe: all of them lie inside of both, and words are read only where eight are left.
  private func isSource(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + bytes.count <= storage.source.count else { return false }
    return storage.source.withUnsafeBytes { source in
      let bytes = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard word == source.loadUnaligned(fromByteOffset: offset + index, as: UInt64.self) else {
          return false
        }
        index += 8
      }
      while index < bytes.count {
        guard bytes[index] == source[offset + index] else { return false }
        index += 1
      }
      return true
    }
  }
}
