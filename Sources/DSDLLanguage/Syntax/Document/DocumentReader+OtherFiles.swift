import YAMLTree

/// Files that are neither a description nor a library.
extension DocumentReader {
  /// Whether a description has everything that a library has, and neither `data` nor `defs`.
  func isPerhapsLibrary(_ sections: KnownEntries) -> Bool {
    sections["data"] == nil && sections["defs"] == nil && sections["meta"] != nil
      && sections.others.contains { looksLikeDefinition($0.value) }
  }

  /// Reports, once, that a file has nothing of what a description or a library has; false if it may be one.
  func reportOtherFile(_ root: Node, _ sections: KnownEntries, isNamed: Bool) -> Bool {
    let keys = root.entries.prefix(Self.fewKeys).map { $0.0.text }
    guard !keys.isEmpty, !root.entries.contains(where: { _, value in looksLikeDefinition(value) }),
      !Self.sections.contains(where: { $0.name != "meta" && root[$0.name] != nil })
    else { return false }
    let form =
      SampleFileForm.form(ofObjectWith: keys) ?? (SampleFileForm.isAnswer(keys) ? .answer : nil)
      ?? SampleFileForm.form(ofFirstIn: NodeReader(root))
    // Others' files have keys, such as `info`, that are near to those of a description.
    guard form?.isForeign == true || (sections.slips.isEmpty && hasNoSection(sections)) else { return false }
    guard form != nil || (isNamed && root["meta"] == nil) else { return false }
    reportFile(root, form, isNamed: isNamed)
    return true
  }

  /// The same of a list; false if it is nothing that is known.
  func reportOtherList(_ root: Node, isNamed: Bool) -> Bool {
    guard let form = SampleFileForm.form(ofFirstIn: NodeReader(root)) else { return false }
    reportFile(root, form, isNamed: isNamed)
    return true
  }

  private func reportFile(_ root: Node, _ form: FileForm?, isNamed: Bool) {
    collector.report(
      .missingSection, at: SourceRange(file, root.start..<root.start),
      .section(.otherFile(form, expected: isNamed ? .description : .library)),
      hint: form?.hint.map { .sampleFile($0) } ?? .section(isNamed ? .nameDescription : .removeImport))
  }

  private func hasNoSection(_ sections: KnownEntries) -> Bool {
    Self.sections.allSatisfy { $0.name == "meta" || sections[$0.name] == nil }
  }

  private static var fewKeys: Int { 64 }
}
