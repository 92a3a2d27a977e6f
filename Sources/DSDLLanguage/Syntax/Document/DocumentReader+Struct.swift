import YAMLTree

/// Structs.
extension DocumentReader {
  static let structProperties = [
    KnownKey("$def", takes: .text),
    KnownKey("$params", ["parameters"], otherWords: ["args", "arguments"], takes: .list, .null),
    KnownKey("$fields", otherWords: ["properties", "attributes", "members"], takes: .mapping),
    KnownKey("$optional", otherWords: ["opt", "optional-fields"], takes: .list, .null),
  ]

  private struct Field {
    let name: Name
    var type: TypeExpression?
    var isOptional: Bool
    var isGuess = false

    var defined: StructDefinition.Field {
      StructDefinition.Field(name: name, type: type, isOptional: isOptional, isGuess: isGuess)
    }
  }

  func structDefinition(_ name: Name, _ node: Node, _ strays: [KnownEntries.Entry]) -> StructDefinition {
    let entries = KnownEntries(
      of: node, known: Self.structProperties.filter { $0.name != "$def" }, and: strays)
    let stray = strayFields(in: entries)
    if !stray.isEmpty, node.isComplete, entries["$fields"].map(isNull) ?? true {
      return structure(name, entries, stray)
    }
    reportUnknownProperties(of: entries, .structure, fields: Set(stray.map { ExactText($0.name.text) }))
    var params = names("$params", of: entries)
    // What stands in brackets behind the name may be params, of which that has been said.
    if name.text.utf8.count < name.range.bytes.count - 2 { params.isFlawed = true }
    // They may stand in what could not be read.
    let isWhole = node.isComplete && (strays.isEmpty || text.isComplete)
    if !isWhole, entries["$params"] == nil { params.isFlawed = true }
    var optional = names("$optional", of: entries)
    if !isWhole, entries["$optional"] == nil { optional.isFlawed = true }
    func broken() -> StructDefinition {
      StructDefinition(
        name: name, params: params.names.map(checkedParam), fields: [], isBroken: true,
        mayLackParams: params.isFlawed)
    }
    guard let fieldsNode = entries["$fields"], !isNull(fieldsNode) else {
      // What is under it may be what could not be read.
      guard node.isComplete, text.isComplete || entries["$fields"] == nil && strays.isEmpty else {
        return broken()
      }
      if let value = entries["$fields"], text.isBroken(value) || entries.isRepeated("$fields") {
        return broken()
      }
      collector.report(
        .emptyStruct, at: entries["$fields"] == nil ? name.range : keyRange(of: "$fields", in: entries),
        .definition(.noFields(name.text, hasProperty: false)))
      return broken()
    }
    guard fieldsNode.kind == .mapping else {
      let isListOfFields =
        fieldsNode.kind == .sequence
        && fieldsNode.elements.allSatisfy { $0.kind == .mapping && $0["type"] == nil && $0["$type"] == nil }
      reportShape(
        of: fieldsNode, .key("$fields"), expected: .fields,
        hint: isListOfFields ? .hint(.withoutDashes) : .definition(.writeFields))
      return broken()
    }
    let body = fields(fieldsNode, of: node, params, optional, beside: stray)
    if fieldsNode.count == 0, fieldsNode.isComplete {
      collector.report(
        .emptyStruct, at: range(fieldsNode), .definition(.noFields(name.text, hasProperty: true)))
    }
    return StructDefinition(
      name: name,
      params: completed(body.params, by: body.fields, at: entries.key("$params").map(range) ?? name.range),
      fields: (body.fields + stray).map(\.defined),
      isBroken: body.fields.isEmpty || !isWhole || entries.isRepeated("$fields"),
      mayLackParams: body.params.isFlawed && !isWhole)
  }

  /// A struct whose fields stand where their property should be, or beside it: one mistake.
  private func structure(_ name: Name, _ entries: KnownEntries, _ stray: [Field]) -> StructDefinition {
    let isWritten = entries["$fields"] != nil
    collector.report(
      .emptyStruct, at: isWritten ? keyRange(of: "$fields", in: entries) : name.range,
      .definition(.noFields(name.text, hasProperty: isWritten)),
      hint: .definition(.indentAsFields(stray[0].name.text, isWritten: isWritten)))
    reportUnknownProperties(
      of: entries, .structure, apartFrom: Set(stray.map { ExactText($0.name.text) }))
    let (params, optional) = (names("$params", of: entries), names("$optional", of: entries))
    var fields = stray.map { Field(name: $0.name, type: $0.type, isOptional: false) }
    mark(optional, in: &fields, isComplete: true)
    return StructDefinition(
      name: name, params: completed(params, by: fields, at: entries.key("$params").map(range) ?? name.range),
      fields: fields.map(\.defined), isBroken: false)
  }

