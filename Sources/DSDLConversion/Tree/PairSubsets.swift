/// The subsets of pairs whose sides are folders: `A/train` and `B/train`, `A/test` and `B/test`.
enum PairSubsets {
  /// Divides pairs if each of them lies in a folder such as `train` on both sides.
  ///
  /// - Parameters:
  ///   - subset: The subset that the tree has them for.
  ///   - asked: The only subset that is wanted: the pairs in folders of that name, or all if there are none.
  static func divide(
    _ pairs: [PairReader.Pair], of subset: SubsetFolders.Subset, asked: String?
  ) -> [(name: String, pairs: [PairReader.Pair])] {
    guard subset.folder.isEmpty else { return [(subset.name, pairs)] }
    if let asked {
      let own = pairs.filter { folders($0.a).contains(asked) && folders($0.b).contains(asked) }
      return [(asked, own.isEmpty ? pairs : own)]
    }
    var divided: [String: [PairReader.Pair]] = [:]
    for pair in pairs {
      guard let name = name(pair.a), name == self.name(pair.b) else { return [(subset.name, pairs)] }
      divided[name, default: []].append(pair)
    }
    guard !divided.isEmpty else { return [(subset.name, pairs)] }
    return divided.map { (name: $0.key, pairs: $0.value) }.sorted {
      (SubsetFolders.rank($0.name) ?? 0, $0.name) < (SubsetFolders.rank($1.name) ?? 0, $1.name)
    }
  }

  /// The subset whose folder a path goes through.
  private static func name(_ path: [UInt8]) -> String? {
    folders(path).first { SubsetFolders.rank($0) != nil }
  }

  private static func folders(_ path: [UInt8]) -> [String] { TreePath.components(path[...]).dropLast() }
}
