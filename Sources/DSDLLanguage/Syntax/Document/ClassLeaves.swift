/// The classes of a hierarchy by the last level of their names: `airplane` for `vehicle.airplane`.
package struct ClassLeaves: Sendable {
  /// Of classes with the same last level as many are looked at.
  private static let maximumCount = 64

  private var classes: [ExactText: [String]] = [:]

  package init(of classes: [Name]) {
    for name in classes {
      guard let dot = name.text.utf8.lastIndex(of: UInt8(ascii: ".")) else { continue }
      let leaf = ExactText(String(name.text[name.text.utf8.index(after: dot)...]))
      if self.classes[leaf, default: []].count < Self.maximumCount {
        self.classes[leaf, default: []].append(name.text)
      }
    }
  }

  /// The first two classes of which a name is the last level or levels.
  package func classes(endingIn name: String) -> [String] {
    guard !classes.isEmpty else { return [] }
    let leaf =
      name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    let ending = Array(".\(name)".utf8)
    return Array(
      (classes[ExactText(String(leaf))] ?? []).lazy.filter {
        $0.utf8.suffix(ending.count).elementsEqual(ending)
      }.prefix(2))
  }
}
