import YAMLTree

/// Type expressions as text and as mappings (section 3.2).
extension DocumentReader {
  /// The type that a node denotes; nothing, and a diagnostic, if it denotes none.
  ///
  /// - Parameter key: Where to point if nothing is written.
  func typeExpression(_ node: Node, what: String, key: SourceRange) -> TypeExpression? {
    // Of what its broken text left out nothing can be said.
    guard node.isComplete else { return nil }
    switch node.kind {
    case .scalar:
      guard scalarKind(node) == .text else {
        collector.report(
          .wrongShape, at: node.range.isEmpty ? key : range(node),
          "\(what) is \(shape(node)): a type such as Int or Label[dom=MyDomain] is expected")
        return nil
      }
      return TypeParser.type(ScalarText(node, in: file), into: collector)
    case .mapping: return mappingType(node, what: what)
    case .sequence:
      let item = node.count == 1 ? node.elements.first { $0.kind == .scalar } : nil
      reportShape(
        of: node, "\(what) is a list: a type such as Int or List[Int] is expected",
        hint: item.map { "write List[\($0.text)] for a list of \($0.text)" })
      return nil
    }
  }

  /// `{ $type: Label, dom: MyDom }`, equal in meaning to `Label[dom=MyDom]`.
  private func mappingType(_ node: Node, what: String) -> TypeExpression? {
    let entries = KnownEntries(of: node, known: [KnownKey("$type", takes: .text, .mapping)])
    reportSlips(entries, .wrongShape, what: "a key of a type")
    guard let typeNode = entries["$type"] else {
      reportShape(
        of: node,
        at: SourceRange(file, node.entries.first { _, _ in true }.map { $0.key.range } ?? node.range),
        "\(what) is a mapping without '$type': a type is expected",
        hint: "write '{ $type: Label, dom: MyDomain }' or 'Label[dom=MyDomain]'")
      return nil
    }
    entries.key("$type").map {
      collector.report(
        .unportableSyntax, at: range($0), "a type is a mapping, which the Python SDK does not read",
        hint: "write it as text, such as 'Label[dom=MyDomain]'")
    }
    guard let base = typeExpression(typeNode, what: "'$type'", key: keyRange(of: "$type", in: entries)) else {
      return nil
    }
    var arguments = base.arguments
    for (key, value) in entries.others.map({ ($0.key, $0.value) }) {
      guard key.kind == .scalar else {
        collector.report(.wrongShape, at: range(key), "a parameter's name is \(shape(key)): text is expected")
        return nil
      }
      let takesText = BuiltInType(rawValue: base.name.text)?.parameter(key.text)?.kind.isText ?? false
      guard let argument = mappingValue(value, takesText: takesText, key: range(key)) else { return nil }
      arguments.append(TypeExpression.Argument(label: Name(key.text, range(key)), value: argument))
    }
    return TypeExpression(name: base.name, isParam: base.isParam, arguments: arguments, range: range(node))
  }

  private func mappingValue(_ node: Node, takesText: Bool, key: SourceRange) -> TypeExpression.Value? {
    switch node.kind {
    case .mapping:
      return typeExpression(node, what: "a parameter's value", key: key).map { .expression($0) }
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
          "a parameter's value is \(shape(node)): a value is expected")
        return nil
      }
      if let plain = node.plainScalar, node.withUTF8(plain.isDisputedNumber), !takesText {
        collector.report(
          .ambiguousNumber, at: range(node),
          "\(node.text) is not the same number to all readers of YAML",
          hint: "write it in digits alone, without leading zeros")
        return nil
      }
      if takesText { return .text(Name(node.text, range(node))) }
      return TypeParser.value(ScalarText(node, in: file), into: collector)
    }
  }
}
