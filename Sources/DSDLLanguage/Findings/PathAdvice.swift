package import SystemPackage

/// What to say of a path that leads to nothing, beyond that.
package enum PathAdvice {
  /// What the path itself shows.
  ///
  /// - Parameter exists: Whether another path leads to something.
  package static func hint(for path: String, exists: (String) -> Bool) -> Message? {
    if let content = TypographicQuotes.content(of: path) { return .hint(.write(content)) }
    if path.lowercased().hasPrefix("file:") { return .sampleFile(.withoutScheme) }
    if path.contains("://") { return .sampleFile(.fetch) }
    if path.hasPrefix("~") { return .sampleFile(.homeFolder) }
    if path.contains("${") || path.hasPrefix("$") { return .sampleFile(.variable) }
    guard let portable = portable(path) else { return nil }
    return exists(portable) ? .hint(.write(portable)) : .sampleFile(.slashes)
  }

  /// The correction of a path, if another way to write it leads to something.
  package static func fix(for name: Name, exists: (String) -> Bool) -> FixIt? {
    let meant = TypographicQuotes.content(of: name.text) ?? portable(name.text)
    guard let meant, exists(meant) else { return nil }
    return .rewriting(name.range, as: meant, safety: .safe)
  }

  /// A path with `/` where it has backslashes; nil if it has none.
  private static func portable(_ path: String) -> String? {
    guard path.contains("\\") else { return nil }
    return path.split(separator: "\\").joined(separator: "/")
  }

  /// Says of each of these paths that is a link where it leads: there is nothing there; and why it cannot be told.
  ///
  /// - Parameter say: What is to be said of a path and of what it links to.
  package static func notes(
    _ paths: [FilePath], display: (FilePath) -> String, _ say: (String, String?) -> SampleFileMessage
  ) -> [Note] {
    paths.map { path in
      if let problem = DiskReader.absence(of: path), problem != .notFound {
        return Note(.file(.named(display(path), problem)), role: .tried)
      }
      return Note(.sampleFile(say(display(path), DiskReader.linkTarget(path).map { "\($0)" })), role: .tried)
    }
  }
}
