/// Looks up the names of a type expression and checks its arguments, whether or not
/// any sample needs the type.
struct TypeChecker {
  let table: NameTable
  /// The struct around; nil in the section `data`.
  let structure: StructDefinition?
  let collector: DiagnosticCollector

  /// How many params that are left open are reported for one use of a struct.
  private static let maximumUnbound = 100

  /// What an expression means. Something wrong is reported and gives a type that accepts everything.
  func check(_ expression: TypeExpression) -> TypeSpecification {
    let name = expression.name
    if expression.isParam {
      if isDeclared(name) {
        collector.report(.invalidParameterValue, at: name.range, .type(.paramForType(name.text)))
      }
      return .fixed(.unknown)
    }
    if let type = BuiltInType(rawValue: name.text) { return builtIn(type, expression) }
    switch table[name.text] {
    case .structure(let definition): return structure(definition, expression)
    case .classDomain(let domain):
      collector.report(
        .wrongKind, at: name.range, .type(.domainForType(name.text)),
        notes: [Note(.declared(.classDomain), domain.name.range)],
        hint: .type(.writeLabel(domain: name.text)))
    case .broken: break
    case nil:
      reportUnknownType(expression)
      for argument in expression.arguments { noteParams(in: argument.value) }
    }
    return .fixed(.unknown)
  }

  private func reportUnknownType(_ expression: TypeExpression) {
    let name = expression.name
    let candidates = table.typeNames
    let modern = BuiltInType.modernName(of: name.text)
    let nearest = modern.isEmpty ? Spelling.nearest(to: name.text, among: candidates, limit: 2) : modern
    // It may well be defined in the file that is missing.
    guard !table.isIncomplete || !nearest.isEmpty else { return }
    var hint = Spelling.hint(for: name.text, meaning: nearest)
    let saysOptional = name.text.hasSuffix("?") || name.text == "Optional"
    let prefix = String(name.text.prefix { $0 != ":" && $0 != "." })
    if prefix != name.text, case .classDomain = table[prefix] {
      hint = .type(.writeLabelOfDomain(prefix))
    }
    let rest = String(name.text.dropFirst(prefix.count + 1))
    if BuiltInType(rawValue: prefix)?.parameter("dom") != nil, table.isDomain(rest) {
      hint = .hint(.write("\(prefix)[dom=\(rest)]"))
    }
    if saysOptional { hint = .type(.writeTypeAndOptional) }
    if hint == nil, isDeclaredSilently(name) {
      hint = .type(.paramStandsForDomain)
    }
    collector.report(
      .unknownType, at: name.range, .type(.undefinedType(name.text)), hint: hint,
      fix: saysOptional
        ? nil
        : modern.isEmpty
          ? correction(of: name, among: candidates) { takesArguments(of: expression, $0) }
          : BuiltInType.exactName(of: name.text).flatMap {
            guard takesArguments(of: expression, $0) else { return nil }
            let isOlder = BuiltInType.isOlderName(name.text)
            return renaming(
              name, to: $0, safety: isOlder ? .safe : FixIt.Safety(respelling: name.text, as: $0))
          })
  }

  // MARK: Built-in types

  private func builtIn(_ type: BuiltInType, _ expression: TypeExpression) -> TypeSpecification {
    let parameters = type.parameters
    let binding = bind(expression, to: ParameterNames(of: type))
    for parameter in parameters where parameter.isRequired && binding.arguments[parameter.name] == nil {
      guard !binding.hasMistake else { return .fixed(.unknown) }
      let example = parameter.name == "etype" ? "\(type.rawValue)[Int]" : "\(type.rawValue)[dom=MyDomain]"
      collector.report(
        .missingParameter, at: expression.name.range,
        .type(.missingParameter(parameter.name, of: type.rawValue)), hint: .hint(.write(example)))
      return .fixed(.unknown)
    }
    // No value is judged by a parameter of which it is not known what it says.
    let deciding = parameters.filter(\.decidesValues)
    if deciding.contains(where: { binding.repeated.contains($0.name) }) { return .fixed(.unknown) }
    let specification = specification(type, binding.arguments, expression)
    let isOpen = binding.hasStranger && deciding.contains { binding.arguments[$0.name] == nil }
    return isOpen ? .fixed(.unknown) : specification
  }

  // MARK: Structs

