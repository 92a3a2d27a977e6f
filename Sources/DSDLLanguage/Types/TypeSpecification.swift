/// A type whose names are looked up but whose params are still open: what a struct's field says before the
/// struct is used somewhere.
package indirect enum TypeSpecification: Sendable {
  /// A type without params in it.
  case fixed(ResolvedType)
  case label([DomainReference])
  case keypoint([DomainReference], SourceRange)
  case labelMap([DomainReference], SourceRange)
  case list(TypeSpecification, ordered: Bool)
  case structure(StructDefinition, [Argument], SourceRange)

  /// What a struct's param is bound to.
  package struct Argument: Sendable {
    package let param: String
    package let domains: [DomainReference]
    package let range: SourceRange
  }

  /// Whether it is known what every name in it means.
  var isResolved: Bool {
    switch self {
    case .fixed(let type): type != .unknown
    case .label(let domains), .keypoint(let domains, _), .labelMap(let domains, _):
      domains.allSatisfy(\.isResolved)
    case .list(let element, _): element.isResolved
    case .structure(_, let arguments, _): arguments.allSatisfy { $0.domains.allSatisfy(\.isResolved) }
    }
  }

  /// The structs that an instance of this type leads to.
  package var structs: [StructDefinition] {
    switch self {
    case .structure(let definition, _, _): [definition]
    case .list(let element, _): element.structs
    default: []
    }
  }
}

/// A class domain, by itself or through a param of the struct around.
package enum DomainReference: Sendable {
  case domain(ClassDomain, SourceRange)
  case param(Name)
  /// A name that was reported as wrong.
  case unknown

  var isResolved: Bool { if case .unknown = self { false } else { true } }

  package var range: SourceRange? {
    switch self {
    case .domain(_, let range): range
    case .param(let name): name.range
    case .unknown: nil
    }
  }
}
