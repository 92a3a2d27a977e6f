import DSDL

/// How the files of a tree are named by samples: by their paths from a folder.
struct LocatorPrefix {
  /// What stands before the path in the tree.
  private let prefix: [UInt8]
  /// What is left out of a path in the tree that begins with it.
  private let inside: [UInt8]

  /// - Parameter base: The folder that samples name files relative to; nil for the root of the tree.
  init(root: String, base: String?) {
    guard let base, let from = Self.place(of: base), let to = Self.place(of: root), from != to
    else {
      prefix = []
      inside = []
      return
    }
    let relation = Paths.relation(from: from, to: to)
    prefix = Array("\(relation)/".utf8)
    inside = from.hasPrefix(to + "/") ? Array(from.utf8.dropFirst(to.utf8.count + 1)) + [0x2F] : []
  }

  /// The path with links followed, also of a folder that will be made.
  private static func place(of folder: String) -> String? {
    FileSystem.resolved(folder)
      ?? FileSystem.resolved(Paths.folder(of: folder)).map { Paths.joined($0, Paths.name(of: folder)) }
  }

  /// Writes the locator of a file.
  func write(_ path: some Collection<UInt8>, into samples: SampleWriter) {
    samples.string(utf8: locator(path))
  }

  /// The locator of a file.
  func locator(_ path: some Collection<UInt8>) -> [UInt8] {
    if !inside.isEmpty, path.starts(with: inside) { return Array(path.dropFirst(inside.count)) }
    if !prefix.isEmpty { return prefix + path }
    return needsDot(path) ? Array("./".utf8) + path : Array(path)
  }

  /// Whether the path alone would be an alias (`$dir/a.jpg`), an object's id (`::domain::id`), a URL or a drive.
  private func needsDot(_ path: some Collection<UInt8>) -> Bool {
    switch path.first {
    case UInt8(ascii: "$"), UInt8(ascii: ":"): true
    case nil: false
    default:
      path.firstIndex(of: UInt8(ascii: ":")).map { colon in
        path[colon...].starts(with: "://".utf8) || path[..<colon].count == 1
      } ?? false
    }
  }
}
