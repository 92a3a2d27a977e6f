/// What reading a YAML file gives: a tree, always, and what is wrong with the file.
public struct ParseResult: Sendable {
  /// What could be read.
  public var tree: Tree
  /// The problems, ordered by their place.
  public var problems: [TreeProblem]
  /// The places of anchors that give the name of an earlier node to another one, which not all readers allow.
  public var repeatedAnchors: [Range<Int>] = []
  /// Whether the tree holds the whole document. If not, the collections that were open where reading stopped
  /// say so in ``Node/isComplete``.
  public var isComplete: Bool
}
