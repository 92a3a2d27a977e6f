import DSDL
import JSONText

/// Writes the samples of a COCO file, picture by picture, with the objects that belong to each.
struct COCOSampleWriter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: SourceFile
  private let index: COCOIndex
  private let classes: COCOClasses
  private let links: COCOLinks
  private let creation: DatasetCreation
  private let pictures: String?
  /// The pictures of the folder; nil if nobody looks.
  private var files: ListedFiles?
  /// The way to the folder with the pictures that show the segments, from where locators start and from the folder of
  /// the pictures; nil if there is none.
  private let maps: (fromBase: String?, fromPictures: String?)
  /// The names of files in the folder that the file names though they are no pictures by their suffix, and its own.
  private var expected: Set<String>
  /// The first image of each `file_name`.
  private var firstImages: [String: Int] = [:]
  private let locator: LocatorPrefix
  private var objects: COCOObjectWriter
  private var schema: AnnotationSchema
  /// What stands before the value of each field of a sample, as in `"id": `; nil if it is not written.
  private let keys: [[UInt8]?]
  private var counts: [Int]
  private var samples = 0

  /// The fields of a sample in their order.
  private enum SampleField: Int, CaseIterable {
    case id, image, shape, license, flickr, coco, date, panoptic
  }

  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile, _ index: COCOIndex, _ classes: COCOClasses,
    _ links: COCOLinks, pictures: String?, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    let id = index.textIDs.isEmpty ? "Int" : "Str"
    let schema = try AnnotationSchema(
      creation, objectFields: COCOObjectWriter.fields(id: id),
      sampleFields: [
        .init("id", id), .init("image", "Image"), .init("image_shape", "ImageShape"), .init("license", "Int"),
        .init("flickr_url", "Str"), .init("coco_url", "Str"), .init("date_captured", "Str"),
        .init("panoptic_map", "InstanceMap"),
      ])
    guard
      let objects = COCOObjectWriter(
        bytes, file, index, classes, schema.objectFields.map(\.key), creation.findings)
    else { return nil }
    self.bytes = bytes
    self.file = file
    self.index = index
    self.classes = classes
    self.links = links
    self.creation = creation
    self.pictures = pictures
    files = try pictures.map { folder throws(ConversionFailure) in
      try ListedFiles(PictureTree(folder, creation).silent, creation)
    }
    expected = [Paths.name(of: file.path)]
    firstImages.reserveCapacity(index.images.count)
    self.schema = schema
    self.objects = objects
    locator = LocatorPrefix(root: pictures ?? Paths.folder(of: file.path), base: creation.options.relativeTo)
    // It is named after the file.
    let folder = FileSystem.resolved(Paths.joined(Paths.folder(of: file.path), Paths.stem(of: file.path)))
    func way(from base: String) -> String? {
      guard let from = FileSystem.resolved(base), let folder else { return nil }
      return Paths.relation(from: from, to: folder)
    }
    maps = (
      way(from: creation.options.relativeTo ?? pictures ?? Paths.folder(of: file.path)),
      pictures.flatMap(way)
    )
    keys = schema.sampleFields.map { $0.key.map(JSONText.key) }
    counts = [Int](repeating: 0, count: SampleField.allCases.count)
  }

  /// Writes all samples.
  mutating func write(to output: SampleWriter) throws(ConversionFailure) {
    var text = TextBuffer()
    for number in index.images.indices {
      if number % 1024 == 0 { try creation.checkInterruption() }
      text.cut(to: 0)
      guard append(number, to: &text) else { continue }
      text.withBytes { output.sample(utf8: $0) }
      samples += 1
    }
    for (key, found) in index.unknown.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound }) {
      creation.findings.report(
        .conversionLoss, at: SourceRange(file, found.range),
        .annotation(.leftOut(key: key, count: found.count)))
    }
    objects.reportLosses(at: index.sections["annotations"])
    files?.reportUnlisted(by: Paths.name(of: file.path))
    // Only now it is known which files are used that do not look like pictures.
    if let pictures { try PictureTree(pictures, creation, expected: expected).walk { _, _ in } }
  }

  /// What the description says.
  func draft(_ classes: COCOClasses) -> DatasetDraft {
    var schema = schema
    for (field, count) in counts.enumerated() { schema.count(sample: field, by: count) }
    for (field, count) in objects.counts.enumerated() { schema.count(object: field, by: count) }
    schema.count(samples: samples, objects: objects.total)
    let task =
      counts[SampleField.panoptic.rawValue] > 0
      ? DatasetTask("Panoptic Segmentation")
      : objects.hasPoints
        ? DatasetTask("Keypoint Detection")
        : objects.hasOutlines ? DatasetTask("Instance Segmentation") : .objectDetection
    var draft = schema.draft(
      creation, task: task, classes: classes.names.names, points: objects.hasPoints ? classes.points : nil)
    if creation.options.template == nil {
      draft.globalInfo = COCOInformation.draft(index, bytes, prefix: creation.name.prefix)
    }
    return draft
  }

  /// Appends a picture with its objects; false if it has no file, which is reported.
  private mutating func append(_ number: Int, to text: inout TextBuffer) -> Bool {
    let image: COCOImage
    do throws(JSONMistake) {
      image = try COCOImage(bytes, at: index.images[number].start)
    } catch {
      creation.findings.report(error, in: file)
      return false
    }
    guard let (name, range) = image.name else {
      let start = index.images[number].start
      creation.findings.report(
        .invalidSource, at: SourceRange(file, start..<start + 1), .annotation(.missingKey("file_name")))
      return false
    }
    for (key, range) in image.wrong {
      creation.findings.report(
        .invalidSource, at: SourceRange(file, range),
        .annotation(.wrongValue(key: "\(key.text)", expected: key.expected)))
    }
    if let pictures, !isListed(name) {
      guard FileSystem.exists(Paths.joined(pictures, name)) else {
        creation.findings.report(
          .missingPicture, at: SourceRange(file, range), .conversion(.pictureNotFound(name: name)),
          hint: .annotation(.checkImagesFolder(option: "--images")))
        return false
      }
      expected.insert(Paths.name(of: name))
    }
    reportRepeated(name, at: range, number)
    text.append(UInt8(ascii: "{"))
    let id = index.images[number].id
    add(.id, objects.idText(id), to: &text)
    add(.image, JSONText.quoted(utf8: locator.locator(Array(name.utf8))), to: &text)
    if let (width, height) = image.size { add(.shape, Array("[\(height), \(width)]".utf8), to: &text) }
    if let license = image.license { add(.license, Array(bytes[license]), to: &text) }
    if let url = image.flickr { add(.flickr, Array(bytes[url]), to: &text) }
    if let url = image.coco { add(.coco, Array(bytes[url]), to: &text) }
    if let date = image.date { add(.date, Array(bytes[date]), to: &text) }
    let own = links.starts[number]..<links.starts[number + 1]
    if index.namesFiles, let map = panopticMap(links.annotations[own]) {
      add(.panoptic, Array(JSONText.quoted(map).utf8), to: &text)
    }
    if let list = schema.listKey {
      if text.count > 1 { text.append(", ") }
      text.append(JSONText.key(list))
      text.append(UInt8(ascii: "["))
      let start = text.count
      for position in own {
        prefetch(behind: position)
        let annotation = Int(links.annotations[position])
        objects.append(
          annotation, classNumber: Int(links.classes[annotation]), listStart: start, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    }
    text.append(UInt8(ascii: "}"))
    return true
  }

  /// Tells an image whose picture is that of another one; one with the same id has been told.
  private mutating func reportRepeated(_ name: String, at range: Range<Int>, _ number: Int) {
    guard let first = firstImages[name] else {
      firstImages[name] = number
      return
    }
    guard index.images[first].id != index.images[number].id,
      let met = try? COCOImage(bytes, at: index.images[first].start).name
    else { return }
    creation.findings.report(
      .invalidSource, .warning, at: SourceRange(file, range), .conversion(.imagesOfOnePicture(name: name)),
      notes: [Note(.annotation(.firstHere), SourceRange(file, met.range), role: .first)])
  }

  /// Whether a picture is one of those of the folder; it may be there all the same if it is not.
  private mutating func isListed(_ name: String) -> Bool {
    switch files?.list(name, in: []).outcome {
    case .found, .again: true
    case .missing, .outside, nil: false
    }
  }

  /// Has annotations brought near that will be written soon: they are all over the file.
  private func prefetch(behind position: Int) {
    let annotations = links.annotations
    if position + 16 < annotations.count { index.prefetch(Int(annotations[position + 16])) }
    guard position + 8 < annotations.count else { return }
    objects.prefetch(index.annotations[Int(annotations[position + 8])].start)
  }

  /// The locator of the picture that shows the segments; nil if there is none.
  private mutating func panopticMap(_ annotations: ArraySlice<Int32>) -> String? {
    for annotation in annotations {
      guard let at = index.value(.fileName, of: Int(annotation)), let name = objects.text(at: at) else {
        continue
      }
      if let folder = maps.fromPictures { _ = files?.list(Paths.joined(folder, name), in: []) }
      return maps.fromBase.map { Paths.joined($0, name) } ?? name
    }
    return nil
  }

  private mutating func add(_ field: SampleField, _ value: [UInt8], to text: inout TextBuffer) {
    guard let key = keys[field.rawValue] else { return }
    if text.count > 1 { text.append(", ") }
    text.append(key)
    text.append(value)
    counts[field.rawValue] += 1
  }
}