  private func structure(
    _ definition: StructDefinition, _ expression: TypeExpression
  ) -> TypeSpecification {
    let binding = bind(expression, to: ParameterNames(of: definition))
    let bound = binding.arguments.map { (number: definition.paramNumbers[ExactText($0)] ?? 0, value: $1) }
    let arguments = bound.sorted { $0.number < $1.number }.map { number, value in
      TypeSpecification.Argument(
        param: definition.params[number].text, domains: domains(value, isBinding: true), range: value.range)
    }
    guard !binding.hasMistake, !reportsUnbound(binding, of: definition, expression) else {
      return .fixed(.unknown)
    }
    return .structure(definition, arguments, expression.range)
  }

  /// Reports the params that are left open, and tells whether one of them is needed.
  private func reportsUnbound(
    _ binding: Binding, of definition: StructDefinition, _ expression: TypeExpression
  ) -> Bool {
    var left = definition.params.count - binding.arguments.count
    var needed: [Name] = []
    var reported = 0
    for param in definition.params where left > 0 && reported < Self.maximumUnbound {
      guard binding.arguments[param.text] == nil else { continue }
      if definition.usedParams.contains(ExactText(param.text)) {
        needed.append(param)
      } else if NameRules.isAllowed(param.text) {
        collector.report(
          .unusedParam, at: expression.name.range, .type(.openParam(param.text, of: definition.name.text)),
          notes: [Note(.declared(.param), param.range)])
      }
      left -= 1
      reported += 1
    }
    if !needed.isEmpty {
      collector.report(.missingParameter, at: expression.name.range) {
        let (name, params) = (definition.name.text, needed.map(\.text))
        return Finding(
          .type(
            params.count == 1
              ? .missingParam(params[0], of: name) : .missingParams(Array(params.prefix(9)), of: name)),
          notes: needed.prefix(9).map { Note(.declared(.param), $0.range) },
          hint: .type(.bindParams(name, definition.params.prefix(8).map(\.text))))
      }
    }
    return !needed.isEmpty || left > 0
  }

  // MARK: Arguments

  private struct Binding {
    var arguments: [String: TypeExpression.Value] = [:]
    /// Whether an argument is of no parameter that is known, so that what seems to be missing may only be misspelt.
    var hasStranger = false
    /// The parameters that are given twice.
    var repeated: Set<String> = []

    var hasMistake: Bool { hasStranger || !repeated.isEmpty }
  }

  /// Gives each parameter its argument. Duplicates, unknown names and unnamed values are reported.
  private func bind(_ expression: TypeExpression, to parameters: ParameterNames) -> Binding {
    var binding = Binding()
    let type = expression.name.text
    lazy var names = ArgumentNames(of: expression)
    for argument in expression.arguments {
      noteParams(in: argument.value)
      let label: String
      if let name = argument.label {
        label = name.text
        if !parameters.contains(label) {
          if label == "optional" || label == "is_attr" {
            reportDeprecated(name)
          } else {
            binding.hasStranger = true
            reportUnknownParameter(name, argument.value, of: expression, parameters, names)
          }
          continue
        }
      } else if let positional = parameters.positional {
        label = positional
      } else {
        // That it takes none is said once.
        if parameters.isEmpty, binding.hasStranger { continue }
        let meant = reportPositional(argument.value, expression, parameters, names)
        if let meant, binding.arguments[meant] == nil, names.leavesFree(meant) {
          binding.arguments[meant] = argument.value
        } else {
          binding.hasStranger = true
        }
        continue
      }
      if let first = binding.arguments[label] {
        binding.repeated.insert(label)
        // A key that is there twice was reported as such.
        guard !argument.isRepeatedKey else { continue }
        collector.report(
          .duplicateParameter, at: (argument.label?.range ?? argument.range),
          .type(.repeatedParameter(label, of: type)), notes: [Note(.first(.given), first.range)])
        continue
      }
      binding.arguments[label] = argument.value
    }
    return binding
  }

  private func reportDeprecated(_ name: Name) {
    collector.report(
      .deprecatedParameter, at: name.range,
      .type(name.text == "optional" ? .olderOptional : .olderAttribute), hint: .type(.removeFromType))
  }

  private func reportUnknownParameter(
    _ name: Name, _ value: TypeExpression.Value, of expression: TypeExpression,
    _ parameters: ParameterNames, _ names: ArgumentNames
  ) {
    // That it is not declared was said where a field uses it, or that a part of the struct cannot be read.
    if case .structure(let definition) = table[expression.name.text],
      definition.mayLackParams || definition.undeclaredParams[ExactText(name.text)] != nil
    {
      return
    }
    collector.report(.unknownParameter, at: name.range) {
      let presence = TypeExpression.Argument(label: name, value: value).presence(in: expression)
      let spelling = parameters.spelling
      let matches = spelling.matches(of: name.text) { !names.contains(spelling.names[$0]) }
      let nearest =
        matches.first?.name
        ?? parameters.only.flatMap {
          names.contains($0) || !accepts(value, $0, of: expression) ? nil : $0
        }
      return Finding(
        .type(.unknownParameter(name.text, of: expression.name.text, known: parameters.listed)),
        hint: presence?.hint
          ?? Spelling.hint(for: name.text, meaning: nearest.map { [$0] } ?? []),
        fix: fixForUnknownParameter(name, of: expression, parameters, value, names))
    }
  }

