import SystemPackage

/// What to say of a path that leads to nothing, beyond that.
enum PathAdvice {
  /// What the path itself shows.
  ///
  /// - Parameter exists: Whether another path leads to something.
  static func hint(for path: String, exists: (String) -> Bool) -> String? {
    if path.contains("://") { return "files are read from the disk: fetch it, and name its path" }
    if path.hasPrefix("~") {
      return "'~' stands for a home folder in a shell only: write the path from the root, or from here"
    }
    guard let portable = portable(path) else { return nil }
    return exists(portable) ? "write '\(portable)'" : "folders are separated by '/'"
  }

  /// The correction of a path, if another way to write it leads to something.
  static func fix(for name: Name, exists: (String) -> Bool) -> FixIt? {
    guard let portable = portable(name.text), exists(portable) else { return nil }
    return .rewriting(name.range, as: portable, safety: .safe)
  }

  /// A path with `/` where it has backslashes; nothing if it has none.
  private static func portable(_ path: String) -> String? {
    guard path.contains("\\") else { return nil }
    return path.split(separator: "\\").joined(separator: "/")
  }

  /// Says of each of these paths that is a link where it leads: there is nothing there.
  static func notes(_ paths: [FilePath], _ verb: String, display: (FilePath) -> String) -> [Note] {
    paths.map { path in
      let link = DiskReader.linkTarget(path).map { ", a link to '\($0)', which does not exist" } ?? ""
      return Note("\(verb) \(display(path))\(link)")
    }
  }
}
