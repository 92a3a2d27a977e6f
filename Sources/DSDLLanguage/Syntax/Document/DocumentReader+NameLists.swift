import YAMLTree

/// Lists of names, as `$params` and `$optional` have them.
extension DocumentReader {
  /// The names that could be read.
  struct NameList {
    var names: [Name] = []
    /// Places of names of which something has been said.
    var told: Set<SourceRange> = []
    /// Whether something there could not be read, so that any name may be missing.
    var isFlawed = false
  }

  /// Reads a list of names; what is wrong is reported, and read as what is meant.
  func names(_ property: String, of entries: KnownEntries) -> NameList {
    var list = firstNames(property, of: entries)
    if entries.isRepeated(property) { list.isFlawed = true }
    return list
  }

  private func firstNames(_ property: String, of entries: KnownEntries) -> NameList {
    guard let node = entries[property] else { return NameList() }
    if isBrokenNull(node) { return NameList(isFlawed: true) }
    if isNull(node) {
      if !entries.isSlip(property) { reportNull(property, in: entries) }
      return NameList()
    }
    guard node.kind == .sequence else {
      var list = meantNames(node)
      // One mistake: whether these are names is not asked.
      list.told = Set(list.names.map(\.range))
      if property == "$optional" {
        let fields = Set(entries["$fields"]?.entries.map { ExactText($0.key.text) } ?? [])
        list.isFlawed = list.isFlawed || list.names.contains { !fields.contains(ExactText($0.text)) }
      }
      // That the key is not spelt right has been said of it.
      if !entries.isSlip(property) { reportNoList(node, property, list.names, entries["$fields"]) }
      return list
    }
    var list = NameList()
    var seen: [ExactText: Name] = [:]
    if !node.isComplete { list.isFlawed = true }
    for element in node.elements where element.isComplete {
      guard element.kind == .scalar, scalarKind(element) == .text else {
        let meant = meantNames(element).names
        collector.report(
          .wrongShape, at: range(element),
          .shape(ShapeMessage(.item(of: property), is: shape(element), expected: .name)),
          hint: meant.count == 1 && element.kind == .mapping ? .hint(.write(meant[0].text)) : nil)
        list.names += meant
        list.isFlawed = true
        continue
      }
      checkAmbiguity(element)
      let name = Name(element.text, range(element))
      if let meant = joinedNames(in: name.text) {
        collector.report(
          .invalidName, at: name.range,
          .definition(.invalidName(property == "$params" ? .param : .field, name.text)),
          hint: .hint(meant.count == 1 ? .write(meant[0]) : .writeItems(meant)))
        list.names += meant.map { Name($0, name.range) }
        list.told.insert(name.range)
        continue
      }
      if name.text.trimmed.isEmpty {
        collector.report(
          .invalidName, at: name.range,
          .definition(.invalidName(property == "$params" ? .param : .field, name.text)))
        list.isFlawed = true
        continue
      }
      if let first = seen.updateValue(name, forKey: ExactText(name.text)) {
        collector.report(
          .duplicateName, at: name.range, .definition(.listedTwice(name.text, in: property)),
          notes: [Note(.first(.listed), first.range)])
        continue
      }
      list.names.append(name)
    }
    return list
  }

  /// The names in one item of a list, such as `a、b`, `a b` or `a=D`, which gives the first one a value; nil if it is one.
  private func joinedNames(in text: String) -> [String]? {
    func isName(_ text: String) -> Bool { NameRules.isIdentifier(text) || NameRules.isDashedIdentifier(text) }
    guard !isName(text) else { return nil }
    if let content = TypographicQuotes.content(of: text), isName(content) { return [content] }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
    if sides.count == 2, isName(sides[0]), isName(sides[1]) { return [sides[0]] }
    let names = text.split { ",，、;； ".contains($0) }.map {
      $0.hasPrefix("$") ? String($0.dropFirst()) : String($0)
    }
    return names.count > 1 && names.allSatisfy(isName) ? names : nil
  }

  private func reportNoList(_ node: Node, _ property: String, _ names: [Name], _ fields: Node?) {
    let isName = names.count == 1 && node.kind == .scalar
    reportShape(
      of: node, .key(property), expected: .names,
      hint: isName
        ? .hint(.listOfOne) : .definition(.writeList(property, names.prefix(8).map(\.text))),
      fix: isName && (property == "$params" || fields?[names[0].text] != nil) ? listing(node) : nil)
  }

  /// The names in something else than a list: `a`, `a, b`, `{a: true}`.
  private func meantNames(_ node: Node) -> NameList {
    switch node.kind {
    case .mapping:
      let names = node.entries.compactMap { key, value in
        key.kind == .scalar && value.text.lowercased() != "false" ? Name(key.text, range(key)) : nil
      }
      return NameList(names: names, isFlawed: names.isEmpty)
    case .scalar where scalarKind(node) == .text:
      let words = node.text.split { $0 == "," || $0.isWhitespace }.map(String.init)
      guard !words.isEmpty,
        words.allSatisfy({ NameRules.isIdentifier($0) || NameRules.isDashedIdentifier($0) })
      else {
        return NameList(isFlawed: true)
      }
      return NameList(names: words.map { Name($0, range(node)) })
    default: return NameList(isFlawed: true)
    }
  }
}
