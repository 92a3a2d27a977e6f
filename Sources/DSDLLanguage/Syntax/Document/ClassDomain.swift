/// A class domain: the closed list of classes a label may take.
public final class ClassDomain: Sendable {
  /// The domain's name.
  public let name: Name
  /// The class names in the order of their numbers; the first one has number 1. `.` separates the levels
  /// of a hierarchy.
  public let classes: [Name]
  /// Pairs of class numbers joined by a bone; nil if the domain has no skeleton. Each is the number of a class, from 1 to
  /// the count of ``classes``: what is written beyond has been reported and left out.
  public let skeleton: [SkeletonEdge]?
  /// Whether some class or the skeleton was reported as wrong: then it is not known what the classes are.
  package let isBroken: Bool
  private let lazySpelling = Lazy<SpellingIndex>()
  private let lazyLeaves = Lazy<ClassLeaves>()
  private let lazyNumbers = Lazy<NameIndex>()

  /// What a label that is no class may be a slip of.
  package var spelling: SpellingIndex { lazySpelling.value { SpellingIndex(classes.lazy.map(\.text)) } }
  /// What a label that leaves out the upper levels of a class may mean.
  package var leaves: ClassLeaves { lazyLeaves.value { ClassLeaves(of: classes) } }
  /// What finds classes by their names.
  package var numbers: NameIndex { lazyNumbers.value { NameIndex(classes.map(\.text)) } }

  /// Two joined classes of a skeleton, by number from 1.
  public struct SkeletonEdge: Sendable, Hashable {
    /// The number of the first class.
    public let from: Int
    /// The number of the second class.
    public let to: Int
  }

  package init(name: Name, classes: [Name], skeleton: [SkeletonEdge]?, isBroken: Bool) {
    self.name = name
    self.classes = classes
    let numbers = 0..<classes.count
    self.skeleton = skeleton?.filter { numbers.contains($0.from - 1) && numbers.contains($0.to - 1) }
    self.isBroken = isBroken
  }
}

extension ClassDomain: Hashable {
  public static func == (left: ClassDomain, right: ClassDomain) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
