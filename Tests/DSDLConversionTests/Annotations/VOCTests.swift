import DSDL
import DSDLConversion
import Testing

@Suite("Datasets made of Pascal VOC")
struct VOCTests {
  private func annotation(_ content: String) -> String {
    "<annotation><filename>1.jpg</filename>\(content)</annotation>"
  }

  private func object(_ content: String, box: [String] = ["1", "2", "4", "6.5"]) -> String {
    let edges = zip(["xmin", "ymin", "xmax", "ymax"], box).map { "<\($0)>\($1)</\($0)>" }
    return "<object><name>cat</name>\(content)<bndbox>\(edges.joined())</bndbox></object>"
  }

  @Test("Lists are subsets, and boxes have a corner and a size")
  func lists() throws {
    let tree = try RawTree("JPEGImages/{1,2}.jpg")
    let size = "<size><width>9</width><height>8</height><depth>3</depth></size>"
    try tree.write(annotation(size + object("<difficult>1</difficult>")), to: "Annotations/1.xml")
    try tree.write("<annotation><filename>2.jpg</filename></annotation>", to: "Annotations/2.xml")
    try tree.write("1\n", to: "ImageSets/Main/train.txt")
    try tree.write("2\n", to: "ImageSets/Main/val.txt")
    try tree.write("1 1\n2 -1\n", to: "ImageSets/Main/cat_train.txt")
    let report = try tree.create(VOCLayout(tree.path))
    #expect(tree.findings(report) == [])
    #expect(report.subsets.map(\.name) == ["train", "val"])
    #expect(
      try tree.samples() == [
        #"{"image": "JPEGImages/1.jpg", "image_shape": [8, 9], "#
          + #""objects": [{"label": "cat", "bbox": [1, 2, 3, 4.5], "difficult": true}]}"#
      ])
    #expect(try tree.samples("val") == [#"{"image": "JPEGImages/2.jpg", "objects": []}"#])
    try tree.expectSound(report)
  }

  @Test("An item that a list names twice is taken once, and told where it is named again")
  func namedTwice() throws {
    let tree = try RawTree("JPEGImages/1.jpg")
    try tree.write(annotation(object("")), to: "Annotations/1.xml")
    try tree.write("1\r\n\r\n  1 \n", to: "ImageSets/Main/train.txt")
    try tree.write("1 1\n1 1\n", to: "ImageSets/Main/cat_train.txt")
    let report = try tree.create(VOCLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "invalid-source raw/ImageSets/Main/train.txt:3:3: '1' is listed twice: it is taken once"
      ])
    #expect(report.findings.warningCount == 1)
    let note = report.findings.diagnostics.first?.notes.first?.range
    #expect(note.map { "\($0.start.line):\($0.start.column)" } == "1:1")
    #expect(try tree.samples().count == 1)
    try tree.expectSound(report)
  }

  @Test("Pictures without annotation are told")
  func unannotated() throws {
    let tree = try RawTree("JPEGImages/{1,2,3}.jpg")
    try tree.write(annotation(object("")), to: "Annotations/1.xml")
    try tree.write("<annotation><filename>3.jpg</filename></annotation>", to: "Annotations/x.xml")
    let report = try tree.create(VOCLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "unlisted-picture raw/JPEGImages/2.jpg: '2.jpg' has no annotation: it is left out"
      ])
  }

  @Test(
    "What is broken is told with its place, and nothing is written",
    arguments: [
      ("<annotation><a></annotation>", "invalid-source 1:18: the XML is broken: mismatched tag"),
      (
        "<!DOCTYPE a [<!ENTITY b \"c\">]><annotation/>",
        "limit-exceeded 1:25: the XML declares entities, which annotations do not need"
      ),
      (
        String(repeating: "<a>", count: 65),
        "limit-exceeded 1:193: elements are nested deeper than 64"
      ),
    ])
  func broken(_ text: String, _ finding: String) throws {
    let tree = try RawTree("JPEGImages/1.jpg")
    try tree.write(text, to: "Annotations/1.xml")
    let report = try tree.create(VOCLayout(tree.path))
    #expect(tree.findings(report).map { $0.replacing(" raw/Annotations/1.xml:", with: " ") } == [finding])
    #expect(!tree.hasMade())
  }

  @Test("Boxes that are none are told where they are")
  func boxes() throws {
    let tree = try RawTree("JPEGImages/1.jpg")
    let objects = object("", box: ["5", "1", "2", "3"]) + "\n" + object("", box: ["nan", "1", "2", "3"])
    try tree.write(annotation(objects + "\n<object/>"), to: "Annotations/1.xml")
    let report = try tree.create(VOCLayout(tree.path))
    #expect(
      tree.findings(report).map { $0.replacing(" raw/Annotations/1.xml:", with: " ") } == [
        "reversed-box 1:63: the box ends before it begins",
        "nonfinite-number 2:39: 'xmin' has a number that is not finite",
        "invalid-source 3:1: 'name' is missing",
      ])
    #expect(!tree.hasMade())
  }
}
