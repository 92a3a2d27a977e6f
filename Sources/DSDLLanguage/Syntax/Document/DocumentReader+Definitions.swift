import YAMLTree

/// Definitions: what kind they are, what they may be called.
extension DocumentReader {
  private enum Kind: String, CaseIterable {
    case structure = "struct"
    case classDomain = "class_domain"
  }

  /// One definition; nil if not even its name can be used.
  ///
  /// - Parameter strays: Properties of it that stand beside it.
  func definition(_ key: Node, _ value: Node, _ strays: [KnownEntries.Entry] = []) -> Definition? {
    guard key.kind == .scalar else {
      collector.report(
        .invalidName, at: range(key),
        .shape(ShapeMessage(.definitionName, is: shape(key), expected: .identifier)))
      return nil
    }
    // 'Domain[Parent]' of older drafts defines 'Domain', and 'Struct[param]' a struct, so that their uses are not reported
    // as well.
    let bracket = Self.bracket(in: key.text) ?? key.text.endIndex
    let name = Name(LookAlikes.visible(key.text[..<bracket]), range(key))
    guard value.kind == .mapping || isNull(value) && !strays.isEmpty else {
      // What is wrong with the text, or that the name is there twice, has been said.
      if isNull(value), !text.isComplete || isRepeated(key) { return .broken(name) }
      checkDefinitionName(key, kind: nil)
      reportShape(
        of: value, as: .missingDef, at: isNull(value) ? name.range : range(value), .key(name.text),
        expected: .mappingWithDef)
      return .broken(name)
    }
    let joined = kindsOfJoined(value)
    if !joined.isEmpty {
      reportJoined(value, joined)
      return .broken(name)
    }
    let kind = definitionKind(value, name, strays)
    checkDefinitionName(key, kind: kind)
    switch kind {
    case .structure: return .structure(structDefinition(name, value, strays))
    case .classDomain: return .classDomain(classDomain(name, value, strays))
    case nil: return .broken(name)
    }
  }

  /// Where what stands in brackets behind a name begins.
  private static func bracket(in name: String) -> String.Index? {
    guard let last = name.last, "])）".contains(last) else { return nil }
    return name.firstIndex { "[(（".contains($0) }
  }

  /// Whether another definition has the same name.
  private func isRepeated(_ key: Node) -> Bool { repeatedNames.contains(ExactText(key.text)) }

