/// What reading a YAML file gives: a tree, always, and what is wrong with the file.
public struct ParseResult: Sendable {
  /// What could be read.
  public var tree: Tree
  /// The problems, ordered by their place.
  public var problems: [TreeProblem]
  /// Whether the tree holds the whole document. If not, the collections that were open where reading stopped
  /// say so in ``Node/isComplete``.
  public var isComplete: Bool
}
