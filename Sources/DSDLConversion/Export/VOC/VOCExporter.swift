import DSDL
import JSONText

/// Writes a folder as the Pascal VOC challenges have it: `Annotations`, `ImageSets/Main`, `JPEGImages`.
struct VOCExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let image: FieldPlace
  private let objects: ObjectLayout
  private let label: FieldPlace
  private let labels: LabelReader
  private let flags: [(element: String, place: FieldPlace)]
  private let pose: FieldPlace?
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    let layout = run.layout
    guard let image = layout.pictures.first?.image else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    guard let objects = layout.objects, let label = objects.label else {
      run.refuse(.noObjects(format: run.format.title, task: "detect"))
      return nil
    }
    self.run = run
    self.image = image
    self.objects = objects
    self.label = label
    labels = LabelReader(label)
    flags = ["truncated", "difficult", "occluded"].compactMap { element in
      objects.field(named: [element, "is\(element)"]) { $0 == .bool || $0 == .int }.map { (element, $0) }
    }
    pose = objects.field(named: ["pose"]) { $0 == .str || $0 == .text }
    pictures = PictureFolder(run, goesByStems: true)
    let places = [label, pose, objects.box ?? objects.rotatedBox].compactMap(\.self) + flags.map(\.place)
    let sizes = layout.sizes.map { [$0.width, $0.height] } ?? []
    held = Set(
      places.map(objects.path) + [image.path] + ([layout.shape].compactMap(\.self) + sizes).map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    let list = try run.target.open("ImageSets/Main/\(run.subset).txt")
    var (images, boxes) = (0, 0)
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      guard let locator = Locator(image.value(in: value)), let objects = objects.objects(of: value) else {
        return run.refuse(sample, image.path)
      }
      guard !locator.fileName.contains(where: \.isNewline) else { return run.lose(.lineBreak) }
      let name = pictures.freeName(locator, in: "JPEGImages")
      let isThere = try pictures.place(locator, in: "JPEGImages", as: name) != nil
      var text = "<annotation>\n\t<folder>JPEGImages</folder>\n\t<filename>\(Self.escaped(name))</filename>\n"
      if run.options.pictures == .list {
        text += "\t<path>\(Self.escaped(pictures.path(of: locator)))</path>\n"
      }
      text += size(of: locator, value)
      for object in objects {
        guard let element = element(object, sample) else { continue }
        text += element
        boxes += 1
      }
      let file = try run.target.open("Annotations/\(name.stem).xml")
      file.write(text + "</annotation>\n")
      try file.close()
      list.write(name.stem + "\n")
      if isThere { images += 1 }
    }
    try list.close()
    counts = [.init(kind: .pictures, count: images), .init(kind: .objects, count: boxes)]
  }

  private func size(of locator: Locator, _ value: DataValue) -> String {
    let found = pictures.size(of: locator)
    guard let size = run.layout.size(of: value) ?? found.map({ ($0.width, $0.height) }) else {
      run.lose(.unknownSize)
      return ""
    }
    return """
      \t<size>
      \t\t<width>\(size.0)</width>
      \t\t<height>\(size.1)</height>
      \t\t<depth>\(found?.channels ?? 3)</depth>
      \t</size>
      \t<segmented>0</segmented>

      """
  }

  private func element(_ object: DataValue, _ sample: Sample) -> String? {
    guard let value = label.value(in: object) else {
      run.lose(.unlabelledObject)
      return nil
    }
    guard let index = labels.index(of: value) else {
      run.refuse(sample, objects.path(label))
      return nil
    }
    guard let box = objects.uprightBox(of: object, run) else {
      run.lose(.unplacedObject)
      return nil
    }
    var text = "\t<object>\n\t\t<name>\(Self.escaped(labels.names[index]))</name>\n"
    text += "\t\t<pose>\(Self.escaped(pose?.value(in: object)?.string ?? "Unspecified"))</pose>\n"
    for element in ["truncated", "difficult", "occluded"] {
      let value = flags.first { $0.element == element }?.place.value(in: object)
      guard value != nil || element != "occluded" else { continue }
      text += "\t\t<\(element)>\(value?.boolean == true || value?.integer == 1 ? 1 : 0)</\(element)>\n"
    }
    let edges = [("xmin", box.x), ("ymin", box.y), ("xmax", box.x + box.width), ("ymax", box.y + box.height)]
    text += "\t\t<bndbox>\n"
    for (name, value) in edges { text += "\t\t\t<\(name)>\(JSONText.number(value))</\(name)>\n" }
    return text + "\t\t</bndbox>\n\t</object>\n"
  }

  /// Text as XML has it; characters that it cannot hold are replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
