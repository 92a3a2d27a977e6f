/// A named struct or class domain.
@nonexhaustive
public enum Definition: Sendable, Hashable {
  /// `$def: struct`
  case structure(StructDefinition)
  /// `$def: class_domain`
  case classDomain(ClassDomain)
  /// Something that was reported as wrong. Its name is known, so that its uses are not reported again.
  case broken(Name)

  /// The name with its place: `name.range.file` is the file that defines it.
  public var name: Name {
    switch self {
    case .structure(let definition): definition.name
    case .classDomain(let domain): domain.name
    case .broken(let name): name
    }
  }

  /// Whether something about its form was reported as wrong, so that fields or classes may be missing here.
  public var isBroken: Bool {
    switch self {
    case .structure(let definition): definition.isBroken
    case .classDomain(let domain): domain.isBroken
    case .broken: true
    }
  }
}
