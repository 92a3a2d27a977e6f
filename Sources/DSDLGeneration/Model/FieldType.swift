import DSDL

/// The type of a field, params still open.
indirect enum FieldType {
  /// A type without class domains in it.
  case builtIn(ResolvedType)
  case label(DomainUse)
  case keypoints(DomainUse)
  case labelMap(DomainUse)
  case list(FieldType)
  /// A struct, and what each of its params stands for, in their order.
  case structure(StructDefinition, [DomainUse])

  /// All that labels in it are taken from, and what params are given.
  var domains: [DomainUse] {
    switch self {
    case .builtIn: []
    case .label(let use), .keypoints(let use), .labelMap(let use): [use]
    case .list(let element): element.domains
    case .structure(_, let arguments): arguments
    }
  }
}
