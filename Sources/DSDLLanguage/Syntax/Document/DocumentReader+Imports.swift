import YAMLTree

/// The list `$import`.
extension DocumentReader {
  func readImports(_ sections: KnownEntries, into document: inout Document, isNamed: Bool) {
    guard let node = sections["$import"] else { return }
    defer {
      for repeated in sections.repeated where repeated.name == "$import" && repeated.value.kind == .sequence {
        document.imports += repeated.value.elements.filter(\.isText).map { Name($0.text.trimmed, range($0)) }
      }
    }
    if !isNamed || document.role == .library, let key = sections.key("$import") {
      collector.report(
        .unportableSyntax, at: range(key), .section(.importsInLibrary), hint: .section(.importInDescription))
    }
    if isNull(node) {
      if !sections.isSlip("$import") { reportNull("$import", in: sections) }
      return
    }
    if node.isText, dashHint(node) == nil, let names = importedNames(in: node.text) {
      document.joinedImports = Document.JoinedImports(
        name: Name(node.text.trimmed, range(node)), names: names, fixIfOne: listing(node))
      return
    }
    guard node.kind == .sequence else {
      reportShape(
        of: node, .key("$import"), expected: .files,
        hint: dashHint(node)
          ?? (node.isText ? .hint(.listOfOne) : node.kind == .mapping ? .section(.filesAfterDashes) : nil),
        fix: dashHint(node) == nil ? listing(node) : nil)
      if node.isText, dashHint(node) == nil {
        document.imports = [Name(node.text.trimmed, range(node))]
      } else {
        document.lacksImports = true
      }
      return
    }
    if !node.isComplete { document.lacksImports = true }
    for element in node.elements where element.isComplete {
      guard element.kind == .scalar, isTextToSome(element) else {
        reportImport(element, shape(element))
        document.lacksImports = true
        continue
      }
      let name = element.text.trimmed
      guard !name.isEmpty else {
        reportImport(element, .empty)
        continue
      }
      checkAmbiguity(element)
      document.imports.append(Name(name, range(element)))
    }
  }

  /// The names in a text such as `labels, shapes`; nil if it is one.
  private func importedNames(in text: String) -> [String]? {
    let names = text.split { ",，、;；\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    let isPlain = names.allSatisfy { name in
      name.unicodeScalars.allSatisfy { $0.continuesIdentifier || "./-".unicodeScalars.contains($0) }
        && name.first != "-"
    }
    return names.count > 1 && isPlain ? names : nil
  }

  private func reportImport(_ element: Node, _ shape: Shape) {
    collector.report(
      .wrongShape, at: range(element), .shape(ShapeMessage(.importedName, is: shape, expected: .file)))
  }
}
