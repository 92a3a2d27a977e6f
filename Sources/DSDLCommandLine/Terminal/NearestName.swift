import DSDL

/// Proposes what somebody probably meant to type.
enum NearestName {
  /// "did you mean 'unknown-label'?"; nil if no name is near.
  static func hint(for word: String, among names: [String]) -> Phrase? {
    Spelling.nearest(to: word, among: names).first.map(didYouMean)
  }

  /// A hint at a file of a similar name in the same folder, or of the same name with another extension.
  static func hint(forFile path: String) -> Phrase? {
    guard !FileSystem.exists(path) else { return nil }
    if let advice = PathAdvice.hint(for: path, exists: FileSystem.exists) { return advice.phrase }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let names = FileSystem.names(in: Paths.folder(of: path)).filter { $0 != name }
    let stem = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let sibling = names.first { $0 == stem + ".yaml" || $0 == stem + ".yml" }
    // Files of one kind have the ends of their names in common.
    let near = names.filter { other in
      let other = other.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      return other == stem || !Spelling.nearest(to: String(stem), among: [String(other)]).isEmpty
    }
    guard let found = sibling ?? Spelling.nearest(to: name, among: near).first else { return nil }
    return didYouMean("\(slash.map { path[...$0] } ?? "")\(found)")
  }

  static func didYouMean(_ name: String) -> Phrase { SpellingMessage.meant([name]).phrase }
}
