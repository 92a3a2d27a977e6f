import YAMLTree

/// Reads an instance from the nodes of a tree: samples inside a description, or in a YAML file.
struct NodeReader: InstanceReader {
  private enum Container {
    case list(Elements.Iterator)
    case object(Entries.Iterator)
  }

  let looksForDuplicateKeys = false
  var recovered: [InstanceMistake] = []
  private(set) var end: Int
  private var node: Node
  private var open: [(container: Container, end: Int)] = []
  private let scratch = ScratchBuffer()

  init(_ node: Node) {
    self.node = node
    end = node.start
  }

  /// Goes to another value, forgetting what was open.
  mutating func move(to node: Node) {
    self.node = node
    end = node.start
    open.removeAll(keepingCapacity: true)
  }

  var start: Int { node.start }

  var isPlain: Bool { node.kind == .scalar && node.style != .json && node.plainScalar != nil }

  func kind() -> InstanceKind {
    switch node.kind {
    case .mapping: return .object
    case .sequence: return .array
    case .scalar: break
    }
    guard let plain = node.plainScalar else { return .string }
    return kind(plain)
  }

  private func kind(_ plain: PlainScalar) -> InstanceKind {
    switch plain.core {
    case .null: .null
    case .boolean: .boolean
    case .integer, .float: .number
    case .infinity, .notANumber: .nonfinite
    case .text, .timestamp, .sexagesimal, .reserved: .string
    }
  }

  mutating func scalar() -> InstanceToken {
    end = node.end
    return token(node)
  }

  private func token(_ node: Node) -> InstanceToken {
    scratch.removeAll()
    node.withUTF8 { scratch.append($0) }
    let plain = node.plainScalar
    // JSON's own literals mean one thing to everybody.
    let isPlain = node.style != .json
    return InstanceToken(
      kind: plain.map(kind) ?? .string, range: node.range, text: scratch.view, plain: isPlain ? plain : nil)
  }

  mutating func beginObject() {
    open.append((.object(node.entries.makeIterator()), node.end))
    end = node.start
  }

  mutating func beginArray() {
    open.append((.list(node.elements.makeIterator()), node.end))
    end = node.start
  }

  mutating func nextKey(isFirst: Bool) -> InstanceToken? {
    guard case .object(var entries)? = open.last?.container else { return nil }
    guard let (key, value) = entries.next() else {
      end = open.removeLast().end
      return nil
    }
    open[open.count - 1].container = .object(entries)
    node = value
    end = key.end
    guard key.kind == .scalar else {
      scratch.removeAll()
      return InstanceToken(
        kind: key.kind == .mapping ? .object : .array, range: key.range, text: scratch.view)
    }
    return token(key)
  }

  mutating func nextElement(isFirst: Bool) -> Bool {
    guard case .list(var elements)? = open.last?.container else { return false }
    guard let element = elements.next() else {
      end = open.removeLast().end
      return false
    }
    open[open.count - 1].container = .list(elements)
    node = element
    return true
  }

  /// Puts quotes around a key, if all that stands there is its text.
  private func quoting(_ key: Node) -> FixIt? {
    guard key.style == .plain, key.tag == nil, key.text.utf8.count == key.range.count, !key.range.isEmpty
    else { return nil }
    return FixIt(key.range, ScalarWriter.doubleQuoted(key.text))
  }

  /// Takes the value, noting keys that YAML does not read as text.
  mutating func skip() {
    end = node.end
    let value = node
    switch value.kind {
    case .scalar:
      if let plain = value.plainScalar, value.style == .json,
        plain.core == .infinity || plain.core == .notANumber
      {
        recovered.append(.nonfinite(token(value)))
      }
    case .sequence:
      for element in value.elements {
        node = element
        skip()
      }
    case .mapping:
      for (key, element) in value.entries {
        if key.kind != .scalar || (key.plainScalar.map { $0.core != .text } ?? false) {
          let isScalar = key.kind == .scalar
          recovered.append(
            InstanceMistake(
              rule: .ambiguousScalar, range: key.range,
              message: isScalar
                ? "the key \(key.text.isEmpty ? "is empty, which" : key.text) is not text to YAML"
                : "a key is a \(key.kind == .mapping ? "mapping" : "list"): text is expected",
              hint: isScalar ? "put it in quotes" : nil, fix: quoting(key)))
        }
        node = element
        skip()
      }
    }
    node = value
    end = value.end
  }
}
