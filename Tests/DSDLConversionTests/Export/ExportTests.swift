import DSDL
import Foundation
import Testing

@testable import DSDLConversion

@Suite("Exports")
struct ExportTests {
  private static let objects = """
    Pets:
        $def: class_domain
        classes: [cat, animal.dog]
    Object:
        $def: struct
        $fields: {label: 'Label[dom=Pets]', bbox: BBox, polygon: Polygon, note: Text}
        $optional: [label, polygon, note]
    Pictures:
        $def: struct
        $fields: {image: Image, image_shape: ImageShape, objects: 'List[Object]'}
    """

  private func folder(_ objects: String) throws -> ExportFolder {
    try ExportFolder(
      Self.objects, type: "Pictures",
      samples: #"{"image": "a/1.jpg", "image_shape": [40, 80], "objects": [\#(objects)]}"#)
  }

  @Test("COCO has boxes and numbers as they are written, and the area of the outline")
  func coco() throws {
    let folder = try folder(
      #"{"label": 2, "bbox": [1, 2.50, 3, 4], "polygon": [[[0, 0], [4, 0], [4, 3]]]}"#)
    try folder.write("a/1.jpg", to: "a/1.jpg")
    let outcome = try folder.export(.coco, to: "out.json")
    #expect(outcome.messages == [])
    #expect(outcome.isWritten)
    let text = try folder.text("out.json")
    #expect(text.contains("\"bbox\": [1, 2.50, 3, 4], \"area\": 6, \"segmentation\": [[0, 0, 4, 0, 4, 3]]"))
    #expect(text.contains("{\"id\": 1, \"file_name\": \"a/1.jpg\", \"width\": 80, \"height\": 40}"))
    #expect(text.contains("{\"id\": 2, \"name\": \"animal.dog\", \"supercategory\": \"animal\"}"))
    #expect(try folder.json("out.json")["images"] != nil)
  }

  @Test("What a format cannot hold is counted, at its field")
  func losses() throws {
    let folder = try folder(
      #"{"label": "cat", "bbox": [1, 2, 3, 4], "note": "x"}, {"bbox": [1, 2, 3, 4], "note": "y"}"#)
    try folder.write("a/1.jpg", to: "a/1.jpg")
    let outcome = try folder.export(.coco, to: "out.json")
    #expect(
      outcome.messages.sorted() == [
        "conversion-loss: '\("objects.note")' is left out, 2 values: COCO has no place for it",
        "conversion-loss: 1 object without a class is left out: COCO needs one",
      ])
    #expect(outcome.report.warningCount == 2)
    #expect(outcome.isWritten)
    let place = try #require(outcome.report.diagnostics.last?.range)
    #expect(String(decoding: place.file.bytes(in: place.bytes), as: UTF8.self) == "note")
  }

  @Test("A sample that does not fit its type is an error, and nothing is written")
  func unfit() throws {
    let folder = try folder(#"{"label": "bird", "bbox": [1, 2, 3, 4]}"#)
    let outcome = try folder.export(.coco, to: "out.json")
    #expect(
      outcome.messages.sorted() == [
        "not-convertible: 1 sample does not fit its type, and nothing is written",
        "unknown-label: 'bird' is not a class of 'Pets'",
      ])
    #expect(!outcome.isWritten)
    #expect(folder.files("").sorted() == ["samples.json", "train.yaml"])
  }

  @Test("What is there is replaced only if that is asked for, and the dataset never")
  func existing() throws {
    let folder = try folder("")
    try folder.write("mine", to: "out.json")
    #expect(throws: ConversionFailure.self) { try folder.export(.csv, to: "out.json") }
    #expect(try folder.text("out.json") == "mine")
    #expect(try folder.export(.csv, to: "out.json") { $0.replacesFiles = true }.isWritten)
    #expect(try folder.text("out.json").hasPrefix("image,image_shape,objects\r\n"))
    #expect(throws: ConversionFailure.self) {
      try folder.export(.csv, to: "samples.json") { $0.replacesFiles = true }
    }
  }

  @Test(
    "Pictures and descriptions in the folder that is written to stay",
    arguments: ["train/1.jpg", "train/2.jpg"])
  func inputsInTheFolder(_ second: String) throws {
    let folder = try ExportFolder(
      "Pictures: {$def: struct, $fields: {image: Image}}", type: "Pictures",
      samples: #"{"image": "train/1.jpg"}, {"image": "other/\#(second)"}"#)
    for name in ["train/1.jpg", "train/2.jpg", "other/\(second)"] { try folder.write(name, to: name) }
    for pictures in [ExportOptions.Pictures.link, .copy] {
      #expect {
        try folder.export(.imagefolder, to: "") {
          $0.replacesFiles = true
          $0.pictures = pictures
        }
      } throws: { ($0 as? ConversionFailure)?.kind == .usage }
      for name in ["train/1.jpg", "train/2.jpg"] { #expect(try folder.text(name) == name) }
      #expect(folder.files("train") == ["1.jpg", "2.jpg"])
    }
    // A link to a picture is replaced when the export is made again.
    for _ in 1...2 {
      #expect(try folder.export(.imagefolder, to: "out") { $0.replacesFiles = true }.isWritten)
    }
    #expect(try folder.text("out/train/1.jpg") == "train/1.jpg")
  }

  @Test(
    "Objects without what a task of YOLO is about are told by what they have not",
    arguments: [
      (ExportOptions.Task.pose, "1 object without key points is left out: this task of YOLO needs them"),
      (.segment, "2 objects without an outline are left out: this task of YOLO needs one"),
      (.obb, "2 objects without a rotated box are left out: this task of YOLO needs one"),
    ])
  func otherObjects(_ task: ExportOptions.Task, _ message: String) throws {
    let folder = try ExportFolder(
      """
      Pets: {$def: class_domain, classes: [cat]}
      Points: {$def: class_domain, classes: [nose]}
      Object:
          $def: struct
          $fields: {label: 'Label[dom=Pets]', bbox: BBox, polygon: Polygon, turned: RotatedBBox,
                    points: 'Keypoint[dom=Points]'}
          $optional: [polygon, turned, points]
      Pictures:
          $def: struct
          $fields: {image: Image, image_shape: ImageShape, objects: 'List[Object]'}
      """, type: "Pictures",
      samples: #"{"image": "1.jpg", "image_shape": [40, 80], "objects": ["#
        + #"{"label": "cat", "bbox": [1, 2, 3, 4], "points": [[1, 2, 2]]}, {"label": "cat", "bbox": [1, 2, 3, 4]}]}"#
    )
    try folder.write("", to: "1.jpg")
    let outcome = try folder.export(.yolo, to: "out") { $0.task = task }
    let told = outcome.messages.filter {
      $0.contains(" left out: ") && $0.contains("object") && !$0.contains("'")
    }
    #expect(told == ["conversion-loss: \(message)"])
  }

  @Test("YOLO counts in shares of the picture")
  func yolo() throws {
    let folder = try folder(#"{"label": "animal.dog", "bbox": [8, 10, 16, 20]}"#)
    try folder.write("", to: "a/1.jpg")
    let outcome = try folder.export(.yolo, to: "out") { $0.task = .detect }
    #expect(outcome.messages == [])
    #expect(
      folder.files("out").filter { $0.contains(".") } == [
        "data.yaml", "images/train/1.jpg", "labels/train/1.txt",
      ])
    #expect(try folder.text("out/labels/train/1.txt") == "1 0.200000 0.500000 0.200000 0.500000\n")
    #expect(try folder.text("out/data.yaml").contains("  1: \"animal.dog\"\n"))
  }

  @Test("VOC has corners")
  func voc() throws {
    let folder = try folder(#"{"label": "cat", "bbox": [8, 10, 16, 20.5]}"#)
    try folder.write("", to: "a/1.jpg")
    let outcome = try folder.export(.voc, to: "out")
    #expect(outcome.messages == [])
    let text = try folder.text("out/Annotations/1.xml")
    #expect(
      text.contains("<xmin>8</xmin>\n\t\t\t<ymin>10</ymin>\n\t\t\t<xmax>24</xmax>\n\t\t\t<ymax>30.5</ymax>"))
    #expect(try folder.text("out/ImageSets/Main/train.txt") == "1\n")
  }

  @Test("Pairs have equal names in both folders")
  func pairs() throws {
    let folder = try ExportFolder(
      "Styles:\n    $def: class_domain\n    classes: [photo, mask]", type: "PairedSample[cdom=Styles]",
      samples: """
        {"image_a": {"image": "a/1.jpg", "domain": "photo"}, "image_b": {"image": "b/1.png", "domain": 2}}
        """, imports: "style-transfer-paired")
    for name in ["a/1.jpg", "b/1.png"] { try folder.write(name, to: name) }
    let outcome = try folder.export(.pix2pix, to: "out") { $0.pictures = .copy }
    #expect(
      outcome.messages == [
        "conversion-loss: 1 second picture got the suffix of the first: pix2pix wants equal names"
      ])
    #expect(try folder.text("out/A/train/1.jpg") == "a/1.jpg")
    #expect(try folder.text("out/B/train/1.jpg") == "b/1.png")
    #expect(try folder.export(.cyclegan, to: "cycle").messages == [])
    #expect(try folder.text("cycle/trainB/1.png") == "b/1.png")
    #expect(try folder.export(.imagefolder, to: "hugging").messages == [])
    #expect(
      try folder.text("hugging/train/metadata.jsonl") == """
        {"image_a_file_name": "1.jpg", "image_a_domain": "photo", "image_b_file_name": "1.png", \
        "image_b_domain": "mask"}

        """)
  }

