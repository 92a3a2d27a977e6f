/// An immutable tree of YAML or JSON nodes with their places in the file.
///
/// The nodes lie in one flat array in preorder, 16 bytes each; texts are slices of the file wherever they can
/// be. A tree is built by ``parse(_:limits:)-([UInt8],_)`` or by a ``TreeBuilder``.
public final class Tree: Sendable {
  let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// The outermost node, nil for an empty document.
  public var root: Node? {
    storage.records.isEmpty ? nil : Node(tree: self, record: 0)
  }

  /// The bytes of the file.
  public var source: [UInt8] { storage.source }
}
