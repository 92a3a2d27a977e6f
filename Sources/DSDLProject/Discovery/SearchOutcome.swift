/// What searches through folders have looked at.
public struct SearchOutcome: Sendable, Hashable {
  /// How many YAML and JSON files were looked at.
  public var looked = 0
  /// Those of which nobody can tell whether they are descriptions.
  public var skipped: [SkippedFile] = []

  public init() {}
}