  // MARK: Fields

  /// The fields with what is optional among them, and the params with those that slipped among the fields.
  private func fields(
    _ node: Node, of structure: Node, _ params: NameList, _ optional: NameList, beside stray: [Field]
  ) -> (fields: [Field], params: NameList) {
    var (params, optional) = (params, optional)
    var fields: [Field] = []
    var declared: [ExactText: Int] = [:]
    lazy var written = Set(node.entries.map { ExactText($0.0.text) })
    for (key, value) in node.entries {
      if let property = strayProperty(key, value) {
        collector.report(
          .invalidName, at: range(key), .definition(.strayProperty(key.text)),
          hint: .definition(.indentLikeFields(as: key.text == property ? nil : property)),
          fix: PropertyMove(of: key, value, from: node, to: structure, in: file)?.fix)
        let list = names(
          property, of: KnownEntries(of: node, known: [KnownKey(property, takes: .list, .null)]))
        if property == "$optional" { optional.add(list) } else { params.add(list) }
        continue
      }
      if isNestedDefinition(key, value) { continue }
      guard let (name, meant) = fieldName(key, isTaken: { written.contains(ExactText($0)) }) else { continue }
      var isOptional = false
      let type = fieldType(value, key: range(key), isOptional: &isOptional)
      if let first = declared[ExactText(name.text)] {
        // Either type may be meant.
        fields[first].type = nil
        continue
      }
      if let meant, declared[ExactText(meant)] == nil {
        // Samples have it under the one name or the other, or not at all.
        declared[ExactText(meant)] = fields.count
        fields.append(Field(name: Name(meant, name.range), type: type, isOptional: true, isGuess: true))
        isOptional = true
      }
      declared[ExactText(name.text)] = fields.count
      fields.append(Field(name: name, type: type, isOptional: isOptional))
    }
    optional.names.removeAll { name in stray.contains { $0.name.text == name.text } }
    mark(optional, in: &fields, isComplete: node.isComplete && structure.isComplete)
    return (fields, params)
  }

  /// The property that stands among the fields, where it has been indented too far.
  private func strayProperty(_ key: Node, _ value: Node) -> String? {
    guard key.kind == .scalar else { return nil }
    if key.text == "$optional" || key.text == "$params" { return key.text }
    // A field's type is no list.
    guard value.kind == .sequence || key.text.hasPrefix("$") else { return nil }
    return Self.structProperties.first {
      ["$optional", "$params"].contains($0.name) && $0.isMeant(by: key.text)
    }?
    .name
  }

  /// `note?` is how other languages write a field that may be missing.
  private static func optionalMark(of name: String) -> (mark: String, meant: String)? {
    for mark in ["?", "？", "[optional]", "(optional)"] where name.hasSuffix(mark) {
      let meant = String(name.dropLast(mark.count)).trimmed
      if NameRules.isAllowed(meant) { return (mark, meant) }
    }
    return nil
  }

  /// Makes fields optional that are listed so. If it is not known which are meant, any may be, so that no sample is told
  /// that a field is missing.
  private func mark(_ optional: NameList, in fields: inout [Field], isComplete: Bool) {
    var places: [ExactText: Int] = [:]
    for (index, field) in fields.enumerated() { places[ExactText(field.name.text)] = index }
    let listed = Set(optional.names.map { ExactText($0.text) })
    let names = fields.map(\.name.text)
    var isUnclear = optional.isFlawed
    lazy var free = SpellingIndex(names.filter { !listed.contains(ExactText($0)) })
    for name in optional.names {
      if let index = places[ExactText(name.text)] {
        fields[index].isOptional = true
        continue
      }
      guard isComplete else { continue }
      let matches = free.matches(of: name.text)
      let nearest = matches.prefix(2).map(\.name)
      if !optional.told.contains(name.range) {
        collector.report(
          .unknownOptionalField, at: name.range, .definition(.noOptionalField(name.text)),
          hint: Spelling.hint(for: name.text, meaning: nearest),
          fix: Spelling.correction(of: name.text, in: matches).flatMap {
            NameRules.isPortable($0)
              ? .rewriting(name.range, as: $0, safety: FixIt.Safety(respelling: name.text, as: $0)) : nil
          })
      }
      // It may mean any.
      if nearest.isEmpty { isUnclear = true }
      for meant in nearest {
        if let index = places[ExactText(meant)] { fields[index].isOptional = true }
      }
      // Samples may have it: that it has no type has been said.
      fields.append(Field(name: name, type: nil, isOptional: true))
    }
    guard isUnclear else { return }
    for index in fields.indices where !fields[index].isOptional {
      (fields[index].isOptional, fields[index].isGuess) = (true, true)
    }
  }

