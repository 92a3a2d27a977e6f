import DSDL
import JSONText

/// Writes a folder as Ultralytics YOLO reads it: `data.yaml`, and for each picture of `images/SUBSET` a file of the same
/// stem in `labels/SUBSET`; to classify, a folder a class in `SUBSET`.
struct YOLOExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let image: FieldPlace
  private let task: ExportOptions.Task
  private let label: FieldPlace?
  private let labels: LabelReader
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    let layout = run.layout
    guard let image = layout.pictures.first?.image else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    guard run.options.pictures != .list else {
      run.refuse(.noList(format: run.format.title))
      return nil
    }
    let task = run.options.task ?? Self.task(for: layout)
    guard Self.suits(task, layout) else {
      run.refuse(
        task == .classify
          ? .noClass(format: run.format.title) : .noObjects(format: run.format.title, task: task.rawValue),
        hint: run.options.task == nil ? nil : .otherTask)
      return nil
    }
    self.run = run
    self.image = image
    self.task = task
    label = task == .classify ? layout.label : layout.objects?.label
    labels = label.map { LabelReader($0) } ?? LabelReader([])
    pictures = PictureFolder(run, goesByStems: true)
    var held: Set<String> = [image.path]
    if let shape = layout.shape { held.insert(shape.path) }
    if let sizes = layout.sizes { held.formUnion([sizes.width.path, sizes.height.path]) }
    if task == .classify {
      held.formUnion([label].compactMap(\.self).map(\.path))
    } else if let objects = layout.objects {
      held.formUnion(Self.places(task, objects).map(objects.path))
    }
    self.held = held
  }

  /// What the type of the samples suggests.
  private static func task(for layout: SampleLayout) -> ExportOptions.Task {
    guard let objects = layout.objects else { return .classify }
    if objects.keyPoints != nil { return .pose }
    if objects.polygon != nil { return .segment }
    return objects.rotatedBox != nil ? .obb : .detect
  }

  private static func suits(_ task: ExportOptions.Task, _ layout: SampleLayout) -> Bool {
    guard task != .classify else { return layout.label != nil }
    guard let objects = layout.objects else { return false }
    return switch task {
    case .pose: objects.keyPoints != nil
    case .segment: objects.polygon != nil
    case .obb: objects.rotatedBox != nil
    case .detect, .classify: true
    }
  }

  /// The fields of objects whose values are written.
  private static func places(_ task: ExportOptions.Task, _ objects: ObjectLayout) -> [FieldPlace] {
    let places: [FieldPlace?] =
      switch task {
      case .detect: [objects.label, objects.box ?? objects.rotatedBox]
      case .segment: [objects.label, objects.polygon]
      case .pose: [objects.label, objects.keyPoints, objects.box]
      case .obb: [objects.label, objects.rotatedBox]
      case .classify: []
      }
    return places.compactMap(\.self)
  }

  mutating func write() throws(ConversionFailure) {
    if task == .classify { return try writeClasses() }
    let data = try run.target.open("data.yaml")
    data.write(YOLODescription(subset: run.subset, names: names, points: pointDomain).text)
    try data.close()
    let (folder, labelFolder) = ("images/\(run.subset)", "labels/\(run.subset)")
    var (images, objects) = (0, 0)
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      guard let locator = Locator(image.value(in: value)), let found = run.layout.objects?.objects(of: value)
      else { return run.refuse(sample, image.path) }
      guard
        let size = run.layout.size(of: value) ?? pictures.size(of: locator).map({ ($0.width, $0.height) }),
        size.0 > 0, size.1 > 0
      else { return run.lose(.unsizedPicture) }
      guard let name = try pictures.place(locator, in: folder) else { return }
      let lines = found.compactMap { line($0, YOLOScale(size), sample) }
      let file = try run.target.open("\(labelFolder)/\(name.stem).txt")
      file.write(lines.map { $0 + "\n" }.joined())
      try file.close()
      images += 1
      objects += lines.count
    }
    counts = [.init(kind: .pictures, count: images), .init(kind: .objects, count: objects)]
  }

  /// The names of the classes; one for all where objects have none.
  private var names: [String] { labels.names.isEmpty ? ["object"] : labels.names }

  /// The domain of the key points, where they are what is learnt.
  private var pointDomain: ClassDomain? {
    guard task == .pose, case .keypoint(let domain) = run.layout.objects?.keyPoints?.type else { return nil }
    return domain
  }

  private mutating func writeClasses() throws(ConversionFailure) {
    guard let label else { return }
    var images = 0
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      guard let locator = Locator(image.value(in: value)) else { return run.refuse(sample, image.path) }
      guard let written = label.value(in: value) else { return run.lose(.unlabelledSample) }
      guard let index = labels.index(of: written) else { return run.refuse(sample, label.path) }
      let folder = "\(run.subset)/\(labels.names[index].asFileName)"
      if try pictures.place(locator, in: folder) != nil { images += 1 }
    }
    counts = [.init(kind: .pictures, count: images), .init(kind: .classes, count: labels.names.count)]
  }

  /// The line of an object; nil if it is none for the task, which is counted or reported.
  private func line(_ object: DataValue, _ scale: YOLOScale, _ sample: Sample) -> String? {
    guard let objects = run.layout.objects else { return nil }
    var index = 0
    if let label {
      guard let value = label.value(in: object) else {
        run.lose(.unlabelledObject)
        return nil
      }
      guard let found = labels.index(of: value) else {
        run.refuse(sample, objects.path(label))
        return nil
      }
      index = found
    }
    return numbers(object, objects, scale).map { "\(index) \($0)" }
  }

  /// What follows the class; nil if the object has not what the task needs, which is counted.
  private func numbers(_ object: DataValue, _ objects: ObjectLayout, _ scale: YOLOScale) -> String? {
    switch task {
    case .detect, .classify:
      return box(object, objects, scale)
    case .segment:
      guard let rings = objects.polygon?.value(in: object)?.rings else { return lose(.outline) }
      let whole = rings.filter { $0.count > 2 }
      run.lose(.shortRing, rings.count - whole.count, at: objects.polygon)
      run.lose(.furtherRing, max(0, whole.count - 1), at: objects.polygon)
      return whole.first.map { scale.points($0, run) } ?? lose(.outline)
    case .obb:
      guard let place = objects.rotatedBox, let corners = place.value(in: object)?.corners(place.type) else {
        return lose(.rotatedBox)
      }
      return scale.points(corners, run)
    case .pose:
      guard let points = objects.keyPoints?.value(in: object)?.keyPoints else { return lose(.keyPoints) }
      guard let box = box(object, objects, scale) else { return nil }
      let texts = points.map { point, visibility in
        visibility > 0 ? "\(scale.points([point], run)) \(JSONText.number(visibility))" : "0 0 0"
      }
      return "\(box) \(texts.joined(separator: " "))"
    }
  }

  private func box(_ object: DataValue, _ objects: ObjectLayout, _ scale: YOLOScale) -> String? {
    guard let box = objects.uprightBox(of: object, run) else {
      run.lose(.unplacedObject)
      return nil
    }
    return scale.box(box, run)
  }

  /// Counts an object that is left out.
  private func lose(_ missing: ExportLoss.Part) -> String? {
    run.lose(.objectWithout(missing))
    return nil
  }
}

extension String {
  /// The text as the name of a file: nothing in it leads elsewhere.
  var asFileName: String {
    let name = String(map { $0 == "/" || $0 == "\0" ? "_" : $0 })
    return name == "." || name == ".." ? "_" : name
  }
}