  @Test("StyleGAN counts classes from 0")
  func stylegan() throws {
    let folder = try ExportFolder(
      "Pets:\n    $def: class_domain\n    classes: [cat, dog]", type: "ClassificationSample[cdom=Pets]",
      samples: #"{"image": "1.png", "label": "dog"}, {"image": "2.png"}"#, imports: "image-classification")
    try folder.write("1.png", to: "1.png")
    let outcome = try folder.export(.stylegan, to: "dataset.json")
    #expect(
      outcome.messages == ["conversion-loss: 1 picture without a class is left out: StyleGAN needs one"])
    #expect(try folder.text("dataset.json") == "{\"labels\": [\n[\"1.png\", 1]]}\n")
  }

  @Test("Pictures that are not there are told of", arguments: ["stylegan", "voc"])
  func missingPictures(_ name: String) throws {
    let folder = try ExportFolder(
      Self.objects, type: "Pictures",
      samples: (1...3).map { #"{"image": "\#($0).png", "image_shape": [4, 8], "objects": []}"# }
        .joined(separator: ", "))
    try folder.write("1.png", to: "1.png")
    let outcome = try folder.export(try #require(ExportFormat(rawValue: name)), to: "out")
    #expect(outcome.messages.contains { $0.hasPrefix("conversion-loss: 2 pictures are not there: ") })
    // What only names pictures has them all.
    let count = try #require(outcome.counts.first { $0.kind == .pictures }?.count)
    #expect(count == (name == "voc" ? 1 : 3))
  }

  @Test("Findings have a Chinese wording")
  func chinese() throws {
    let folder = try folder(#"{"label": "cat", "bbox": [1, 2, 3, 4], "note": "x"}"#)
    try folder.write("a/1.jpg", to: "a/1.jpg")
    let outcome = try folder.export(.coco, to: "out.json")
    #expect(
      outcome.report.diagnostics.map { $0.message(in: .chinese) } == ["“objects.note”被省略，共 1 个值：COCO 无处存放"])
  }

  @Test(
    "The hash of files is that of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func hash(_ text: String, _ expected: String) throws {
    let folder = try folder("")
    let outcome = try folder.export(.croissant, to: "metadata.json")
    #expect(outcome.messages == [])
    var hash = SHA256()
    hash.update(Array(text.utf8)[...])
    #expect(hash.finish() == expected)
  }
}
