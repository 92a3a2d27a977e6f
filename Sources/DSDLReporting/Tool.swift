/// Who made a report.
public struct Tool: Sendable, Hashable {
  /// The name of the program.
  public let name: String
  /// Its version, as in semantic versioning.
  public let version: String

  /// A tool of another name: a program that uses the library.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// This package's own command. The version stands here and nowhere else.
  public static let dsdl = Tool(name: "dsdl", version: "0.1.0")
}
