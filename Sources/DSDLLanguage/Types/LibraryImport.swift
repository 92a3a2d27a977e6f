/// An item of `$import`, with what came of it.
public struct LibraryImport: Sendable, Hashable {
  /// Where an import led to.
  @nonexhaustive
  public enum Result: Sendable, Hashable {
    /// A file with definitions.
    case library(SourceFile)
    /// A library that is built in.
    case template(Template)
    /// A file that cannot be read; its path, as in ``SourceFile/path``.
    case unreadable(String)
    /// Nothing; these paths were tried.
    case notFound(tried: [String])
  }

  /// The name as it is written, and where: `name.range.file` is the importing file.
  public let name: Name
  /// Where it led to. A file that was imported before is told again.
  public let result: Result

  /// The file that was found, if one was.
  public var file: SourceFile? {
    if case .library(let file) = result { file } else { nil }
  }
}
