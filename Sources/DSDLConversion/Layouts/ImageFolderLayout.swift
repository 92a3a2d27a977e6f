import DSDL

/// Hugging Face's `imagefolder`: pictures with `metadata.jsonl` or `metadata.csv`, or with class folders, or alone.
public struct ImageFolderLayout: DatasetLayout {
  public let source: String

  public init(_ source: String) { self.source = source }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    let tree = try PictureTree(source, creation, expected: Set(MetadataTable.names))
    let subsets = SubsetFolders(of: tree, asked: creation.options.subset).subsets
    var tables: [(subset: SubsetFolders.Subset, tables: [MetadataTable])] = []
    for subset in subsets { tables.append((subset, try metadata(in: subset, tree, creation))) }
    guard tables.contains(where: { !$0.tables.isEmpty }) else {
      let hasFolders = subsets.contains { !tree.entries(of: $0.folder).folders.isEmpty }
      return hasFolders
        ? try ClassFoldersLayout(source).read(into: creation) : try ImagesLayout(source).read(into: creation)
    }
    guard creation.options.template == nil else {
      throw ConversionFailure(.noTemplateHere, kind: .usage)
    }
    _ = try creation.subsets(of: tree)
    let fields = MetadataFields(tables.flatMap(\.tables), creation).fields
    for (subset, tables) in tables {
      let samples = try creation.writer.samples(ofSubset: subset.name)
      try write(tables, of: subset, tree, fields, into: samples, creation)
    }
    let structure = StructDraft(
      "\(creation.name.prefix)ImageSample",
      fields: fields.map { .init($0.name, $0.kind.type, isOptional: $0.isOptional) })
    return DatasetDraft(
      name: creation.name, task: .imageGeneration, meta: creation.options.meta, structs: [structure],
      sampleType: structure.name)
  }

  /// The metadata files of a subset: in its folder, or in those in it.
  private func metadata(
    in subset: SubsetFolders.Subset, _ tree: PictureTree, _ creation: DatasetCreation
  ) throws(ConversionFailure) -> [MetadataTable] {
    var folders: [[UInt8]] = []
    try tree.silent.walk(subset.folder) { path in
      folders.append(path)
    } onPicture: { _, _ in
    }
    var tables: [MetadataTable] = []
    for folder in folders {
      for name in MetadataTable.names {
        let path = Paths.joined(creation.location(of: folder, in: source), name)
        guard FileSystem.exists(path) else { continue }
        tables.append(try MetadataTable(path, folder: folder, creation))
      }
    }
    return tables
  }

  private func write(
    _ tables: [MetadataTable], of subset: SubsetFolders.Subset, _ tree: PictureTree,
    _ fields: [MetadataField], into samples: SampleWriter, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    var files = try ListedFiles(tree, creation, in: subset.folder)
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    for table in tables {
      let writer = MetadataRowWriter(table, fields, locator, creation)
      for row in table.rows { writer.write(row, &files, into: samples) }
    }
    files.reportUnlisted(by: tables.first.map { Paths.name(of: $0.file.path) } ?? MetadataTable.names[0])
  }
}
