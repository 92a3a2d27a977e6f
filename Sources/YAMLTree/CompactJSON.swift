/// Writes nodes as JSON without blanks, for a reader that knows JSON only.
///
///     image: a.jpg          {"image":"a.jpg","box":[1,2.5]}
///     box: [1, 2.5]
///
/// Only what needs no thought is written; of anything else (tags, keys that are no text, text with quotes or line
/// breaks, what nests deep or takes too much room) it says no.
///
/// What keeps it safe: `put` checks that there is room for what it writes; the bytes belong to the class, which
/// frees them, and are lent inside a closure only. Behind the text there is room for as many NULs as were asked for.
package final class CompactJSON {
  /// What a scalar without quotes becomes.
  package enum Form {
    /// Text, in quotes.
    case text
    /// A number or a word, as it is written.
    case literal
    /// Nothing that JSON has.
    case none
  }

  private static let capacity = 256 * 1024
  private static let maximumDepth = 64

  private let padding: Int
  private let form: (UnsafeBufferPointer<UInt8>) -> Form
  private let bytes: UnsafeMutablePointer<UInt8>
  private var count = 0

  /// - Parameters:
  ///   - padding: How many NULs to put behind the text.
  ///   - form: What a scalar without quotes and with these bytes becomes.
  package init(padding: Int, form: @escaping (UnsafeBufferPointer<UInt8>) -> Form) {
    self.padding = padding
    self.form = form
    bytes = .allocate(capacity: Self.capacity + padding)
  }

  deinit { bytes.deallocate() }

  /// Writes a node and lends what was written; nil if the node is not that simple.
  package func withText<R>(of node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    let storage = node.tree.storage
    count = 0
    let isWritten = storage.records.withUnsafeBufferPointer { records in
      storage.source.withUnsafeBufferPointer { source in
        storage.side.withUnsafeBufferPointer { side in
          value(node.contentRecord, Parts(records: records, source: source, side: side), 0)
        }
      }
    }
    guard isWritten else { return nil }
    (bytes + count).update(repeating: 0, count: padding)
    return body(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The arrays of a tree, lent.
  private struct Parts {
    let records: UnsafeBufferPointer<Record>
    let source: UnsafeBufferPointer<UInt8>
    let side: UnsafeBufferPointer<UInt8>
  }

  private func value(_ number: Int, _ parts: Parts, _ depth: Int) -> Bool {
    let record = parts.records[number]
    guard record.tag == .none, depth < Self.maximumDepth else { return false }
    switch record.kind {
    case .scalar: return scalar(record, parts, isKey: false)
    case .sequence: return collection(number, parts, depth, isMapping: false)
    case .mapping: return collection(number, parts, depth, isMapping: true)
    case .link, .hidden: return false
    }
  }

  private func collection(_ number: Int, _ parts: Parts, _ depth: Int, isMapping: Bool) -> Bool {
    let (start, end) = (number + 1, Int(parts.records[number].payload))
    guard put(UInt8(ascii: isMapping ? "{" : "[")) else { return false }
    var index = start
    while index < end {
      if index > start, !put(UInt8(ascii: ",")) { return false }
      if isMapping {
        guard key(parts.records[content(of: index, parts)], parts) else { return false }
        index = successor(of: index, parts)
      }
      guard index < end, value(content(of: index, parts), parts, depth + 1) else { return false }
      index = successor(of: index, parts)
    }
    return put(UInt8(ascii: isMapping ? "}" : "]"))
  }

  private func key(_ record: Record, _ parts: Parts) -> Bool {
    record.kind == .scalar && record.tag == .none && scalar(record, parts, isKey: true)
      && put(UInt8(ascii: ":"))
  }

  /// As `[Record].content`, on lent memory. What a merge key hides is no content: there it says no.
  private func content(of index: Int, _ parts: Parts) -> Int {
    let record = parts.records[index]
    return record.kind == .link ? Int(record.payload) : index
  }

  private func successor(of index: Int, _ parts: Parts) -> Int {
    let record = parts.records[index]
    return record.kind == .scalar || record.kind == .link ? index + 1 : Int(record.payload)
  }

  // MARK: Scalars

  private func scalar(_ record: Record, _ parts: Parts, isKey: Bool) -> Bool {
    let text = text(of: record, parts)
    switch record.style {
    case .plain:
      switch form(text) {
      case .text: return put(quoted: text)
      case .literal: return !isKey && put(text)
      case .none: return false
      }
    case .json: return form(text) == .literal && put(text)
    case .singleQuoted, .doubleQuoted, .literal, .folded: return put(quoted: text)
    }
  }

  private func text(of record: Record, _ parts: Parts) -> UnsafeBufferPointer<UInt8> {
    let range = record.range
    switch record.place {
    case .source: return UnsafeBufferPointer(rebasing: parts.source[range])
    case .quoted:
      let start = range.lowerBound + 1
      return UnsafeBufferPointer(rebasing: parts.source[start..<max(start, range.upperBound - 1)])
    case .side:
      return UnsafeBufferPointer(
        rebasing: parts.side[Storage.sideText(at: Int(record.payload), in: parts.side)])
    }
  }

  // MARK: Output

  private func put(_ byte: UInt8) -> Bool {
    guard count < Self.capacity else { return false }
    bytes[count] = byte
    count += 1
    return true
  }

  private func put(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress, text.count <= Self.capacity - count else {
      return text.isEmpty
    }
    (bytes + count).update(from: start, count: text.count)
    count += text.count
    return true
  }

  /// Puts text in quotes, unless it has something that JSON would have to escape.
  private func put(quoted text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasEscape = false
    for byte in text where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      hasEscape = true
    }
    return !hasEscape && put(UInt8(ascii: "\"")) && put(text) && put(UInt8(ascii: "\""))
  }
}
