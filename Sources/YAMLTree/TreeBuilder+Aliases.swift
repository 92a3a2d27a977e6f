extension TreeBuilder {
  /// Names the next node.
  mutating func anchor(_ name: [UInt8]) {
    pendingAnchor = name
  }

  /// Adds an alias at this place. A broken one becomes an empty scalar.
  mutating func alias(_ name: [UInt8], range: Range<Int>) {
    guard !hasStopped else { return }
    guard let anchor = anchors[name] else {
      return placeholder(
        at: range, message: "alias \(quotedAlias(name)) has no anchor; quote it if it is text")
    }
    guard !anchor.isOpen else {
      return placeholder(at: range, message: "alias \(quotedAlias(name)) stands inside its own anchor")
    }
    guard frames.count + anchor.height <= limits.depth else {
      return stop(
        "nested deeper than \(limits.depth.grouped) levels through alias \(quotedAlias(name))", at: range)
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
      stop("aliases stand for more than \(limits.aliasExpansion.grouped) nodes", at: range)
    } else if expandedBytes > limits.aliasBytes {
      stop("aliases stand for more than \(limits.aliasBytes.grouped) bytes of text", at: range)
    }
    return !hasStopped
  }

  private mutating func placeholder(at range: Range<Int>, message: String) {
    report(TreeProblem(kind: .syntax, message: message, range: range))
    scalar(bytes: UnsafeBufferPointer(start: nil, count: 0), style: .plain, tag: CoreTag.none, range: range)
    if !hasStopped { storage.records[top.lastChild].isPlaceholder = true }
  }

  private func quotedAlias(_ name: [UInt8]) -> String {
    ([UInt8(ascii: "*")] + name).withUnsafeBufferPointer { quoted($0) }
  }
}

/// A text in single quotes for a message, shortened if long.
func quoted(_ text: UnsafeBufferPointer<UInt8>) -> String {
  let characters = String(decoding: text.prefix(256), as: UTF8.self).prefix(64)
  return characters.utf8.count < text.count ? "'\(characters)…'" : "'\(characters)'"
}
