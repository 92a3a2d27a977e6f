extension TreeBuilder {
  /// Names the next node, at this place.
  mutating func anchor(_ name: [UInt8], range: Range<Int>) {
    if anchors[name] != nil { repeatedAnchors.append(range) }
    pendingAnchor = name
  }

  /// Adds an alias at this place. A broken one becomes an empty scalar.
  mutating func alias(_ name: [UInt8], range: Range<Int>) {
    guard !hasStopped else { return }
    guard let anchor = anchors[name] else {
      return placeholder(at: range, .unknownAlias(written(name)))
    }
    guard !anchor.isOpen else {
      return placeholder(at: range, .aliasInItsAnchor(written(name)))
    }
    guard frames.count + anchor.height <= limits.depth else {
      return stop(.tooDeepThroughAlias(written(name), limit: limits.depth), at: range)
    }
    guard expand(by: anchor.expanded, bytes: anchor.bytes, at: range) else { return }
    guard let index = append(link(to: anchor.record, range: range)) else { return }
    addChild(
      index, end: range.upperBound, expanded: anchor.expanded, bytes: anchor.bytes, height: anchor.height)
  }

  /// Counts nodes that are not in the file themselves. False if those are too many.
  mutating func expand(by nodes: Int, bytes: Int = 0, at range: Range<Int>) -> Bool {
    expansion += nodes
    expandedBytes += bytes
    if expansion > limits.aliasExpansion {
      stop(.tooManyAliasNodes(limit: limits.aliasExpansion), at: range)
    } else if expandedBytes > limits.aliasBytes {
      stop(.tooManyAliasBytes(limit: limits.aliasBytes), at: range)
    }
    return !hasStopped
  }

  private mutating func placeholder(at range: Range<Int>, _ cause: TreeProblem.Cause) {
    report(TreeProblem(kind: .syntax, cause: cause, range: range))
    scalar(bytes: UnsafeBufferPointer(start: nil, count: 0), style: .plain, tag: CoreTag.none, range: range)
    if !hasStopped { storage.records[top.lastChild].isPlaceholder = true }
  }

  private func written(_ name: [UInt8]) -> String { excerpt([UInt8(ascii: "*")] + name) }
}

/// A text as a message names it, cut if it is long.
func excerpt(_ text: some Collection<UInt8>) -> String {
  let characters = String(decoding: text.prefix(256), as: UTF8.self).prefix(64)
  return characters.utf8.count < text.count ? "\(characters)…" : String(characters)
}
