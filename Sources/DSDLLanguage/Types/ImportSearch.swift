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
    let paths = paths(name, from: importer)
    if let file = paths.first(where: isFile) { return .file(file) }
    guard !paths.isEmpty else { return .nothing(tried: []) }
    let bare = candidates(name).first.flatMap { Self.isKnown($0) ? $0.stem : nil }
    if let template = Template.named(name) ?? bare.flatMap(Template.named) { return .template(template) }
    // Two ways lead to `../defs/name`.
    var told: Set<FilePath> = []
    return .nothing(tried: paths.filter { told.insert($0.normalized).inserted })
  }

  /// Whether there is a file that an import leads to.
  package func findsFile(_ name: String, from importer: FilePath) -> Bool {
    paths(name, from: importer).contains(where: isFile)
  }

  private func isFile(_ path: FilePath) -> Bool { access.exists(path) && !access.isFolder(path) }

  private func paths(_ name: String, from importer: FilePath) -> [FilePath] {
    guard name.utf8.count <= DiskReader.longestPath else { return [] }
    let candidates = candidates(name)
    return folders(around: importer).flatMap { folder in candidates.map { folder.pushing($0) } }
  }

  private func folders(around importer: FilePath) -> [FilePath] {
    let own = importer.folder
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
