/// Which folders of a tree are subsets.
struct SubsetFolders {
  struct Subset {
    let name: String
    /// The path of its folder with the slash; empty for the whole tree.
    let folder: [UInt8]
  }

  let subsets: [Subset]
  /// Folders that belong to no subset, although others do.
  let others: [[UInt8]]

  private static let names = [
    "train", "training", "val", "valid", "validation", "dev", "test", "testing",
  ]

  /// The usual names of subsets come in the order of use.
  static func rank(_ name: String) -> Int? { names.firstIndex(of: name.lowercased()) }

  /// Folders such as `train` at the top are subsets if there is nothing else, or at least two of them.
  init(of tree: PictureTree, in folder: [UInt8] = [], asked: String?) {
    let (folders, hasPictures) = tree.entries(of: folder)
    let named = folders.map { (name: String(decoding: $0.dropLast(), as: UTF8.self), folder: $0) }
    if let asked {
      let own = named.first { $0.name == asked }
      subsets = [Subset(name: asked, folder: folder + (own?.folder ?? []))]
      others = []
      return
    }
    let found = named.filter { Self.rank($0.name) != nil }
    guard !found.isEmpty, found.count > 1 || (folders.count == 1 && !hasPictures) else {
      subsets = [Subset(name: "train", folder: folder)]
      others = []
      return
    }
    subsets = found.map { Subset(name: $0.name, folder: folder + $0.folder) }
      .sorted { (Self.rank($0.name) ?? 0, $0.name) < (Self.rank($1.name) ?? 0, $1.name) }
    others = named.filter { Self.rank($0.name) == nil }.map { folder + $0.folder }
  }
}