  /// The kind a definition declares; where it is misspelt or missing, the one it must mean.
  private func definitionKind(_ node: Node, _ name: Name, _ strays: [KnownEntries.Entry]) -> Kind? {
    let known = Self.structProperties + Self.classDomainProperties.filter { $0.name != "$def" }
    let entries = KnownEntries(of: node, known: known, and: strays)
    let meant: Kind? =
      entries["$fields"] != nil ? .structure : entries["classes"] != nil ? .classDomain : nil
    guard let declared = entries["$def"] else {
      // A key with a kind behind it cannot mean anything else.
      for (key, value) in node.entries where key.kind == .scalar {
        guard let kind = Kind(rawValue: value.text), value.kind == .scalar else { continue }
        reportMisspeltDef(key)
        return kind
      }
      // It may stand in the rest of the file, which could not be read.
      guard node.isComplete else { return meant }
      collector.report(
        .missingDef, at: name.range, .definition(.missingDef(name.text)),
        hint: .definition(.addDef(kind: meant?.rawValue)))
      return meant
    }
    if entries.isSlip("$def") {
      entries.key("$def").map(reportMisspeltDef)
      return Kind(rawValue: declared.text) ?? meant
    }
    if declared.kind == .scalar, let kind = Kind(rawValue: declared.text) {
      let property = kind == .structure ? "classes" : "$fields"
      guard let meant, meant != kind, entries[kind == .structure ? "$fields" : "classes"] == nil,
        !entries.isSlip(property), node.isComplete
      else { return kind }
      collector.report(
        .unknownDefinitionKind, at: range(declared),
        .definition(.otherKind(declared.text, property: property)), hint: .hint(.write(meant.rawValue)),
        fix: .rewriting(range(declared), as: meant.rawValue, safety: .unsafe))
      return meant
    }
    guard declared.kind == .scalar, !isNull(declared) else {
      reportShape(
        of: declared, as: .unknownDefinitionKind,
        at: isNull(declared) ? keyRange(of: "$def", in: entries) : range(declared),
        .key("$def"), expected: .definitionKind)
      return meant
    }
    let kinds = Kind.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: declared.text, among: kinds).first
    collector.report(
      .unknownDefinitionKind, at: range(declared), .definition(.unknownKind(declared.text)),
      hint: (nearest ?? meant?.rawValue).map { .spelling(.meant([$0])) },
      fix: Spelling.correction(of: declared.text, among: kinds).flatMap {
        .renaming(
          Name(declared.text, range(declared)), to: $0,
          safety: FixIt.Safety(respelling: declared.text, as: $0))
      })
    return nearest.flatMap(Kind.init(rawValue:)) ?? meant
  }

  private func reportMisspeltDef(_ key: Node) {
    collector.report(
      .missingDef, at: range(key), .definition(.misspeltDef(key.text)), hint: .spelling(.meant(["$def"])),
      fix: .renaming(Name(key.text, range(key)), to: "$def", safety: .safe))
  }

  private func checkDefinitionName(_ key: Node, kind: Kind?) {
    let text = key.text
    if scalarKind(key) != .text {
      collector.report(
        .invalidName, at: range(key), .definition(.nameNotText(.definition, source(key), shape(key))))
      return
    }
    guard NameRules.isIdentifier(text) else {
      guard let bracket = Self.bracket(in: text) else {
        reportInvalidName(key, of: .definition, isTaken: isTaken)
        return
      }
      let (name, inner) = (String(text[..<bracket]), String(text[text.index(after: bracket)...].dropLast()))
      collector.report(
        .invalidName, at: range(key),
        .definition(kind == .structure ? .paramsInBrackets(text) : .parentInBrackets(text)),
        hint: .definition(
          kind == .structure
            ? .callItWithParams(name, params: inner) : .callItWithParents(name, parent: inner)))
      return
    }
    checkAmbiguity(key)
    if BuiltInType(rawValue: text) != nil {
      collector.report(
        .reservedName, at: range(key), .definition(.builtInName(text)), hint: .definition(.chooseOtherName))
    } else if kind == .classDomain, text == "std" {
      collector.report(.reservedName, .warning, at: range(key), .definition(.reservedStd))
    } else if NameRules.isPythonKeyword(text) {
      collector.report(
        .invalidName, at: range(key), .definition(.keyword(text)), hint: .definition(.chooseOtherName))
    } else if let problem = NameRules.likeness(of: text) {
      collector.report(
        .unportableName, at: range(key), .definition(.unportableName(.definition, text, problem)),
        hint: plainFormHint(text))
    }
  }

  /// The name that one looks like.
  func plainFormHint(_ name: String) -> Message? {
    NameRules.plainForm(of: name).map { .hint(.write($0)) }
  }

  /// Whether a definition cannot have a name, because a type has it or another definition.
  private func isTaken(_ name: String) -> Bool {
    BuiltInType(rawValue: name) != nil || name == "std" || definitionNames.contains(ExactText(name))
  }

  /// - Parameter isTaken: Whether something else has a name, which therefore is no better one.
  /// - Returns: The name that is proposed.
  @discardableResult
  func reportInvalidName(
    _ key: Node, of named: DefinitionMessage.Named, isTaken: (String) -> Bool = { _ in false }
  ) -> String? {
    let text = key.text
    let better =
      named == .definition
      ? NameRules.suggestion(forDefinition: text, isTaken: isTaken)
      : NameRules.suggestion(for: text, isTaken: isTaken)
    collector.report(
      .invalidName, at: range(key), .definition(.invalidName(named, text)),
      hint: better.map { .definition(.callIt($0)) })
    return better
  }

  /// Whether a property says, in the manner of other languages, which fields may be missing.
  private func saysWhatIsRequired(_ key: Node, _ value: Node) -> Bool {
    value.kind == .sequence && ["required", "nullable"].contains(key.text.filter { $0 != "$" }.lowercased())
  }

  /// Reports what is no property of a definition, and what is read as one.
  func reportUnknownProperties(
    of entries: KnownEntries, _ owner: KeyMessage.Owner, fields: Set<ExactText> = [],
    apartFrom told: Set<ExactText> = []
  ) {
    reportSlips(entries, .unknownProperty, of: owner)
    for (key, value) in entries.others.map({ ($0.key, $0.value) }) {
      if key.kind == .scalar, key.text == "$def" || Kind(rawValue: value.text) != nil { continue }
      if owner == .structure, isNestedDefinition(key, value) { continue }
      if !told.isEmpty, key.kind == .scalar, told.contains(ExactText(key.text)) { continue }
      let isField = key.kind == .scalar && fields.contains(ExactText(key.text))
      let isPerhapsField = owner == .structure && key.kind == .scalar && !key.text.hasPrefix("$")
      collector.report(
        .unknownProperty, at: range(key),
        .key(
          isField ? .unknownReadAsField(name(of: key), of: owner) : .unknown(name(of: key), of: owner)),
        hint: saysWhatIsRequired(key, value)
          ? .definition(.requiredUnlessOptional)
          : Spelling.hint(for: key.text, among: entries.absent)
            ?? (isPerhapsField ? .definition(.indentIfField) : nil))
    }
  }
}
