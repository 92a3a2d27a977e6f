import YAMLTree

extension Dataset {
  /// The dataset-wide information as a value without regard to its type; nil if there is none, or it cannot be read.
  package var globalInfoValue: DataValue? {
    guard let store = globalInfoLocated.stores.first?.store else { return nil }
    let node: Node?
    switch store {
    case .inline(let inline, _, _): node = inline
    case .json(let path), .yaml(let path):
      guard
        let file = try? Pipeline(options: ValidationOptions(reading: options)).sources.read(
          path, limit: DiskReader.smallLimit)
      else {
        return nil
      }
      node = FileTree.read(file).tree.root?["global-info"]
    case .jsonLines, .compressed, .missing: return nil
    }
    guard let node else { return nil }
    var reader = DataValueReader(NodeReader(node))
    return try? reader.value()
  }
}
