import YAMLTree

/// Type expressions as text and as mappings.
extension DocumentReader {
  /// The type that a node denotes; nil, and a diagnostic, if it denotes none.
  ///
  /// - Parameters:
  ///   - subject: What a message calls it.
  ///   - key: Where to point if nothing is written.
  func typeExpression(_ node: Node, as subject: ShapeMessage.Subject, key: SourceRange) -> TypeExpression? {
    // Of what its broken text left out nothing can be said.
    guard node.isComplete else { return nil }
    switch node.kind {
    case .scalar:
      guard scalarKind(node) == .text else {
        collector.report(
          .wrongShape, at: node.range.isEmpty ? key : range(node),
          .shape(
            ShapeMessage(subject, is: shape(node), expected: .type(example: "Label[dom=MyDomain]"))))
        return nil
      }
      if isWithInvalidName(node) { return nil }
      return TypeParser.type(ScalarText(node, in: file), into: collector)
    case .mapping: return mappingType(node, as: subject)
    case .sequence:
      let item = node.count == 1 ? node.elements.first { $0.kind == .scalar } : nil
      reportShape(
        of: node, subject, expected: .type(example: "List[Int]"),
        hint: item.map { .typeExpression(.writeList(of: $0.text)) })
      return nil
    }
  }

  /// Whether a type has the name of a definition with blanks in it, of which it has been said that it is no name.
  private func isWithInvalidName(_ node: Node) -> Bool {
    let names = lazyNamesWithBlanks.value {
      let root = text.tree.root
      let places = [root, root?["defs"]].compactMap(\.self).filter { $0.kind == .mapping }
      let names = places.lazy.flatMap(\.entries).filter { key, value in
        key.kind == .scalar && key.text.trimmed.contains(" ") && looksLikeDefinition(value)
      }
      return names.prefix(Self.fewInvalidNames).map(\.key.text)
    }
    return !names.isEmpty && names.contains(where: node.text.contains)
  }

  private static var fewInvalidNames: Int { 16 }

  /// `{ $type: Label, dom: MyDom }`, equal in meaning to `Label[dom=MyDom]`.
  private func mappingType(_ node: Node, as subject: ShapeMessage.Subject) -> TypeExpression? {
    let entries = KnownEntries(of: node, known: [KnownKey("$type", takes: .text, .mapping)])
    reportSlips(entries, .wrongShape, of: .type)
    guard let typeNode = entries["$type"] else {
      reportShape(
        of: node,
        at: SourceRange(file, node.entries.first { _, _ in true }.map { $0.key.range } ?? node.range),
        .typeExpression(.mappingWithoutType(subject)), hint: .typeExpression(.writeMapping))
      return nil
    }
    entries.key("$type").map {
      collector.report(
        .unportableSyntax, at: range($0), .typeExpression(.mapping), hint: .typeExpression(.writeText))
    }
    guard let base = typeExpression(typeNode, as: .key("$type"), key: keyRange(of: "$type", in: entries))
    else {
      return nil
    }
    var arguments = base.arguments
    var keys: Set<ExactText> = []
    for (key, value) in entries.others.map({ ($0.key, $0.value) }) {
      guard key.kind == .scalar else {
        collector.report(
          .wrongShape, at: range(key),
          .shape(ShapeMessage(.parameterName, is: shape(key), expected: .text)))
        return nil
      }
      let kind = BuiltInType(rawValue: base.name.text)?.parameter(key.text)?.kind
      // What has quotes is text beside a boolean, too.
      let takesText = kind?.isText ?? false || (kind?.isBoolean ?? false && value.isText)
      // Any value may be the default that other languages have; that there is none is all there is to say.
      let isDefault =
        ["default", "$default"].contains(key.text) && BuiltInType(rawValue: base.name.text) != nil
      let argument =
        isDefault
        ? .text(Name(value.text, range(value))) : mappingValue(value, takesText: takesText, key: range(key))
      guard let argument else { return nil }
      let isRepeated = !keys.insert(ExactText(key.text)).inserted
      arguments.append(
        TypeExpression.Argument(
          label: Name(key.text, range(key)), value: argument, isRepeatedKey: isRepeated))
    }
    return TypeExpression(name: base.name, isParam: base.isParam, arguments: arguments, range: range(node))
  }

  private func mappingValue(_ node: Node, takesText: Bool, key: SourceRange) -> TypeExpression.Value? {
    switch node.kind {
    case .mapping:
      return typeExpression(node, as: .parameterValue, key: key).map { .expression($0) }
    case .sequence:
      guard node.isComplete else { return nil }
      var values: [TypeExpression.Value] = []
      for element in node.elements {
        guard let value = mappingValue(element, takesText: takesText, key: range(node)) else { return nil }
        values.append(value)
      }
      return .list(values, range(node))
    case .scalar:
      if isNull(node) {
        collector.report(
          .wrongShape, at: node.range.isEmpty ? key : range(node),
          .shape(ShapeMessage(.parameterValue, is: shape(node), expected: .value)))
        return nil
      }
      if takesText { return .text(Name(node.text, range(node))) }
      return TypeParser.value(ScalarText(node, in: file), into: collector)
    }
  }
}
