import DSDL

/// What code is made of: the types that samples lead to, with their params, each definition once.
///
/// For a library, which names no type of samples, these are all of its definitions.
struct CodeModel {
  /// A field of a struct.
  struct Field {
    let name: Name
    /// The type as it is written.
    let written: String
    let type: FieldType
    let isOptional: Bool
  }

  /// A struct. Params that none of its fields needs are left out.
  struct Structure {
    let definition: StructDefinition
    let params: [Name]
    let fields: [Field]
  }

  /// The class domains in the order in which they are met.
  private(set) var domains: [ClassDomain] = []
  /// The structs, those that a struct leads to before it.
  private(set) var structures: [Structure] = []
  private(set) var sample: FieldType?
  private(set) var globalInfo: FieldType?

  private let types: OpenTypes
  private var known: [StructDefinition: Structure] = [:]
  private var knownDomains: Set<ClassDomain> = []

  init(_ dataset: Dataset) throws(GenerationFailure) {
    guard dataset.errorCount == 0 else { throw .invalidDefinitions }
    types = dataset.openTypes
    if dataset.role == .library {
      for definition in dataset.definitions {
        switch definition {
        case .structure(let definition): _ = try structure(definition)
        case .classDomain(let domain): note(domain)
        case .broken: throw .invalidDefinitions
        }
      }
    } else if let type = types.sample {
      sample = try fieldType(type)
      if let type = types.globalInfo { globalInfo = try fieldType(type) }
    } else {
      throw .noSampleType
    }
  }

  private mutating func structure(_ definition: StructDefinition) throws(GenerationFailure) -> Structure {
    if let structure = known[definition] { return structure }
    guard let types = types.structs[definition], types.count == definition.fields.count else {
      throw .invalidDefinitions
    }
    var fields: [Field] = []
    for (field, type) in zip(definition.fields, types) {
      fields.append(
        Field(
          name: field.name, written: field.type.map { "\($0)" } ?? "", type: try fieldType(type),
          isOptional: field.isOptional))
    }
    let used = Set(fields.flatMap { $0.type.domains.flatMap(\.params) })
    let structure = Structure(
      definition: definition, params: definition.params.filter { used.contains(ExactText($0.text)) },
      fields: fields)
    known[definition] = structure
    structures.append(structure)
    return structure
  }

  private mutating func fieldType(_ specification: TypeSpecification) throws(GenerationFailure) -> FieldType {
    switch specification {
    case .fixed(.unknown): throw .invalidDefinitions
    case .fixed(let type): return .builtIn(type)
    case .label(let references): return .label(try use(references))
    case .keypoint(let references, _): return .keypoints(try use(references))
    case .labelMap(let references, _): return .labelMap(try use(references))
    case .list(let element, _): return .list(try fieldType(element))
    case .structure(let definition, let arguments, _):
      var uses: [DomainUse] = []
      for param in try structure(definition).params {
        guard let argument = arguments.first(where: { ExactText($0.param) == ExactText(param.text) }) else {
          throw .invalidDefinitions
        }
        uses.append(try use(argument.domains))
      }
      return .structure(definition, uses)
    }
  }

  /// What references stand for, each class domain once.
  private mutating func use(_ references: [DomainReference]) throws(GenerationFailure) -> DomainUse {
    var uses: [DomainUse] = []
    var seen: Set<DomainUse> = []
    for reference in references {
      let use: DomainUse
      switch reference {
      case .domain(let domain, _):
        note(domain)
        use = .domain(domain)
      case .param(let name): use = .param(ExactText(name.text))
      case .unknown: throw .invalidDefinitions
      }
      if seen.insert(use).inserted { uses.append(use) }
    }
    guard let first = uses.first else { throw .invalidDefinitions }
    return uses.count == 1 ? first : .several(uses)
  }

  private mutating func note(_ domain: ClassDomain) {
    if knownDomains.insert(domain).inserted { domains.append(domain) }
  }
}
