package import SystemPackage

/// Where imports are looked for.
package struct ImportSearch {
  /// What a search came to.
  package enum Result {
    case file(FilePath)
    case template(Template)
    /// Nothing; these paths were tried.
    case nothing(tried: [FilePath])
  }

  package let libraryPath: [FilePath]
  package let fallbackPath: [FilePath]
  package let access: FileAccess

  package init(libraryPath: [FilePath], fallbackPath: [FilePath], access: FileAccess) {
    self.libraryPath = libraryPath
    self.fallbackPath = fallbackPath
    self.access = access
  }

  private static let suffixes = ["yaml", "yml", "json"]

  /// Looks for what a file imports; the first match wins.
  package func find(_ name: String, from importer: FilePath) -> Result {
    guard name.utf8.count <= DiskReader.longestPath else { return .nothing(tried: []) }
    var tried: [FilePath] = []
    for folder in folders(around: importer) {
      for candidate in candidates(name) {
        let path = folder.pushing(candidate)
        if access.exists(path), !access.isFolder(path) { return .file(path) }
        // Two ways lead to `../defs/name`.
        let told = path.lexicallyNormalized()
        if !tried.contains(where: { $0.lexicallyNormalized() == told }) { tried.append(path) }
      }
    }
    let bare = candidates(name).first.flatMap { Self.isKnown($0) ? $0.stem : nil }
    if let template = Template.named(name) ?? bare.flatMap(Template.named) { return .template(template) }
    return .nothing(tried: tried)
  }

  private func folders(around importer: FilePath) -> [FilePath] {
    let own = importer.removingLastComponent()
    return libraryPath + [own, own.appending("..").appending("defs")] + fallbackPath
  }

  private func candidates(_ name: String) -> [FilePath] {
    let path = FilePath(name)
    // The SDK puts `.yaml` behind every name.
    if Self.isKnown(path) { return [path, FilePath("\(name).yaml")] }
    return Self.suffixes.map { FilePath("\(name).\($0)") }
  }

  private static func isKnown(_ path: FilePath) -> Bool {
    path.extension.map { suffixes.contains($0.lowercased()) } ?? false
  }
}
