/// The named description could not be read, so nothing could be checked.
public struct UnreadableFile: Error, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// Why, to follow the path: "does not exist".
  public let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path) \(reason)" }
}