  /// Fields that stand beside `$fields` and not under it.
  private func strayFields(in entries: KnownEntries) -> [Field] {
    guard !entries.others.isEmpty else { return [] }
    let fields = entries["$fields"]?.entries.map { key, _ in ExactText(key.text) } ?? []
    let known = Set(fields)
    return entries.others.compactMap { entry in
      let text = entry.value.text
      guard entry.key.kind == .scalar, entry.value.kind == .scalar, NameRules.isIdentifier(entry.key.text),
        BuiltInType(rawValue: String(text.prefix { $0 != "[" })) != nil,
        !known.contains(ExactText(entry.key.text)),
        let type = typeExpression(entry.value, as: .fieldType, key: range(entry.key))
      else { return nil }
      return Field(name: Name(entry.key.text, range(entry.key)), type: type, isOptional: true)
    }
  }

  private func fieldType(_ value: Node, key: SourceRange, isOptional: inout Bool) -> TypeExpression? {
    let type = typeExpression(value, as: .fieldType, key: key)
    if value.kind == .scalar {
      // Other languages write it so; what is wrong with the type is reported.
      isOptional =
        value.text.trimmed.hasSuffix("?") || value.text.hasPrefix("Optional[")
        || type == nil && TypeParser.optionalMark(in: Array(value.text.utf8)) != nil
    }
    for argument in type?.arguments ?? [] {
      switch type.flatMap(argument.presence) {
      case .optional, .withDefault: isOptional = true
      case .required, nil: break
      }
    }
    return type
  }

  /// A field's name, and the one that is meant where it can be no name.
  private func fieldName(_ key: Node, isTaken: (String) -> Bool) -> (name: Name, meant: String?)? {
    guard key.kind == .scalar else {
      collector.report(
        .invalidName, at: range(key),
        .shape(ShapeMessage(.fieldName, is: shape(key), expected: .identifier)))
      return nil
    }
    let name = Name(key.text, range(key))
    if scalarKind(key) != .text {
      collector.report(
        .invalidName, at: name.range, .definition(.nameNotText(.field, source(key), shape(key))),
        hint: name.text.isEmpty ? nil : .definition(.beginWithLetter))
      return (name, nil)
    }
    let problem = NameRules.portabilityProblem(ofField: name.text)
    guard NameRules.isIdentifier(name.text) || problem != nil else {
      guard let (mark, meant) = Self.optionalMark(of: name.text) else {
        return (name, reportInvalidName(key, of: .field, isTaken: isTaken))
      }
      collector.report(
        .invalidName, at: name.range, .definition(.optionalMark(name.text, mark: mark)),
        hint: .definition(.listAsOptional(meant)))
      return (name, meant)
    }
    checkAmbiguity(key)
    if let problem {
      collector.report(
        .unportableName, at: name.range, .definition(.unportableName(.field, name.text, problem)),
        hint: plainFormHint(name.text))
    }
    return (name, nil)
  }

  // MARK: Params

  /// The params as their uses mean them. Where one could not be read, or can be no name, those that fields use are declared.
  private func completed(_ list: NameList, by fields: [Field], at place: SourceRange) -> [Name] {
    var params = list.names.map(checkedParam)
    let isFlawed = list.isFlawed || params.contains { !NameRules.isAllowed($0.text) }
    guard isFlawed else { return params }
    var used: Set<ExactText> = []
    for field in fields { field.type?.eachParam { used.insert(ExactText($0.text)) } }
    used.subtract(params.map { ExactText($0.text) })
    params += used.map(\.text).sorted().map { Name($0, place) }
    return params
  }

  /// A param as its uses mean it: what is wrong with its name is reported here only.
  private func checkedParam(_ param: Name) -> Name {
    checkParamName(param)
    return param.text.hasPrefix("$") ? Name(String(param.text.dropFirst()), param.range) : param
  }

  private func checkParamName(_ param: Name) {
    if let problem = NameRules.portabilityProblem(of: param.text) {
      collector.report(
        .unportableName, at: param.range, .definition(.unportableName(.param, param.text, problem)),
        hint: plainFormHint(param.text))
    } else if !NameRules.isIdentifier(param.text) {
      collector.report(
        .invalidName, at: param.range, .definition(.invalidName(.param, param.text)),
        hint: (param.text.hasPrefix("$")
          ? String(param.text.dropFirst()) : NameRules.suggestion(for: param.text))
          .map { .definition(.callIt($0)) })
    }
  }
}

extension DocumentReader.NameList {
  fileprivate mutating func add(_ other: Self) {
    names += other.names
    told.formUnion(other.told)
    isFlawed = isFlawed || other.isFlawed
  }
}
