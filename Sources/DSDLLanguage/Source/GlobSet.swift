/// Patterns that a path is compared with all at once: those of a single name or path are looked up.
package struct GlobSet: Sendable {
  /// All of them, in the order in which they were added.
  package private(set) var globs: [Glob] = []
  private var names: Set<ExactText> = []
  private var paths: Set<[ExactText]> = []
  private var others: [Glob] = []

  package init() {}

  package var isEmpty: Bool { globs.isEmpty }

  package mutating func append(_ glob: Glob) {
    globs.append(glob)
    switch glob.names {
    case let path? where glob.hasFolders: paths.insert(path)
    case let path?: names.formUnion(path)
    case nil: others.append(glob)
    }
  }

  /// Whether one of them covers a path, given as its names from the outermost folder on; see ``Glob/covers(_:)``.
  package func covers(_ path: [String]) -> Bool {
    var folder: [ExactText] = []
    for name in path.map(ExactText.init) {
      folder.append(name)
      if names.contains(name) || paths.contains(folder) { return true }
    }
    return others.contains { $0.covers(path) }
  }
}
