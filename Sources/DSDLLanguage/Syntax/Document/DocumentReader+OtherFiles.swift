import YAMLTree

/// Files that are neither a description nor a library.
extension DocumentReader {
  /// Reports, once, that a file has nothing of what a description or a library has; false if it may be one.
  func reportOtherFile(_ root: Node, _ sections: KnownEntries, isNamed: Bool) -> Bool {
    let keys = root.entries.prefix(Self.fewKeys).map { $0.0.text }
    guard !keys.isEmpty, sections.slips.isEmpty,
      Self.sections.allSatisfy({ $0.name == "meta" || sections[$0.name] == nil }),
      !root.entries.contains(where: { _, value in looksLikeDefinition(value) })
    else { return false }
    let form = SampleFileForm.form(ofObjectWith: keys)
    guard form != nil || (isNamed && root["meta"] == nil) else { return false }
    collector.report(
      .missingSection, at: SourceRange(file, root.start..<root.start),
      .section(.otherFile(form, expected: isNamed ? .description : .library)),
      hint: .section(isNamed ? .nameDescription : .removeImport))
    return true
  }

  private static var fewKeys: Int { 64 }
}
