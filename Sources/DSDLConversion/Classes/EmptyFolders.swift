/// Finds the folders of a walk that have neither pictures nor folders in them.
struct EmptyFolders {
  private struct Level {
    let path: [UInt8]
    var isEmpty = true
  }

  /// The folders from the first one to the latest.
  private var levels: [Level] = []

  /// Notes a folder that is entered.
  ///
  /// - Returns: The folders that turn out to be empty.
  mutating func enter(_ path: [UInt8]) -> [[UInt8]] {
    let empty = leave(for: path)
    if !levels.isEmpty { levels[levels.count - 1].isEmpty = false }
    levels.append(Level(path: path))
    return empty
  }

  /// Notes that a folder has a picture.
  mutating func fill(_ path: [UInt8]) -> [[UInt8]] {
    let empty = leave(for: path)
    if !levels.isEmpty { levels[levels.count - 1].isEmpty = false }
    return empty
  }

  /// Leaves all folders.
  mutating func finish() -> [[UInt8]] {
    let empty = levels.filter(\.isEmpty).map(\.path)
    levels = []
    return empty
  }

  /// Leaves the folders that do not lead to a path.
  private mutating func leave(for path: [UInt8]) -> [[UInt8]] {
    var empty: [[UInt8]] = []
    while let last = levels.last, !path.starts(with: last.path) {
      if last.isEmpty { empty.append(last.path) }
      levels.removeLast()
    }
    return empty
  }
}
