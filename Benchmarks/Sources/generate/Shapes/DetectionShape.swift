/// Images with boxes and labels, in many layouts.
struct DetectionShape: Shape {
  enum Container {
    /// One file, `samples.json`.
    case file
    /// One sample a line, `samples.jsonl`.
    case lines
    /// `samples/`, with files of 15 kB.
    case folder
    /// In the description itself.
    case description
  }

  var style = JSONStyle.compact
  var container = Container.file
  var classes = ClassNames.common
  var imageFolder = "images"
  var hasCaption = false
  var alternatesKeys = false
  /// Of a hundred samples, how many have a mistake.
  var badSamples = 0

  private static let bytesOfPart = 15_000

  func write(to folder: Folder, size: Int, random: inout Random) {
    let defs = folder.folder("defs")
    defs.write(classDomain("ObjectDom", classes), to: "class-dom.yaml")
    defs.write(library, to: "object-detection.yaml")
    defer {
      if container == .file { writeSchemas(to: folder) }
    }
    var writer = DetectionWriter(shape: self, random: random)
    switch container {
    case .file:
      folder.write(description(samplesAt: "samples.json"), to: "base.yaml")
      writer.writeDocument(to: folder.file("samples.json"), size: size)
    case .lines:
      folder.write(description(samplesAt: "samples.jsonl"), to: "base.yaml")
      writer.writeLines(to: folder.file("samples.jsonl"), size: size)
    case .folder:
      folder.write(description(samplesAt: "samples"), to: "base.yaml")
      let parts = folder.folder("samples")
      for number in 0..<max(1, size / Self.bytesOfPart) {
        let digits = String(number)
        let name = "part-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".json"
        writer.writeDocument(to: parts.file(name), size: Self.bytesOfPart)
      }
    case .description:
      let file = folder.file("base.yaml")
      file.write(description(samplesAt: "$local"))
      writer.writeYAML(to: file, size: size)
    }
    random = writer.random
  }

  private func description(samplesAt path: String) -> String {
    generate.description(
      """
          sample-type: ObjectDetectionSample[cdom=ObjectDom]
          sample-path: \(path)
      """, imports: ["class-dom", "object-detection"])
  }

  private var library: String {
    """
    $dsdl-version: "0.5.3"

    LocalObjectEntry:
        $def: struct
        $params: ['cdom']
        $fields:
            bbox: BBox
            label: Label[dom=$cdom]

    ObjectDetectionSample:
        $def: struct
        $params: ['cdom']
        $fields:
            image: Image\(hasCaption ? "\n        caption: Text" : "")
            objects: List[etype=LocalObjectEntry[cdom=$cdom]]

    """
  }

  private func writeSchemas(to folder: Folder) {
    var sample: [(String, JSONSchema)] = [("image", .string)]
    if hasCaption { sample.append(("caption", .string)) }
    sample.append(
      (
        "objects",
        .list(.object([("bbox", .tuple([.number, .number, .size, .size])), ("label", .oneOf(classes))]))
      ))
    JSONSchema.object([("samples", .list(.object(sample)))]).write(to: folder)
  }
}
