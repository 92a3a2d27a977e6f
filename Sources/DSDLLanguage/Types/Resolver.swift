/// Binds params and builds resolved types, each pair of definition and bindings once.
package struct Resolver {
  /// What an instance may nest, and so the deepest chain of structs that makes sense.
  private static let maximumDepth = 512
  private static let maximumStructs = 100_000
  /// How many fields and bound domains all of them may have together.
  private static let maximumSize = 4_000_000

  private struct Key: Hashable {
    let definition: StructDefinition
    let bindings: [ExactText: [ClassDomain]]
  }

  /// A step from the sample type down to where an error shows: `ImageMedia[sdom]`, written at a place.
  private struct Step {
    let text: String
    let range: SourceRange
  }

  private let table: NameTable
  private let collector: DiagnosticCollector
  package private(set) var specifications: [StructDefinition: [TypeSpecification]] = [:]
  private var cyclic: Set<StructDefinition> = []
  private var cache: [Key: ResolvedStruct] = [:]
  private var chain: [Step] = []
  private var reportedSkeletons: Set<SourceRange> = []
  private var isExhausted = false
  /// The first place where it is not known what a type or a class domain is, whether or not something needs it.
  package private(set) var unresolved: SourceRange?
  private var size = 0

  /// Checks every definition of a table, used or not.
  package init(table: NameTable, collector: DiagnosticCollector) {
    self.table = table
    self.collector = collector
    var structs: [StructDefinition] = []
    for definition in table.all where definition.isBroken { note(definition.name.range) }
    for case .structure(let definition) in table.all {
      structs.append(definition)
      let types = check(definition)
      specifications[definition] = types
      for (field, type) in zip(definition.fields, types) where !type.isResolved || field.isGuess {
        note(field.name.range)
      }
    }
    findCycles(structs)
  }

  /// The type that an expression of the section `data` denotes.
  package mutating func resolve(_ expression: TypeExpression, as name: String) -> (
    ResolvedType, TypeSpecification
  ) {
    let checker = TypeChecker(table: table, structure: nil, collector: collector)
    let specification = checker.check(expression)
    chain = [Step(text: name, range: expression.range)]
    return (resolve(specification, [:]), specification)
  }

  // MARK: Checking definitions

  private func check(_ definition: StructDefinition) -> [TypeSpecification] {
    let checker = TypeChecker(table: table, structure: definition, collector: collector)
    let used = definition.usedParams
    // A type that is not known may have been meant to use any of them.
    let types = definition.fields.map { field in field.type.map(checker.check) ?? .fixed(.unknown) }
    let isKnown = !definition.isBroken && types.allSatisfy(\.isResolved)
    for param in definition.params {
      if BuiltInType(rawValue: param.text) != nil || table[param.text] != nil {
        collector.report(
          .shadowingParam, at: param.range, .definition(.shadowingParam(param.text)),
          notes: table[param.text].map { [Note(.declared(.name(param.text)), $0.name.range)] } ?? [])
      }
      // One slip of the pen: a use that is not declared was reported.
      if isKnown, definition.undeclaredParams.isEmpty, !used.contains(ExactText(param.text)),
        NameRules.isAllowed(param.text), isWrittenSo(param)
      {
        collector.report(
          .unusedParam, at: param.range, .definition(.unusedParam(param.text, of: definition.name.text)))
      }
    }
    reportSeemingCycle(definition, types)
    return types
  }

  /// Whether a param stands in the file as it is read: of others something was reported.
  private func isWrittenSo(_ param: Name) -> Bool {
    let written = param.range.file.bytes(in: param.range.bytes).count
    return written == param.text.utf8.count || written == param.text.utf8.count + 2
  }

  /// Reports a struct whose name is part of the text of a type of its own fields, as `Box` is of `BBox`, and `mode` of
  /// `BBox[mode=xyxy]`: the Python SDK takes that for a struct that contains itself.
  private func reportSeemingCycle(_ definition: StructDefinition, _ types: [TypeSpecification]) {
    let name = definition.name
    for (field, meaning) in zip(definition.fields, types) where !meaning.structs.contains(definition) {
      guard let type = field.type, let word = type.words.first(where: { $0.text.contains(name.text) }),
        word.text != name.text || meaning.isResolved
      else { continue }
      // A name of one letter is in nearly every type.
      let isSure = name.text.utf8.count > 1 && (word.text == name.text || table[word.text] == nil)
      collector.report(
        isSure ? .unportableName : .unportableSyntax, at: name.range,
        .definition(.seemingCycle(name.text, in: word.text, field: field.name.text)),
        notes: [Note(.fieldType, word.range)], hint: .definition(.renameStruct))
      return
    }
  }

  private mutating func findCycles(_ structs: [StructDefinition]) {
    let numbers = Dictionary(uniqueKeysWithValues: structs.enumerated().map { ($1, $0) })
    let successors = structs.map { definition in
      (specifications[definition] ?? []).flatMap(\.structs).compactMap { numbers[$0] }
    }
    let (cycles, members) = CycleFinder.cycles(successors)
    cyclic = Set(members.map { structs[$0] })
    for cycle in cycles {
      let path = (cycle + [cycle[0]]).map { structs[$0].name.text }
      let notes = cycle.dropFirst().map {
        Note(.declared(.name(structs[$0].name.text)), structs[$0].name.range)
      }
      collector.report(
        .cyclicDefinition, at: structs[cycle[0]].name.range, .definition(.cycle(path)), notes: notes,
        hint: .definition(.endlessInstance))
    }
  }

  // MARK: Binding params

  private mutating func note(_ place: SourceRange) {
    if unresolved == nil { unresolved = place }
  }

  private mutating func resolve(
    _ specification: TypeSpecification, _ bindings: [ExactText: [ClassDomain]]
  ) -> ResolvedType {
    let type = bind(specification, bindings)
    if type == .unknown, let step = chain.first { note(step.range) }
    return type
  }

  private mutating func bind(
    _ specification: TypeSpecification, _ bindings: [ExactText: [ClassDomain]]
  ) -> ResolvedType {
    switch specification {
    case .fixed(let type): return type
    case .list(let element, let ordered):
      return .list(element: resolve(element, bindings), ordered: ordered)
    case .label(let references):
      let domains = domains(references, bindings)
      return domains.isEmpty ? .unknown : .label(domains)
    case .keypoint(let references, let range):
      guard let domain = single(references, bindings, "Keypoint") else { return .unknown }
      if domain.skeleton == nil, reportedSkeletons.insert(range).inserted {
        collector.report(
          .missingSkeleton, at: range, .type(.missingSkeleton(domain: domain.name.text)),
          notes: [Note(.declared(.classDomain), domain.name.range)] + chainNotes())
      }
      return .keypoint(domain)
    case .labelMap(let references, _):
      return single(references, bindings, "LabelMap").map { .labelMap($0) } ?? .unknown
    case .structure(let definition, let arguments, let range):
      return structure(definition, arguments, range, bindings)
    }
  }

  private mutating func structure(
    _ definition: StructDefinition, _ arguments: [TypeSpecification.Argument], _ range: SourceRange,
    _ outer: [ExactText: [ClassDomain]]
  ) -> ResolvedType {
    guard !cyclic.contains(definition), !definition.isBroken, !isExhausted else { return .unknown }
    var bindings: [ExactText: [ClassDomain]] = [:]
    for argument in arguments {
      bindings[ExactText(argument.param)] = domains(argument.domains, outer)
    }
    size += bindings.reduce(0) { $0 + 1 + $1.value.count }
    let key = Key(definition: definition, bindings: bindings)
    if size <= Self.maximumSize, let known = cache[key] { return .structure(known) }
    size += definition.fields.count
    let isTooLarge = cache.count >= Self.maximumStructs || size > Self.maximumSize
    guard chain.count <= Self.maximumDepth, !isTooLarge else {
      isExhausted = true
      collector.report(
        .limitExceeded, at: definition.name.range,
        .type(
          chain.count > Self.maximumDepth
            ? .structsTooDeep(limit: Self.maximumDepth)
            : cache.count >= Self.maximumStructs
              ? .tooManyTypes(limit: Self.maximumStructs) : .tooManyFields(limit: Self.maximumSize)))
      return .unknown
    }
    let names = arguments.isEmpty ? "" : "[\(arguments.map(\.param).joined(separator: ", "))]"
    chain.append(Step(text: definition.name.text + names, range: range))
    let types = (specifications[definition] ?? []).map { resolve($0, bindings) }
    chain.removeLast()
    let resolved = ResolvedStruct(
      definition: definition,
      bindings: definition.params.map {
        ResolvedStruct.Binding(param: $0.text, domains: bindings[ExactText($0.text)] ?? [])
      },
      fields: zip(definition.fields, types).map {
        ResolvedStruct.Field(name: $0.name, type: $1, isOptional: $0.isOptional)
      })
    cache[key] = resolved
    return .structure(resolved)
  }

  /// The domains that references stand for, each once; none if one of them is not known.
  private mutating func domains(
    _ references: [DomainReference], _ bindings: [ExactText: [ClassDomain]]
  ) -> [ClassDomain] {
    var domains: [ClassDomain] = []
    var seen: Set<ClassDomain> = []
    for reference in references {
      let bound: [ClassDomain]
      switch reference {
      case .domain(let domain, _): bound = [domain]
      case .param(let name): bound = bindings[ExactText(name.text)] ?? []
      case .unknown: bound = []
      }
      if bound.isEmpty || isExhausted { return [] }
      size += bound.count
      for domain in bound where seen.insert(domain).inserted { domains.append(domain) }
    }
    return domains
  }

  private mutating func single(
    _ references: [DomainReference], _ bindings: [ExactText: [ClassDomain]], _ type: String
  ) -> ClassDomain? {
    let domains = domains(references, bindings)
    guard domains.count > 1 else { return domains.first }
    guard let range = references.first?.range else { return nil }
    collector.report(
      .invalidParameterValue, at: range, .type(.severalDomains(domains.map(\.name.text), for: type)),
      notes: chainNotes())
    return nil
  }

  /// The way from the sample type to where the resolver is, as notes.
  private func chainNotes() -> [Note] {
    guard chain.count > 1 else { return [] }
    return [Note(.way(chain.map(\.text)), chain[0].range)]
      + chain.dropFirst().map { Note(.used($0.text), $0.range) }
  }
}
