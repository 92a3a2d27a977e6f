import DSDL

extension DatasetCreation {
  /// The subsets of a tree; what lies in none of them is reported.
  func subsets(of tree: PictureTree) throws(ConversionFailure) -> [SubsetFolders.Subset] {
    let found = SubsetFolders(of: tree, asked: options.subset)
    guard found.subsets.contains(where: { !$0.folder.isEmpty }), options.subset == nil else {
      return found.subsets
    }
    try tree.walk(isShallow: true) { path, _ in
      self.report(
        .unlistedPicture, of: path, in: tree.root,
        .conversion(.outsideSubsets(name: ReadableBytes.text(of: path))))
    }
    for folder in found.others {
      report(
        .unlistedPicture, of: folder, in: tree.root,
        .conversion(.outsideSubsets(name: ReadableBytes.text(of: folder.dropLast()))))
    }
    return found.subsets
  }
}
