import DSDL
import JSONText

/// A dataset as Ultralytics YOLO has it: `data.yaml`, and for each picture in a folder `images` a file of the same stem in
/// `labels`; to classify, a folder with a folder a class.
public struct YOLOLayout: DatasetLayout {
  /// `data.yaml`, the folder it is in, or the folder with the classes.
  public let source: String
  /// What it is for; nil to look at the labels.
  public var task: YOLOTask?

  public init(_ source: String, task: YOLOTask? = nil) {
    self.source = source
    self.task = task
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    guard FileSystem.exists(source) else { throw ConversionFailure(.sourceMissing(source)) }
    let inner = Paths.joined(source, "data.yaml")
    let isFolder = FileSystem.isFolder(source)
    if task == .classify || (isFolder && !FileSystem.exists(inner)) {
      return try ClassFoldersLayout(isFolder ? source : Paths.folder(of: source)).read(into: creation)
    }
    let path = isFolder ? inner : source
    guard let file = creation.file(path), let data = YOLOData(file, creation.findings) else {
      return DatasetDraft(name: creation.name, task: .objectDetection, structs: [], sampleType: "")
    }
    let folder = Paths.folder(of: path)
    var classes = AnnotationClasses()
    for name in data.names { classes.add(name, at: SourceRange(file, 0..<0), creation) }
    let pictures = try YOLOPictures(data, folder: folder, file, creation)
    let task = task ?? data.points.map { _ in .pose } ?? pictures.task
    let points = data.points.map { points in
      ClassDomainDraft(
        "\(creation.name.prefix)PointDom", classes: points.names, skeleton: points.skeleton)
    }
    var samples = try AnnotatedSamples(
      creation,
      objects: [
        .init("label", "Label[dom=$cdom]"), .init("bbox", "BBox"), .init("polygon", "Polygon"),
        .init("rbbox", "RotatedBBox[mode=xyxy]"), .init("keypoints", "Keypoint[dom=$pdom]"),
      ], samples: [.init("image", "Image"), .init("image_shape", "ImageShape")])
    let locator = LocatorPrefix(root: pictures.root, base: creation.options.relativeTo)
    for subset in pictures.subsets {
      let output = try creation.writer.samples(ofSubset: subset.name)
      for picture in subset.pictures {
        try creation.checkInterruption()
        let full = picture.hasPrefix("/") ? picture : Paths.joined(pictures.root, picture)
        guard let size = PictureHeader.size(of: full) else {
          creation.report(
            FileSystem.exists(full) ? .invalidSource : .missingPicture, of: Array(picture.utf8),
            in: pictures.root,
            FileSystem.exists(full)
              ? .annotation(.unknownPictureSize(name: picture)) : .conversion(.pictureNotFound(name: picture))
          )
          continue
        }
        let image = String(
          decoding: JSONText.quoted(utf8: locator.locator(Array(picture.utf8))), as: UTF8.self)
        let labels = YOLOLabels(
          task: task, classes: classes.names, points: data.points?.names.count ?? 0,
          dimensions: data.points?.dimensions ?? 3, size: size)
        let objects =
          YOLOPictures.labels(of: full).flatMap { creation.file($0) }
          .map { labels.read($0, creation.findings) } ?? []
        samples.write([image, "[\(size.height), \(size.width)]"], objects, to: output)
      }
    }
    try pictures.reportOrphans(creation)
    let title =
      switch task {
      case .detect, .classify: "Object Detection"
      case .segment: "Instance Segmentation"
      case .pose: "Keypoint Detection"
      case .obb: "Rotated Object Detection"
      }
    return samples.schema.draft(
      creation, task: DatasetTask(title), classes: classes.names, points: task == .pose ? points : nil)
  }
}
