/// Why reports cannot be joined, in words.
public struct MergeProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
