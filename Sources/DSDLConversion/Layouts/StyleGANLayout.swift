import DSDL

/// Pictures with StyleGAN's `dataset.json`, with class numbers or without.
public struct StyleGANLayout: DatasetLayout {
  /// The number of classes beyond which a class number is a mistake.
  private static let classLimit = 1_000_000

  public let source: String
  /// A file with the names of the classes, of which the first has the number 0 in `dataset.json`; by default the
  /// numbers are the names.
  public var classNames: String?

  public init(_ source: String, classNames: String? = nil) {
    self.source = source
    self.classNames = classNames
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    let tree = try PictureTree(source, creation, expected: ["dataset.json"])
    let list = try file(creation)
    guard let json = creation.findings.json(list) else { return try images(creation) }
    guard case .object = json.content else {
      report(json, Phrase("an object with 'labels' is expected", zh: "应为含有“labels”的对象"), list, creation)
      return try images(creation)
    }
    guard let labels = json["labels"], !labels.isNull else { return try images(creation) }
    guard let entries = labels.elements else {
      report(labels, Phrase("'labels' is a list or null", zh: "“labels”应为列表或 null"), list, creation)
      return try images(creation)
    }
    return try labelled(entries, tree, list, creation)
  }

  /// Without labels it is a tree of pictures.
  private func images(_ creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    try ImagesLayout(source, lists: ["dataset.json"]).read(into: creation)
  }

  private func file(_ creation: DatasetCreation) throws(ConversionFailure) -> SourceFile {
    let path = Paths.joined(source, "dataset.json")
    do throws(UnreadableFile) {
      let file = try SourceFile.reading(path, limit: 1 << 30)
      creation.writer.protect(path)
      return file
    } catch {
      throw ConversionFailure(
        FileSystem.exists(path) ? .unreadable(path, reason: error.why) : .sourceMissing(path))
    }
  }

  private func report(
    _ value: PlacedValue, _ expected: Phrase, _ file: SourceFile, _ creation: DatasetCreation
  ) {
    creation.findings.report(
      .invalidSource, at: SourceRange(file, value.range), .conversion(.expected(expected)))
  }

  private func labelled(
    _ entries: [PlacedValue], _ tree: PictureTree, _ list: SourceFile, _ creation: DatasetCreation
  ) throws(ConversionFailure) -> DatasetDraft {
    let template = try SampleTemplate.chosen(creation, usual: .conditionalGeneration, classes: .labels)
    let program = try SampleProgram(template, pictures: 1)
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    var files = try ListedFiles(tree, creation)
    let given = try classNames.map { path throws(ConversionFailure) in
      try ClassNameFile(path, folders: [], creation).lines.map(\.name)
    }
    var labels: [[UInt8]: Int] = [:]
    labels.reserveCapacity(entries.count)
    for entry in entries {
      guard let (path, number) = label(entry, &files, limit: given?.count, list, creation) else { continue }
      labels[path] = number
    }
    files.reportUnlisted(by: "dataset.json")
    let count = given?.count ?? (labels.values.max() ?? -1) + 1
    var reader = ClassNumbers(given ?? (0..<count).map(String.init), creation)
    let samples = try creation.writer.samples(ofSubset: creation.options.subset ?? "train")
    for path in files.paths {
      guard let number = labels[path] else { continue }
      let name = reader.take(number)
      program.write(into: samples) { _ in
        locator.write(path, into: samples)
      } label: { _ in
        name
      }
    }
    reader.reportEmpty()
    return template.draft(of: creation, classNames: reader.names)
  }

  /// The file and the class number of an entry: `["00000/img00000000.png", 6]`.
  private func label(
    _ entry: PlacedValue, _ files: inout ListedFiles, limit: Int?, _ list: SourceFile,
    _ creation: DatasetCreation
  ) -> (path: [UInt8], number: Int)? {
    guard let parts = entry.elements, parts.count == 2, let name = parts[0].string else {
      report(
        entry, Phrase("a list of a file's name and a class number is expected", zh: "应为由文件名和类别编号组成的列表"), list,
        creation)
      return nil
    }
    let (path, outcome) = files.list(name, in: [])
    // A file is listed even if its class is wrong.
    guard let number = parts[1].integer, number >= 0, number < limit ?? Self.classLimit else {
      let last = (limit ?? Self.classLimit) - 1
      report(
        parts[1], Phrase("a class number from 0 to \(last) is expected", zh: "应为 0 到 \(last) 之间的类别编号"), list,
        creation)
      return nil
    }
    let place = SourceRange(list, parts[0].range)
    switch outcome {
    case .found: return (path, number)
    case .missing:
      creation.findings.report(.missingPicture, at: place, .conversion(.pictureNotFound(name: name)))
    case .outside:
      creation.findings.report(.missingPicture, at: place, .conversion(.outsideSource(name: name)))
    case .again: creation.findings.report(.invalidSource, at: place, .conversion(.listedTwice(name: name)))
    }
    return nil
  }
}
