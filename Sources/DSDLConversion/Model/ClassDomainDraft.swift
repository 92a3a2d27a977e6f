/// A class domain to be written.
public struct ClassDomainDraft: Sendable, Hashable {
  /// The name, such as `FacadeStyleDom`.
  public var name: String
  /// The classes in the order of their numbers, which begin with 1. A dot separates parent and child.
  public var classes: [String]
  /// Pairs of class numbers, joined by a bone; nil without a skeleton.
  public var skeleton: [[Int]]?

  public init(_ name: String, classes: [String], skeleton: [[Int]]? = nil) {
    self.name = name
    self.classes = classes
    self.skeleton = skeleton
  }
}
