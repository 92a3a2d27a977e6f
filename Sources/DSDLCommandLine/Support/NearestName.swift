/// Proposes what somebody probably meant to type.
enum NearestName {
  /// "did you mean 'unknown-label'?" or nothing.
  static func hint(for word: String, among names: [String]) -> String? {
    nearest(to: word, among: names).map { "did you mean '\($0)'?" }
  }

  /// A hint at a file of a similar name in the same folder, or of the same name with another extension.
  static func hint(forFile path: String) -> String? {
    guard Platform.kind(of: path) == nil else { return nil }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let names = Platform.names(in: Platform.folder(of: path))
    let stem = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let sibling = names.first { $0 == stem + ".yaml" || $0 == stem + ".yml" }
    guard let found = sibling ?? nearest(to: name, among: names) else { return nil }
    return "did you mean '\(slash.map { path[...$0] } ?? "")\(found)'?"
  }

  /// The nearest name in which at most a third of the characters, and at most four, differ.
  static func nearest(to word: String, among names: [String]) -> String? {
    let allowed = max(1, min(4, word.count / 3))
    let distances = names.map { (name: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= allowed && best.distance < word.count ? best.name : nil
  }

  /// How many characters must be inserted, deleted or replaced.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.lowercased())
    var row = Array(0...right.count)
    for (i, a) in left.lowercased().enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
