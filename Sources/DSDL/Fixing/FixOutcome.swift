/// What came of fixing a dataset.
public struct FixOutcome: Sendable {
  /// A file that was changed.
  public struct FixedFile: Sendable, Hashable {
    /// The path as shown to people.
    public let path: String
    /// How many fixes were applied.
    public var count: Int
  }

  /// A file that could not be changed and is as it was.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// The path as shown to people.
    public let path: String
    /// Why, to follow the path: "cannot be written: …".
    public let reason: String

    public var description: String { "\(path) \(reason)" }
  }

  /// What is left: the report of the last run, made after the last change.
  public internal(set) var report: ValidationReport
  /// The files that were changed, in the order of their first change.
  public internal(set) var files: [FixedFile] = []
  /// Why it was given up early, if so.
  public internal(set) var failure: Failure?
  /// Whether there is nothing left to fix.
  public internal(set) var isFinished = false

  /// How many fixes were applied.
  public var count: Int { files.reduce(0) { $0 + $1.count } }
}
