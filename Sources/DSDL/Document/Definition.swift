/// A named struct or class domain.
public enum Definition: Sendable, Hashable {
  case structure(StructDefinition)
  case classDomain(ClassDomain)
  /// Something that was reported as wrong. Its name is known, so that its uses are not reported again.
  case broken(Name)

  public var name: Name {
    switch self {
    case .structure(let definition): definition.name
    case .classDomain(let domain): domain.name
    case .broken(let name): name
    }
  }

  var isBroken: Bool {
    switch self {
    case .structure(let definition): definition.isBroken
    case .classDomain(let domain): domain.isBroken
    case .broken: true
    }
  }
}
