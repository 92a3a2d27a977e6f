import YAMLTree

/// Definitions (section 2): what kind they are, what they may be called.
extension DocumentReader {
  private enum Kind: String, CaseIterable {
    case structure = "struct"
    case classDomain = "class_domain"
  }

  /// One definition; nothing if not even its name can be used.
  func definition(_ key: Node, _ value: Node) -> Definition? {
    guard key.kind == .scalar else {
      collector.report(
        .invalidName, at: range(key), "a definition's name is \(shape(key)): an identifier is expected")
      return nil
    }
    // 'Domain[Parent]' of older drafts defines 'Domain', so that its uses are not reported as well.
    let bracket = key.text.firstIndex(of: "[") ?? key.text.endIndex
    let name = Name(String(key.text[..<bracket]), range(key))
    guard value.kind == .mapping else {
      checkDefinitionName(key, kind: nil)
      reportShape(
        of: value, as: .missingDef, at: isNull(value) ? name.range : range(value),
        "'\(name.text)' is \(shape(value)): a mapping with '$def' is expected")
      return .broken(name)
    }
    let kind = definitionKind(value, name)
    checkDefinitionName(key, kind: kind)
    switch kind {
    case .structure: return .structure(structDefinition(name, value))
    case .classDomain: return .classDomain(classDomain(name, value))
    case nil: return .broken(name)
    }
  }

