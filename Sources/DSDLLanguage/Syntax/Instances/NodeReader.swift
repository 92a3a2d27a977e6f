package import YAMLTree

/// Reads an instance from the nodes of a tree: samples inside a description, or in a YAML file.
///
/// It works on the numbers of the tree's records. What a scalar without quotes means is found out once,
/// when the cursor comes to it.
package struct NodeReader: InstanceReader {
  private struct Collection {
    /// The places of the children that have not been taken yet.
    var rest: Range<Int>
    let end: Int
  }

  package let looksForDuplicateKeys = false
  package let isJSON = false
  package var recovered: [InstanceMistake] = []
  package var furtherRecovered: [Rule: Int] = [:]
  package var end: Int
  package let tree: Tree
  /// The value at the cursor.
  package private(set) var record: Int
  private var plain: PlainScalar?
  private var open: [Collection] = []
  private let scratch = ScratchBuffer()

  package init(_ node: Node) {
    tree = node.tree
    record = node.contentRecord
    end = node.start
    plain = Self.plainScalar(tree, record)
  }

  /// Goes to another value of the same tree, forgetting what was open.
  package mutating func move(to node: Node) {
    set(node.contentRecord)
    end = node.start
    open.removeAll(keepingCapacity: true)
  }

  private mutating func set(_ record: Int) {
    self.record = record
    plain = Self.plainScalar(tree, record)
  }

  package static func plainScalar(_ tree: Tree, _ record: Int) -> PlainScalar? {
    guard tree.kind(at: record) == .scalar else { return nil }
    return tree.withUTF8(at: record) {
      PlainScalar($0, style: tree.style(at: record), tag: tree.tag(at: record))
    }
  }

  package var mark: Int { record }

  package func reader(at mark: Int) -> NodeReader {
    var reader = self
    reader.open.removeAll()
    reader.set(mark)
    return reader
  }

  package var start: Int { tree.range(at: record).lowerBound }

  package var isPlain: Bool { plain != nil && tree.style(at: record) != .json }

  package func kind() -> InstanceKind {
    switch tree.kind(at: record) {
    case .mapping: .object
    case .sequence: .array
    case .scalar: plain.map(kind) ?? .string
    }
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

  package func firstElementKind() -> InstanceKind? {
    guard let (child, _) = tree.child(in: tree.places(in: record)) else { return nil }
    switch tree.kind(at: child) {
    case .mapping: return .object
    case .sequence: return .array
    case .scalar:
      guard let plain = Self.plainScalar(tree, child) else { return .string }
      // What is text to one reader may be a number to another.
      return plain.core != .text || plain.legacy == .text ? kind(plain) : nil
    }
  }

  package mutating func scalar() -> InstanceToken {
    let token = token(record, plain)
    end = token.range.upperBound
    return token
  }

  package func token(_ record: Int, _ plain: PlainScalar?) -> InstanceToken {
    scratch.removeAll()
    tree.withUTF8(at: record) { scratch.append($0) }
    // JSON's own literals mean one thing to everybody.
    let isJSON = tree.style(at: record) == .json
    return InstanceToken(
      kind: plain.map(kind) ?? .string, range: tree.range(at: record), text: scratch.view,
      plain: isJSON ? nil : plain)
  }

  package mutating func beginObject() { begin() }

  package mutating func beginArray() { begin() }

  private mutating func begin() {
    let range = tree.range(at: record)
    open.append(Collection(rest: tree.places(in: record), end: range.upperBound))
    end = range.lowerBound
  }

  package mutating func nextKey(isFirst: Bool) -> InstanceToken? {
    guard let key = nextChild(), let value = nextChild() else { return nil }
    set(value)
    end = tree.range(at: key).upperBound
    let kind = tree.kind(at: key)
    guard kind == .scalar else {
      scratch.removeAll()
      return InstanceToken(
        kind: kind == .mapping ? .object : .array, range: tree.range(at: key), text: scratch.view)
    }
    return token(key, Self.plainScalar(tree, key))
  }

  package mutating func nextElement(isFirst: Bool) -> Bool {
    guard let element = nextChild() else { return false }
    set(element)
    return true
  }

  /// The next child of the innermost collection; closes the collection if there is none.
  private mutating func nextChild() -> Int? {
    guard let collection = open.last else { return nil }
    guard let (child, rest) = tree.child(in: collection.rest) else {
      end = collection.end
      open.removeLast()
      return nil
    }
    open[open.count - 1].rest = rest
    return child
  }
}
