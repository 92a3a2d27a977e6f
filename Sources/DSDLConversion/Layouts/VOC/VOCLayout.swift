import DSDL
import JSONText

/// A folder as of the Pascal VOC challenges: `Annotations`, `ImageSets/Main`, `JPEGImages`.
public struct VOCLayout: DatasetLayout {
  public let source: String

  public init(_ source: String) { self.source = source }

  private static let objectFields: [AnnotationSchema.Field] = [
    .init("label", "Label[dom=$cdom]"), .init("bbox", "BBox"), .init("pose", "Str"),
    .init("truncated", "Bool"),
    .init("difficult", "Bool"), .init("occluded", "Bool"),
  ]

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    guard FileSystem.exists(source) else { throw ConversionFailure(.sourceMissing(source)) }
    let annotations = Paths.joined(source, "Annotations")
    guard FileSystem.isFolder(annotations) else { throw ConversionFailure(.notAFolder(annotations)) }
    var samples = try AnnotatedSamples(
      creation, objects: Self.objectFields,
      samples: [.init("image", "Image"), .init("image_shape", "ImageShape")])
    var classes: Set<String> = []
    var named: Set<String> = []
    var losses = LossReport()
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    let subsets = VOCSubsets(source, annotations, creation)
    for subset in subsets.all {
      let output = try creation.writer.samples(ofSubset: subset.name)
      for item in subset.items {
        try creation.checkInterruption()
        guard let file = creation.file("\(annotations)/\(item).xml") else { continue }
        var reader = VOCAnnotation(file, creation.findings)
        guard reader.read(&losses) else { continue }
        let name = reader.picture ?? (text: "\(item).jpg", range: 0..<0)
        let path = "JPEGImages/\(name.text)"
        named.insert(name.text)
        guard FileSystem.exists(Paths.joined(source, path)) else {
          creation.findings.report(
            .missingPicture, at: SourceRange(file, name.range), .conversion(.pictureNotFound(name: path)))
          continue
        }
        let image = String(decoding: JSONText.quoted(utf8: locator.locator(Array(path.utf8))), as: UTF8.self)
        classes.formUnion(reader.classes)
        samples.write([image, reader.shape], reader.objects, to: output)
      }
    }
    subsets.reportUnlisted(creation)
    if creation.options.subset == nil {
      creation.reportUnannotated(
        in: Paths.joined(source, "JPEGImages"),
        stems: Set(creation.fileNames(in: annotations, suffix: ".xml").map(Paths.stem)), named: named)
    }
    losses.report(to: creation.findings)
    var names = AnnotationClasses()
    let place = SourceRange(creation.sourceFile, 0..<0)
    for name in classes.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      names.add(name, at: place, creation)
    }
    return samples.schema.draft(creation, task: .objectDetection, classes: names.names)
  }
}