  /// The kind a definition declares; where it is misspelt or missing, the one it must mean.
  private func definitionKind(_ node: Node, _ name: Name) -> Kind? {
    guard let declared = node["$def"] else {
      let meant: Kind? = node["$fields"] != nil ? .structure : node["classes"] != nil ? .classDomain : nil
      for (key, value) in node.entries where isMeant(key, by: "$def") {
        collector.report(
          .missingDef, at: range(key), "'\(key.text)' is not a property of a definition: '$def' is expected",
          hint: "did you mean '$def'?",
          fix: .renaming(Name(key.text, range(key)), to: "$def", safety: .safe))
        return Kind(rawValue: value.text) ?? meant
      }
      // It may stand in the rest of the file, which could not be read.
      guard node.isComplete else { return meant }
      let line = meant.map { "add '$def: \($0.rawValue)'" } ?? "add '$def: struct' or '$def: class_domain'"
      collector.report(.missingDef, at: name.range, "'\(name.text)' has no '$def'", hint: line)
      return meant
    }
    if declared.kind == .scalar, let kind = Kind(rawValue: declared.text) { return kind }
    guard declared.kind == .scalar, !isNull(declared) else {
      reportShape(
        of: declared, as: .unknownDefinitionKind,
        at: isNull(declared) ? keyRange(of: "$def", in: node) : range(declared),
        "'$def' is \(shape(declared)): 'struct' or 'class_domain' is expected")
      return nil
    }
    let kinds = Kind.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: declared.text, among: kinds).first
    collector.report(
      .unknownDefinitionKind, at: range(declared),
      "'\(declared.text)' is not a kind of definition: 'struct' or 'class_domain' is expected",
      hint: nearest.map { "did you mean '\($0)'?" },
      fix: Spelling.correction(of: declared.text, among: kinds).flatMap {
        .renaming(Name(declared.text, range(declared)), to: $0, safety: .safe)
      })
    return nearest.flatMap(Kind.init(rawValue:))
  }

  private func checkDefinitionName(_ key: Node, kind: Kind?) {
    let text = key.text
    if scalarKind(key) != .text {
      collector.report(
        .invalidName, at: range(key),
        "the name \(source(key)) is \(shape(key)) to YAML: an identifier is expected")
      return
    }
    checkAmbiguity(key)
    if BuiltInType(rawValue: text) != nil {
      collector.report(
        .reservedName, at: range(key), "'\(text)' is the name of a built-in type", hint: "choose another name"
      )
    } else if kind == .classDomain, text == "std" {
      collector.report(.reservedName, .warning, at: range(key), "'std' is a reserved name for a class domain")
    } else if NameRules.isPythonKeyword(text) {
      collector.report(
        .invalidName, at: range(key), "'\(text)' is a keyword of Python and cannot name a definition",
        hint: "choose another name")
    } else if !NameRules.isIdentifier(text) {
      reportInvalidName(key, what: "a definition")
    }
  }

  private func reportInvalidName(_ key: Node, what: String) {
    let text = key.text
    let expected = "a letter or '_', then letters, digits and '_' are expected"
    if let bracket = text.firstIndex(of: "["), text.hasSuffix("]") {
      let parent = text[text.index(after: bracket)...].dropLast()
      collector.report(
        .invalidName, at: range(key),
        "'\(text)' names a parent in brackets, as older drafts did: \(expected)",
        hint:
          "call it '\(text[..<bracket])' and write its classes as 'parent.child', with the classes of '\(parent)' as parents"
      )
      return
    }
    let hint = NameRules.suggestion(for: text).map { "call it '\($0)'" }
    collector.report(.invalidName, at: range(key), "'\(text)' cannot name \(what): \(expected)", hint: hint)
  }

  // MARK: Structs

  static var structProperties: [String] { ["$def", "$params", "$fields", "$optional"] }

  private func structDefinition(_ name: Name, _ node: Node) -> StructDefinition {
    let misspelt = reportUnknownProperties(
      of: node, "a struct", known: Self.structProperties, required: "$fields")
    let params = names("$params", of: node).map(checkedParam)
    var optional = names("$optional", of: node)
    guard let fieldsNode = node["$fields"], !isNull(fieldsNode) else {
      guard node.isComplete else {
        return StructDefinition(name: name, params: params, fields: [], isBroken: true)
      }
      let place = node["$fields"] == nil ? name.range : keyRange(of: "$fields", in: node)
      collector.report(
        .emptyStruct, at: misspelt.map(range) ?? place,
        "struct '\(name.text)' has no fields: '$fields' with at least one is expected",
        hint: misspelt.map { "'\($0.text)' is not a property: did you mean '$fields'?" },
        fix: misspelt.flatMap { renaming($0, in: node, to: ["$fields"], of: Self.structProperties) })
      return StructDefinition(name: name, params: params, fields: [], isBroken: true)
    }
    guard fieldsNode.kind == .mapping else {
      reportShape(
        of: fieldsNode,
        "'$fields' is \(shape(fieldsNode)): a mapping of names to types is expected")
      return StructDefinition(name: name, params: params, fields: [], isBroken: true)
    }
    var fields: [(name: Name, type: TypeExpression?, isOptional: Bool)] = []
    var declared: Set<ExactText> = []
    for (key, value) in fieldsNode.entries {
      if key.kind == .scalar, key.text == "$optional" || key.text == "$params" {
        collector.report(
          .invalidName, at: range(key), "'\(key.text)' stands among the fields: it belongs beside '$fields'",
          hint: "indent it like '$fields'",
          fix: PropertyMove(of: key, value, from: fieldsNode, to: node, in: file)?.fix)
        if key.text == "$optional" { optional += names("$optional", of: fieldsNode) }
        continue
      }
      guard let fieldName = fieldName(key) else { continue }
      var isOptional = false
      let type = fieldType(value, key: range(key), isOptional: &isOptional)
      guard declared.insert(ExactText(fieldName.text)).inserted else { continue }
      fields.append((fieldName, type, isOptional))
    }
    if fieldsNode.count == 0, fieldsNode.isComplete {
      collector.report(
        .emptyStruct, at: range(fieldsNode), "struct '\(name.text)' has no fields: at least one is expected")
    }
    let optionalNames = Set(optional.map { ExactText($0.text) })
    for name in optional where fieldsNode.isComplete && !declared.contains(ExactText(name.text)) {
      collector.report(
        .unknownOptionalField, at: name.range, "'\(name.text)' is listed as optional but is not a field",
        hint: Spelling.hint(for: name.text, among: fields.map(\.name.text)),
        fix: Spelling.correction(of: name.text, among: fields.map(\.name.text)).flatMap { field in
          optionalNames.contains(ExactText(field)) || !NameRules.isPortable(field)
            ? nil
            : .rewriting(name.range, as: field, safety: FixIt.Safety(respelling: name.text, as: field))
        })
    }
    return StructDefinition(
      name: name, params: params,
      fields: fields.map {
        StructDefinition.Field(
          name: $0.name, type: $0.type,
          isOptional: $0.isOptional || optionalNames.contains(ExactText($0.name.text)))
      },
      isBroken: fields.isEmpty || !node.isComplete)
  }

  private func fieldType(_ value: Node, key: SourceRange, isOptional: inout Bool) -> TypeExpression? {
    guard let type = typeExpression(value, what: "a field's type", key: key) else { return nil }
    isOptional = type.arguments.contains { $0.label?.text == "optional" && $0.value.isTrue }
    return type
  }

  private func fieldName(_ key: Node) -> Name? {
    guard key.kind == .scalar else {
      collector.report(
        .invalidName, at: range(key), "a field's name is \(shape(key)): an identifier is expected")
      return nil
    }
    let name = Name(key.text, range(key))
    if scalarKind(key) != .text {
      collector.report(
        .invalidName, at: name.range,
        "the field name \(source(key)) is \(shape(key)) to YAML: an identifier is expected",
        hint: name.text.isEmpty ? nil : "choose a name that begins with a letter")
      return name
    }
    checkAmbiguity(key)
    if NameRules.isPythonKeyword(name.text) || NameRules.isDashedIdentifier(name.text) {
      let why = NameRules.isPythonKeyword(name.text) ? "is a keyword of Python" : "contains '-'"
      collector.report(
        .unportableName, at: name.range, "the field name '\(name.text)' \(why): other readers may refuse it")
    } else if !NameRules.isIdentifier(name.text) {
      reportInvalidName(key, what: "a field")
    }
    return name
  }

  /// A param as its uses mean it: what is wrong with its name is reported here only.
  private func checkedParam(_ param: Name) -> Name {
    checkParamName(param)
    return param.text.hasPrefix("$") ? Name(String(param.text.dropFirst()), param.range) : param
  }

  private func checkParamName(_ param: Name) {
    if NameRules.isPythonKeyword(param.text) {
      collector.report(
        .unportableName, at: param.range,
        "the param '\(param.text)' is a keyword of Python: other readers may refuse it")
    } else if !NameRules.isIdentifier(param.text) {
      collector.report(
        .invalidName, at: param.range,
        "'\(param.text)' cannot name a param: a letter or '_', then letters, digits and '_' are expected",
        hint: (param.text.hasPrefix("$")
          ? String(param.text.dropFirst()) : NameRules.suggestion(for: param.text))
          .map { "call it '\($0)'" })
    }
  }

  /// Whether a key is a slip for a property that is not there.
  private func isMeant(_ key: Node, by property: String) -> Bool {
    guard key.kind == .scalar else { return false }
    let nearest = Spelling.nearest(to: key.text, among: Self.structProperties + Self.classDomainProperties)
    return key.text == "$defs" || nearest.first == property
  }

  /// Reports what is no property of a definition; except a slip for a required property that is not there,
  /// which is given back.
  func reportUnknownProperties(of node: Node, _ what: String, known: [String], required: String) -> Node? {
    var misspelt: Node?
    for (key, _) in node.entries where !(key.kind == .scalar && known.contains(key.text)) {
      if node["$def"] == nil, isMeant(key, by: "$def") { continue }
      if misspelt == nil, node[required] == nil, isMeant(key, by: required) {
        misspelt = key
        continue
      }
      let isPerhapsField = required == "$fields" && key.kind == .scalar && !key.text.hasPrefix("$")
      collector.report(
        .unknownProperty, at: range(key), "'\(name(of: key))' is not a property of \(what)",
        hint: Spelling.hint(for: key.text, among: known)
          ?? (isPerhapsField ? "indent it under '$fields' if it is a field" : nil),
        fix: renaming(key, in: node, to: ["$fields", "classes"], of: known))
    }
    return misspelt
  }
}

extension TypeExpression.Value {
  var isTrue: Bool {
    guard case .expression(let word) = self else { return false }
    return word.name.text == "True" || word.name.text == "true"
  }
}
