import DSDL

/// The class domain of styles.
struct StyleDomain {
  let names: [String]
  let draft: ClassDomainDraft

  /// Names that cannot be classes are reported and changed as those of folders are.
  init(_ styles: [String], _ creation: DatasetCreation) throws(ConversionFailure) {
    var table = ClassTable()
    var names: [String] = []
    for style in styles {
      let place = SourceRange(creation.sourceFile, 0..<0)
      switch table.add([style]) {
      case .known(let index): names.append(table.name(index))
      case .added(let index, let isChanged):
        names.append(table.name(index))
        guard isChanged else { continue }
        creation.findings.report(
          .unusableName, .warning, at: place,
          .conversion(.changedClass(name: style, written: table.name(index))))
      case .unusable:
        creation.findings.report(.unusableName, at: place, .conversion(.unusableClass(name: style)))
        names.append(style)
      case .clash(let other, let written):
        creation.findings.report(
          .unusableName, at: place, .conversion(.sameClass(name: style, other: other, written: written)))
        names.append(style)
      }
    }
    self.names = names
    draft = ClassDomainDraft("\(creation.name.prefix)StyleDom", classes: table.names)
  }
}
