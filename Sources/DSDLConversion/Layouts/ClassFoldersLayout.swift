import DSDL

/// A tree with a folder a class, as of ImageNet-1K, AFHQ or CIFAR-10 as folders. Folders in folders are levels of a
/// hierarchy.
public struct ClassFoldersLayout: DatasetLayout {
  public let source: String
  /// A file with the names of the classes in the order of their numbers; by default folders are classes, by name.
  public var classNames: String?

  public init(_ source: String, classNames: String? = nil) {
    self.source = source
    self.classNames = classNames
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    let template = try SampleTemplate.chosen(creation, usual: .conditionalGeneration, classes: .labels)
    let program = try SampleProgram(template, pictures: 1)
    let tree = try PictureTree(source, creation, expected: Set(classNames.map { [Paths.name(of: $0)] } ?? []))
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    let reader = ClassFolderReader(tree, creation, allowsNoClass: program.allowsNoClass)
    let subsets = try creation.subsets(of: tree)
    if let classNames { try reader.readNames(classNames, subsets) }
    for subset in subsets {
      let samples = try creation.writer.samples(ofSubset: subset.name)
      try reader.walk(subset) { path, label in
        program.write(into: samples) { _ in
          locator.write(path, into: samples)
        } label: { _ in
          label
        }
      }
    }
    reader.reportEmptyClasses()
    return template.draft(of: creation, classNames: reader.classNames)
  }
}
