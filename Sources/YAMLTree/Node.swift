/// A node of a tree: a scalar, a sequence or a mapping.
///
/// A node is a light handle. One that stands where an alias is written shows the alias' target; only
/// ``isAlias`` and ``aliasRange`` tell the difference. Entries that come from a merge key (`<<`) are aliases to
/// the original values.
public struct Node: Sendable, Equatable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping
  }

  /// The tree it belongs to.
  public let tree: Tree
  /// The record where the node stands.
  let record: UInt32
  /// The record that holds its content; differs from `record` for an alias.
  let content: UInt32

  init(tree: Tree, record: Int) {
    self.tree = tree
    self.record = UInt32(truncatingIfNeeded: record)
    content = UInt32(truncatingIfNeeded: tree.storage.records.content(of: record))
  }

  /// Whether both stand at the same place of the same tree.
  public static func == (first: Node, second: Node) -> Bool {
    first.record == second.record && first.tree === second.tree
  }

  private var contents: Record { tree.storage.records[Int(content)] }

  /// What the node is.
  public var kind: Kind {
    switch contents.kind {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// Where the node starts, in bytes: a scalar at its quote or first byte, after tag and anchor; a flow
  /// collection at its bracket; a block collection at its first key or first `-`.
  public var start: Int { Int(contents.start) }

  /// Where the node ends, in bytes: after the closing quote or bracket; a block collection ends with its last
  /// content.
  public var end: Int { contents.range.upperBound }

  /// From start to end. Empty for a value that is not there, right after its `:` or `-`.
  public var range: Range<Int> { contents.range }

  /// A scalar's value, "" for a collection.
  public var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the bytes of a scalar's value (none for a collection), without copying them.
  public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try tree.storage.withText(of: Int(content), body)
  }

  /// How a scalar is written.
  public var style: ScalarStyle { contents.style }

  /// The explicit tag in full, as `tag:yaml.org,2002:str`. Only core tags and `!` are kept.
  public var tag: String? { contents.tag.name }

  /// Whether the node stands where an alias is written.
  public var isAlias: Bool { record != content }

  /// The place of the `*name` through which the node was reached, for a merged entry that of the merged
  /// mapping; nil if the node stands here itself.
  public var aliasRange: Range<Int>? { isAlias ? tree.storage.records[Int(record)].range : nil }

  /// Whether the node was read to its end. False for the collections that were open where reading stopped:
  /// more children may follow in the file, and the last one may itself be incomplete.
  public var isComplete: Bool { !contents.isUnfinished }

  /// The number of a sequence's elements or a mapping's entries.
  public var count: Int { tree.storage.count(of: Int(content)) }
}
