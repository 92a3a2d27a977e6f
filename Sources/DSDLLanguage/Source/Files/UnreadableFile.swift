/// A file that could not be read, so that there is nothing to check.
public struct UnreadableFile: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of reason there is.
  @nonexhaustive
  public enum Code: Sendable, Hashable {
    /// There is no such file.
    case notFound
    /// Its permissions, or those of a folder, do not let this user read it.
    case notPermitted
    /// It is a folder, a device, a pipe or a socket.
    case notRegular
    /// The run ended before it was read to its end.
    case interrupted
    /// What else the system says, as `errno`.
    case other(Int32)
  }

  /// The path as it was given.
  public let path: String
  /// What kind of reason there is.
  public let code: Code
  /// Why, to follow the path.
  package let why: Phrase

  package init(path: String, code: Code, reason: Phrase) {
    self.path = path
    self.code = code
    why = reason
  }

  /// Why, to follow the path: "does not exist".
  public var reason: String { reason(in: .english) }

  public var description: String { description(in: .english) }

  /// Why, to follow the path.
  public func reason(in language: TextLanguage) -> String { why[language] }

  /// The path with why.
  public func description(in language: TextLanguage) -> String { phrase[language] }

  /// The path with why.
  package var phrase: Phrase { Phrase(verbatim: "\(Paths.shown(path)) ") + why }
}

extension UnreadableFile {
  package init(_ path: String, _ problem: FileProblem) {
    let isDangling = problem == .notFound && FileSystem.isDanglingLink(path)
    self.init(
      path: path, code: problem.code,
      reason: isDangling ? FileProblem.danglingLink : problem.of(path).explanation)
  }
}