  /// Reports an argument without a name; gives the parameter that its word alone can be of.
  private func reportPositional(
    _ value: TypeExpression.Value, _ expression: TypeExpression, _ parameters: ParameterNames,
    _ names: ArgumentNames
  ) -> String? {
    let range = value.range
    let type = expression.name.text
    let parameter = BuiltInType(rawValue: type)?.parameter(forWord: value.word)
    let meant = parameter ?? parameters.only.flatMap { accepts(value, $0, of: expression) ? $0 : nil }
    let text = String(decoding: range.file.bytes(in: range.bytes), as: UTF8.self)
    if let named = namedForm(of: value, text, parameters) {
      collector.report(
        .positionalArgument, at: range, .type(.unnamedArgument(text, of: type)), hint: .hint(.write(named)),
        fix: FixIt(range.bytes, named, safety: .safe))
      return nil
    }
    collector.report(
      .positionalArgument, at: range,
      .type(parameters.isEmpty ? .noArguments(type) : .unnamedArgument(text, of: type)),
      hint: meant.map { .hint(.write("\($0)=\(text)")) } ?? parameters.bindingHint(of: type),
      fix: meant.flatMap { fixForPositional(value, as: $0, of: expression, names) })
    return parameter
  }

  // MARK: Params

  /// Reports every param in a value that is not declared; whatever the value is for.
  private func noteParams(in value: TypeExpression.Value) {
    switch value {
    case .param(let name): _ = isDeclared(name)
    case .list(let values, _): for value in values { noteParams(in: value) }
    case .expression, .text: break
    }
  }

  /// Whether the struct around declares a param; reported if it does not.
  func isDeclared(_ name: Name) -> Bool {
    guard let structure else {
      collector.report(
        .undeclaredParam, at: name.range, .type(.paramOutsideStruct(name.text)),
        hint: .type(.writeDomain(table.isDomain(name.text) ? name.text : nil)))
      return false
    }
    if structure.declares(name.text) { return true }
    // Said of the first use.
    if let first = structure.undeclaredParams[ExactText(name.text)], first != name.range { return false }
    guard !table.isDomain(name.text) else {
      collector.report(
        .undeclaredParam, at: name.range, .type(.undeclaredParam(name.text)),
        hint: .type(.writeDomain(name.text)))
      return false
    }
    if case .structure = table[name.text] {
      collector.report(
        .undeclaredParam, at: name.range, .type(.undeclaredParam(name.text)), hint: .hint(.write(name.text)))
      return false
    }
    collector.report(.undeclaredParam, at: name.range) {
      let matches = structure.paramSpelling.matches(of: name.text)
      return Finding(
        .type(.undeclaredParam(name.text)),
        hint: Spelling.hint(for: "$" + name.text, meaning: matches.first.map { ["$" + $0.name] } ?? [])
          ?? (NameRules.isIdentifier(name.text)
            ? .type(
              structure.onlyUnusedParam.map { .renameParam($0, to: name.text) } ?? .declareParam(name.text))
            : nil),
        fix: Spelling.correction(of: name.text, in: matches).flatMap {
          NameRules.isPortable($0)
            ? .renaming(name, to: $0, safety: FixIt.Safety(respelling: name.text, as: $0)) : nil
        })
    }
    return false
  }
}

extension TypeExpression.Value {
  /// The value as one word, if it is one.
  package var word: String? {
    switch self {
    case .expression(let expression): expression.arguments.isEmpty ? expression.name.text : nil
    case .text(let name): name.text
    case .param, .list: nil
    }
  }
}

extension BuiltInType {
  /// The parameter that must be meant by a word, as `mode` by `xyxy`.
  func parameter(forWord word: String?) -> String? {
    guard let word else { return nil }
    return parameters.first {
      if case .choice(let choices) = $0.kind { choices.contains(word) } else { false }
    }?.name
  }
}

extension TypeExpression.Argument.Presence {
  /// How a field is declared to be so.
  fileprivate var hint: Message {
    switch self {
    case .optional: .type(.listAsOptional)
    case .required: .definition(.requiredUnlessOptional)
    case .withDefault: .type(.noDefaults)
    }
  }
}
