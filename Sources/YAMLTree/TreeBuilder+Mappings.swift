extension TreeBuilder {
  /// What is left to do at a mapping's end: drops a key without value, reports repeated keys, merges.
  mutating func finishMapping() {
    if top.children % 2 != 0 { dropLastKey() }
    guard top.children > 2 || top.hasMerge else { return }
    keys.removeAll()
    var index = top.record + 1
    var beginsAgain = false
    while let key = storage.visible(from: index, end: storage.records.count) {
      if let first = repeated(key), !beginsAgain, !hasStopped {
        beginsAgain = self.beginsAgain(with: key, after: first)
        reportRepeated(key, first, beginsAgain)
      }
      index = storage.successor(of: storage.successor(of: key))
    }
    if top.hasMerge { merge() }
  }

  /// The key behind another one and its value.
  private func key(behind key: Int) -> Int? {
    storage.visible(from: storage.successor(of: storage.successor(of: key)), end: storage.records.count)
  }

  /// Whether the innermost mapping begins again with a repeated key: that is its first one, and the second one comes behind
  /// it.
  private func beginsAgain(with key: Int, after first: Int) -> Bool {
    guard !storage.records[key].isMergeKey,
      let own = storage.visible(from: top.record + 1, end: storage.records.count),
      storage.content(of: own) == first, let second = self.key(behind: own), second < key,
      let next = self.key(behind: key)
    else { return false }
    let (expected, found) = (storage.content(of: second), storage.content(of: next))
    return storage.records[expected].kind == .scalar && storage.records[found].kind == .scalar
      && storage.sameText(expected, found)
  }

  /// What is missing where the innermost mapping begins again, if it is an item of a list.
  private var missingBetweenItems: String? {
    guard let list = frames.last, list.record >= 0, !list.isMapping else { return nil }
    return storage.source[Int(storage.records[top.record].start)] == UInt8(ascii: "{") ? "}, {" : "- "
  }

  private mutating func dropLastKey() {
    storage.records.removeSubrange(top.lastKey...)
    top.children -= 1
    top.lastChild = top.children == 0 ? -1 : previousChild(before: top.lastKey)
  }

  /// The last child of the innermost collection that ends at `end`.
  func previousChild(before end: Int) -> Int {
    var child = top.record + 1
    while storage.successor(of: child) < end { child = storage.successor(of: child) }
    return child
  }

  /// The content of the same key before another one, if there is one.
  private mutating func repeated(_ key: Int) -> Int? {
    let content = storage.content(of: key)
    return storage.records[content].kind == .scalar ? keys.insert(content, in: storage) : nil
  }

  private mutating func reportRepeated(_ key: Int, _ first: Int, _ beginsAgain: Bool) {
    let isMerge = storage.records[key].isMergeKey
    let name = storage.withText(of: storage.content(of: key)) { excerpt($0) }
    let other = storage.withText(of: first) { excerpt($0) }
    report(
      TreeProblem(
        kind: .duplicateKey,
        cause: beginsAgain
          ? .beginsAgain(missing: missingBetweenItems)
          : isMerge ? .duplicateMergeKey : name == other ? .duplicateKey(name) : .sameKey(name, as: other),
        range: nonEmpty(storage.records[key].range),
        related: .init(.first, range: nonEmpty(storage.records[first].range))))
  }

  /// The colon, or what is written for it, in a key that has no value and ends at an offset, where `{a:b}` or `{a -> b}`
  /// must mean `{a: b}`.
  func separatorInKey(before end: Int) -> Range<Int>? {
    guard top.isMapping, top.children % 2 == 1 else { return nil }
    let key = storage.records[top.lastKey]
    guard key.kind == .scalar, key.style == .plain, key.place == .source, key.tag == .none,
      key.start < key.end, Int(key.end) == end, storage.source[Int(key.start)] &- 0x30 >= 10
    else { return nil }
    let text = storage.source[key.range]
    guard let sign = SourceLine.separator(in: text), sign.lowerBound > text.startIndex, sign.upperBound < end
    else { return nil }
    let isColon = sign.count == 1 && text[sign.lowerBound] == UInt8(ascii: ":")
    return isColon && ":/\\".utf8.contains(text[sign.upperBound]) ? nil : sign
  }

  /// Makes a key and its value of the latest key.
  mutating func splitKey(at separator: Range<Int>) {
    let end = Int(storage.records[top.lastKey].end)
    top.lastEnd = SourceLine.keyEnd(in: storage.source, before: separator.lowerBound)
    storage.records[top.lastKey].end = UInt32(clamping: top.lastEnd)
    var start = separator.upperBound
    while start < end, storage.source[start] == 0x20 { start += 1 }
    Array(storage.source[start..<end]).withUnsafeBufferPointer {
      scalar(bytes: $0, style: .plain, tag: CoreTag.none, range: start..<end)
    }
  }

  /// The visible keys of a mapping whose records end at `end`.
  private func entryKeys(of mapping: Int, end: Int) -> [Int] {
    var result: [Int] = []
    var index = mapping + 1
    while let key = storage.visible(from: index, end: end) {
      result.append(key)
      index = storage.successor(of: storage.successor(of: key))
    }
    return result
  }

  // MARK: Merge keys

  /// Replaces the `<<` entries by those of the mappings that they name: own keys come first and win, then the
  /// earlier mapping. Afterwards the records of `<<` are hidden.
  private mutating func merge() {
    let own = entryKeys(of: top.record, end: storage.records.count)
    let mergeKeys = own.filter { storage.records[$0].isMergeKey }
    for key in mergeKeys {
      storage.records[key].kind = .hidden
      let value = key + 1
      storage.records[key].payload = UInt32(truncatingIfNeeded: storage.successor(of: value))
    }
    top.children -= mergeKeys.count * 2
    let lastOwn = own.last { !storage.records[$0].isMergeKey }
    top.lastChild = lastOwn.map { storage.successor(of: $0) } ?? -1
    for key in mergeKeys where !hasStopped { merge(value: key + 1) }
  }

  private mutating func merge(value: Int) {
    let content = storage.content(of: value)
    switch storage.records[content].kind {
    case .mapping:
      merge(entriesOf: content, place: value)
    case .sequence:
      var index = content + 1
      let end = storage.successor(of: content)
      while let element = storage.visible(from: index, end: end), !hasStopped {
        index = storage.successor(of: element)
        let mapping = storage.content(of: element)
        if storage.records[mapping].kind == .mapping {
          merge(entriesOf: mapping, place: content == value ? element : value)
        } else {
          reportUnmergeable(element)
        }
      }
    default:
      reportUnmergeable(value)
    }
  }

  private mutating func reportUnmergeable(_ index: Int) {
    // What should be merged may have any entries.
    storage.records[top.record].isUnfinished = true
    guard !storage.records[index].isPlaceholder else { return }
    report(
      TreeProblem(kind: .syntax, cause: .mergeOfNoMapping, range: nonEmpty(storage.records[index].range)))
  }

  /// Adds the entries that are not there yet. The values are links with the range of `place`.
  private mutating func merge(entriesOf mapping: Int, place: Int) {
    let range = storage.records[place].range
    let sources = entryKeys(of: mapping, end: storage.successor(of: mapping))
    // An alias has been counted already; a mapping written in place would otherwise be copied for free.
    if storage.records[place].kind != .link {
      guard expand(by: sources.count * 2, at: range) else { return }
    }
    for key in sources {
      let content = storage.content(of: key)
      let isScalar = storage.records[content].kind == .scalar
      if isScalar, keys.insert(content, in: storage) != nil { continue }
      let value = storage.content(of: storage.successor(of: key))
      var record = storage.records[key]
      if !isScalar || record.kind == .link {
        record = link(to: content, range: record.range)
      }
      record.isLast = false
      guard append(record) != nil, let copy = append(link(to: value, range: range)) else { return }
      top.lastChild = copy
      top.children += 2
    }
  }

  func link(to target: Int, range: Range<Int>) -> Record {
    Record(
      kind: .link, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
      payload: UInt32(truncatingIfNeeded: target))
  }

  /// At least one byte, except at the end of the file.
  func nonEmpty(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty
      ? range.lowerBound..<min(range.lowerBound + 1, max(storage.source.count, range.lowerBound)) : range
  }
}
