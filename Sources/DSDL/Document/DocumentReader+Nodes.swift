import YAMLTree

/// Small questions about nodes that every part of the reader asks.
extension DocumentReader {
  func range(_ node: Node) -> SourceRange { SourceRange(file, node.range) }

  func source(_ node: Node) -> String { String(decoding: file.bytes(in: node.range), as: UTF8.self) }

  /// A key as a message names it.
  func name(of key: Node) -> String { key.kind == .scalar ? key.text : source(key) }

  /// What a scalar is by the YAML 1.2 core schema; text if it is quoted.
  func scalarKind(_ node: Node) -> PlainScalar.Kind { node.plainScalar?.core ?? .text }

  func isNull(_ node: Node) -> Bool { node.kind == .scalar && scalarKind(node) == .null }

  /// Reports that a node is not what is expected, unless that is because its text is broken.
  func reportShape(
    of node: Node, as rule: Rule = .wrongShape, at place: SourceRange? = nil,
    _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil, fix: @autoclosure () -> FixIt? = nil
  ) {
    guard node.isComplete else { return }
    if node.kind == .mapping { misshapen.append(node.range) }
    collector.report(rule, at: place ?? range(node), message(), hint: hint(), fix: fix())
  }

  /// What a node is, in words: "a list".
  func shape(_ node: Node) -> String {
    switch node.kind {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar: break
    }
    switch scalarKind(node) {
    case .null: return node.text.isEmpty ? "empty" : "null"
    case .boolean: return "a boolean"
    case .integer, .float, .infinity, .notANumber: return "a number"
    default: return "text"
    }
  }

  /// The place of a key; of the mapping's start if there is no such key.
  func keyRange(of text: String, in mapping: Node) -> SourceRange {
    for (key, _) in mapping.entries where key.kind == .scalar && key.text == text { return range(key) }
    return SourceRange(file, mapping.start..<mapping.start)
  }

  /// Corrects a key that must be meant for one that is needed and missing. Others are left alone: what they
  /// say is ignored now, and would count then.
  func renaming(_ key: Node, in mapping: Node, to needed: [String], of known: [String]) -> FixIt? {
    guard key.kind == .scalar, let meant = Spelling.correction(of: key.text, among: known),
      needed.contains(meant), mapping[meant] == nil,
      mapping.entries.count(where: { other, _ in Spelling.correction(of: other.text, among: known) == meant })
        == 1
    else { return nil }
    return .renaming(Name(key.text, range(key)), to: meant, safety: .safe)
  }

  /// The key that is a slip for one of these, none of which is there.
  func slip(for missing: [String], in mapping: Node, known: [String]) -> Node? {
    guard !missing.contains(where: { mapping[$0] != nil }) else { return nil }
    for (key, _) in mapping.entries where key.kind == .scalar && !known.contains(key.text) {
      if let nearest = Spelling.nearest(to: key.text, among: known).first, missing.contains(nearest) {
        return key
      }
    }
    return nil
  }

  /// "'Meta' is there: did you mean 'meta'?"
  func hint(ofSlip slip: Node?, among known: [String]) -> String? {
    guard let slip, let nearest = Spelling.nearest(to: slip.text, among: known).first else { return nil }
    return "'\(slip.text)' is there: did you mean '\(nearest)'?"
  }

  /// Reports a null that is read as an empty list, at its key if nothing is written.
  func reportNull(_ node: Node, _ name: String, in mapping: Node) {
    let place = node.range.isEmpty ? keyRange(of: name, in: mapping) : range(node)
    collector.report(
      .nullValue, at: place, "'\(name)' is empty: it is read as an empty list",
      hint: "leave it out, or write []")
  }

  /// The text of a scalar that names something; text that other readers take for a boolean is warned of.
  func checkAmbiguity(_ node: Node, isFixable: Bool = true) {
    guard let plain = node.plainScalar, plain.isAmbiguousText else { return }
    collector.report(
      .ambiguousScalar, at: range(node),
      "'\(node.text)' is \(plain.legacyDescription) to readers of YAML 1.1",
      hint: "put it in quotes", fix: isFixable ? .quoting(range(node), node.text) : nil)
  }

  /// Makes a list of one out of text that stands where a list should.
  func listing(_ node: Node) -> FixIt? {
    node.isText ? .listing(range(node), node.text) : nil
  }

  /// A list of names, as `$params` and `$optional` have it. Wrong items are reported and left out.
  func names(_ property: String, of mapping: Node) -> [Name] {
    guard let node = mapping[property] else { return [] }
    if isNull(node) {
      reportNull(node, property, in: mapping)
      return []
    }
    guard node.kind == .sequence else {
      let isName = NameRules.isIdentifier(node.text) || NameRules.isDashedIdentifier(node.text)
      reportShape(
        of: node, "'\(property)' is \(shape(node)): a list of names is expected",
        hint: isName ? "write it as a list of one" : nil, fix: isName ? listing(node) : nil)
      guard node.kind == .scalar, NameRules.isIdentifier(node.text) else { return [] }
      return [Name(node.text, range(node))]
    }
    var names: [Name] = []
    var seen: [ExactText: Name] = [:]
    for element in node.elements where element.isComplete {
      guard element.kind == .scalar, scalarKind(element) == .text else {
        collector.report(
          .wrongShape, at: range(element), "an item of '\(property)' is \(shape(element)): a name is expected"
        )
        continue
      }
      checkAmbiguity(element)
      let name = Name(element.text, range(element))
      if let first = seen.updateValue(name, forKey: ExactText(name.text)) {
        collector.report(
          .duplicateName, at: name.range, "'\(name.text)' is listed twice in '\(property)'",
          notes: [Note("first listed here", first.range)])
        continue
      }
      names.append(name)
    }
    return names
  }
}

extension Node {
  /// Whether it is a scalar that every reader takes for text.
  var isText: Bool { kind == .scalar && (plainScalar ?? .text) == .text && !text.trimmed.isEmpty }

  /// What the scalar means to readers of YAML; nothing if it is quoted, tagged as text or no scalar.
  var plainScalar: PlainScalar? {
    guard kind == .scalar else { return nil }
    return withUTF8 { PlainScalar($0, style: style, tag: tag) }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    // Most text has none, which the first and the last letter tell.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
