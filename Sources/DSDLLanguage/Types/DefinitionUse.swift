import SystemPackage

/// Which definitions the section `data` leads to, by the names in type expressions.
package struct DefinitionUse {
  private let table: NameTable
  private var reached: Set<ExactText> = []
  /// Whether something could not be read, so that what it leads to is not known.
  private var isUncertain = false

  private init(_ table: NameTable) {
    self.table = table
    isUncertain = table.isIncomplete
  }

  /// Reports the definitions of a description's files that nothing leads to. Where a type could not be
  /// read, nothing is said: it may lead to any of them.
  package static func reportUnused(
    _ table: NameTable, of data: DataSection, into collector: DiagnosticCollector
  ) {
    var use = DefinitionUse(table)
    guard let sampleType = data.sampleType else { return }
    use.follow([sampleType] + (data.globalInfoType.map { [$0] } ?? []))
    guard !use.isUncertain else { return }
    for name in table.names {
      guard let definition = table[name], !definition.isBuiltIn, !definition.isBroken,
        !use.reached.contains(ExactText(name))
      else { continue }
      collector.report(
        .unusedDefinition, at: definition.name.range,
        .definition(.unused(definition.kind, name, hasGlobalInfo: data.globalInfoType != nil)),
        hint: .definition(.removeOrUse))
    }
  }

  private mutating func follow(_ expressions: [TypeExpression]) {
    var open = expressions
    while let expression = open.popLast() {
      var names: [String] = []
      expression.collectNames(into: &names)
      for name in names.map({ table[$0]?.name.text ?? $0 }) where reached.insert(ExactText(name)).inserted {
        switch table[name] {
        case .structure(let definition):
          if definition.isBroken || definition.fields.contains(where: { $0.type == nil }) {
            isUncertain = true
          }
          open += definition.fields.compactMap(\.type)
        case .broken: isUncertain = true
        case .classDomain, nil: break
        }
      }
    }
  }
}

extension Definition {
  /// Whether it stands in a template that comes with the library.
  fileprivate var isBuiltIn: Bool { name.range.file.location.isEmpty }

  fileprivate var kind: DefinitionMessage.Kind {
    switch self {
    case .structure: .structure
    case .classDomain: .classDomain
    case .broken: .unknown
    }
  }
}

extension TypeExpression {
  /// Every word in it: types, parameters and values.
  package var words: [Name] {
    var words: [Name] = []
    collectWords(into: &words)
    return words
  }

  private func collectWords(into words: inout [Name]) {
    words.append(name)
    for argument in arguments {
      if let label = argument.label { words.append(label) }
      argument.value.collectWords(into: &words)
    }
  }

  /// Every word in it that may name a definition.
  fileprivate func collectNames(into names: inout [String]) {
    if !isParam { names.append(name.text) }
    for argument in arguments { argument.value.collectNames(into: &names) }
  }
}

extension TypeExpression.Value {
  fileprivate func collectWords(into words: inout [Name]) {
    switch self {
    case .expression(let expression): words += expression.words
    case .text(let name), .param(let name): words.append(name)
    case .list(let values, _): for value in values { value.collectWords(into: &words) }
    }
  }

  fileprivate func collectNames(into names: inout [String]) {
    switch self {
    case .expression(let expression): expression.collectNames(into: &names)
    case .text(let name): names.append(name.text)
    case .list(let values, _): for value in values { value.collectNames(into: &names) }
    case .param: break
    }
  }
}
