import DSDL

/// Writes one JSON file as the COCO datasets have it: `info`, `licenses`, `images`, `annotations`, `categories`.
///
/// Annotations go to a file that nobody sees while the pictures are written, and behind them at the end, so that samples
/// are read once and none is kept.
struct COCOExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let image: FieldPlace
  private let fields: COCOImageFields
  private let objects: COCOObjectFields?
  private let categories: COCOCategories
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    let layout = run.layout
    guard let image = layout.pictures.first?.image else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    self.run = run
    self.image = image
    fields = COCOImageFields(layout)
    objects = layout.objects.map(COCOObjectFields.init)
    categories = COCOCategories(run, objects)
    pictures = PictureFolder(run)
    var held = Set(([image] + fields.all).map(\.path))
    if let objects { held.formUnion(objects.all.map { objects.layout.path($0) }) }
    self.held = held
  }

  mutating func write() throws(ConversionFailure) {
    guard case .file(let target) = run.target else { return }
    let main = target.open()
    let (annotations, scratch) = try target.scratch()
    var (images, objects) = (0, 0)
    var ids = COCOIDs()
    main.write(
      "{\"info\": \(categories.information(run.dataset)),\n\"licenses\": \(categories.licenses),\n\"images\": ["
    )
    try forEachSample { sample, value, locator in
      let id = ids.image(fields.id?.value(in: value)?.integer, at: sample, run)
      main.write(images == 0 ? "\n" : ",\n")
      main.write(fields.text(value, id: id, locator, size: size(of: locator, value)))
      images += 1
      for object in self.objects?.layout.objects(of: value) ?? [] {
        guard let text = annotation(object, image: id, &ids, sample) else { continue }
        annotations.write(objects == 0 ? "\n" : ",\n")
        annotations.write(text)
        objects += 1
      }
    }
    try annotations.close()
    main.write("],\n\"annotations\": [")
    try main.append(contentsOf: scratch)
    main.write("],\n\"categories\": \(categories.text)}\n")
    try main.close()
    counts = [
      .init(kind: .pictures, count: images), .init(kind: .objects, count: objects),
      .init(kind: .classes, count: categories.count),
    ]
  }

  private func forEachSample(
    _ body: (Sample, DataValue, Locator) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      guard let locator = Locator(image.value(in: value)) else { return run.refuse(sample, image.path) }
      guard objects == nil || objects?.layout.objects(of: value) != nil else {
        return run.refuse(sample, objects?.layout.list?.path ?? "")
      }
      try body(sample, value, locator)
    }
  }

  /// What the sample says of the size, or else the picture.
  private func size(of locator: Locator, _ value: DataValue) -> (width: Int, height: Int)? {
    if let size = run.layout.size(of: value) { return size }
    guard let size = pictures.size(of: locator) else {
      run.lose(.unknownSize)
      return nil
    }
    return (size.width, size.height)
  }

  /// An object as COCO writes it; nil if it is none for COCO, which is counted or reported.
  private func annotation(
    _ object: DataValue, image: Int, _ ids: inout COCOIDs, _ sample: Sample
  ) -> String? {
    guard let objects else { return nil }
    var category = 0
    if let label = objects.layout.label {
      guard let value = label.value(in: object) else {
        run.lose(.unlabelledObject)
        return nil
      }
      guard let index = categories.labels.index(of: value) else {
        run.refuse(sample, objects.layout.path(label))
        return nil
      }
      category = index
    }
    let id = ids.annotation(objects.id?.value(in: object)?.integer)
    switch objects.text(object, id: id, image: image, category: categories.ids[category], run) {
    case .text(let text): return text
    case .noPlace:
      run.lose(.unplacedObject)
      return nil
    case .unfit(let field):
      run.refuse(sample, objects.layout.path(field))
      return nil
    }
  }
}
