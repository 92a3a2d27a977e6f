import DSDL

/// Finds out by which patterns pictures are pairs.
enum PairPatterns {
  /// The patterns for the two halves, in the order of the domains.
  ///
  /// Two folders that are called as the domains are, or `A` and `B`, or that are the only ones; else the two suffixes in
  /// a folder, of which `.jpg` is first, as photos are. Nil if nothing tells two sides apart.
  static func guess(
    in tree: PictureTree, _ folder: [UInt8], domains: [String]
  ) throws(ConversionFailure) -> (a: PathPattern, b: PathPattern)? {
    let (folders, hasPictures) = tree.entries(of: folder)
    let names = folders.map { String(decoding: $0.dropLast(), as: UTF8.self) }
    for pair in [domains, ["A", "B"], hasPictures ? [] : names] where pair.count == 2 {
      guard pair.allSatisfy(names.contains) else { continue }
      return (PathPattern("\(pair[0])/**"), PathPattern("\(pair[1])/**"))
    }
    let suffixes = try suffixes(in: tree, folder)
    guard suffixes.count == 2 else { return nil }
    return (PathPattern("*.\(suffixes[0])"), PathPattern("*.\(suffixes[1])"))
  }

  /// The suffixes of the pictures, as they are written.
  private static func suffixes(
    in tree: PictureTree, _ folder: [UInt8]
  ) throws(ConversionFailure) -> [String] {
    var found: Set<ArraySlice<UInt8>> = []
    try tree.silent.walk(folder) { path, name in
      if let dot = path[name...].lastIndex(of: UInt8(ascii: ".")) { found.insert(path[(dot + 1)...]) }
    }
    let names = found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    return names.filter { $0.lowercased().hasPrefix("jp") }
      + names.filter { !$0.lowercased().hasPrefix("jp") }
  }
}
