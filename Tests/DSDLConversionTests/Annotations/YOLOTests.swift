import DSDL
import DSDLConversion
import Foundation
import Testing

@Suite("Datasets made of YOLO")
struct YOLOTests {
  /// A black PNG of 200 by 100 pixels.
  private static let picture = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAMgAAABkAQAAAADr/UKmAAAAGUlEQVR42u3BgQAAAADDoPlTH+AKVQEAwBsKKAAB"
        + "54Y7KQAAAABJRU5ErkJggg==") ?? Data())

  private func tree(_ labels: String, data: String = "names: {0: cat, 1: dog}") throws -> RawTree {
    let tree = try RawTree()
    try tree.write("train: images/train\nval: images/train\n\(data)\n", to: "data.yaml")
    try tree.write(Self.picture, to: "images/train/1.png")
    try tree.write(labels, to: "labels/train/1.txt")
    return tree
  }

  @Test(
    "Shares become pixels",
    arguments: [
      ("1 0.5 0.5 0.25 0.5\n", "detect", #""bbox": [75,25,50,50]"#),
      ("1 0 0 0.5 0 0.5 1\n", "segment", #""polygon": [[[0,0],[100,0],[100,100]]]"#),
      ("1 0 0 1 0 1 1 0 1\n", "obb", #""rbbox": [0,0,200,0,200,100,0,100]"#),
    ])
  func pixels(_ labels: String, _ task: String, _ value: String) throws {
    let tree = try tree(labels)
    let report = try tree.create(YOLOLayout("\(tree.path)/data.yaml"))
    #expect(tree.findings(report) == [])
    #expect(report.subsets.map(\.name) == ["train"])
    #expect(
      try tree.samples() == [
        #"{"image": "images/train/1.png", "image_shape": [100, 200], "objects": [{"label": "dog", \#(value)}]}"#
      ])
    try tree.expectSound(report)
  }

  @Test("Labels without a picture are told")
  func orphans() throws {
    let tree = try tree("0 0.5 0.5 1 1\n")
    try tree.write("0 0.5 0.5 1 1\n", to: "labels/train/2.txt")
    let report = try tree.create(YOLOLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "missing-partner raw/labels/train/2.txt: the labels '2.txt' belong to no picture: they are left out"
      ])
    #expect(report.subsets.map(\.samples) == [1])
  }

  @Test("A subset that is not there is told in its line, once")
  func missingPlace() throws {
    for place in ["images/nope", "nope.txt"] {
      let tree = try tree("", data: "names: [cat]\ntest: \(place)")
      let report = try tree.create(YOLOLayout(tree.path))
      #expect(
        tree.findings(report) == [
          "file-not-found raw/data.yaml:4:1: there is no folder or list '\(place)'"
        ])
    }
  }

  @Test("Lists name pictures from their own folder, or from that of the dataset")
  func lists() throws {
    let tree = try tree("0 0.5 0.5 1 1\n", data: "names: [cat]\npath: .\ntest: [test.txt]")
    try tree.write("./images/train/1.png\n", to: "test.txt")
    let report = try tree.create(YOLOLayout(tree.path))
    #expect(tree.findings(report) == [])
    #expect(try tree.samples("test")[0].hasPrefix(#"{"image": "images/train/1.png", "#))
  }

  @Test("A picture that lists name twice is taken once, and told where it is named again")
  func namedTwice() throws {
    let tree = try tree("0 0.5 0.5 1 1\n", data: "names: [cat]\ntest: [a.txt, b.txt]")
    try tree.write("images/train/1.png\n\n  ./images/train/1.png \r\n", to: "a.txt")
    try tree.write("\(tree.path)/images/train/1.png", to: "b.txt")
    let report = try tree.create(YOLOLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "invalid-source raw/a.txt:3:3: 'images/train/1.png' is listed twice: it is taken once",
        "invalid-source raw/b.txt:1:1: 'raw/images/train/1.png' is listed twice: it is taken once",
      ])
    #expect(report.findings.warningCount == 2)
    let notes = report.findings.diagnostics.flatMap(\.notes).compactMap(\.range)
    #expect(notes.map { "\($0.start.line):\($0.start.column)" } == ["1:1", "1:1"])
    #expect(report.isWritten)
    #expect(try tree.samples("test").count == 1)
  }

  @Test("Links to folders are followed, and circles, leftovers and pictures among labels are told")
  func linksAndLeftovers() throws {
    let tree = try tree("0 0.5 0.5 1 1\n")
    try tree.write(Self.picture, to: "../elsewhere/2.png")
    try tree.link("images/train/more", to: "../../../elsewhere")
    try tree.link("images/train/round", to: ".")
    try tree.add("images/train/{notes.txt,.DS_Store}")
    try tree.add("labels/train/{Thumbs.db,3.png}")
    let report = try tree.create(YOLOLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "not-a-picture raw/images/train/.DS_Store: '.DS_Store' is a hidden file: it is left out",
        "not-a-picture raw/images/train/notes.txt: 'notes.txt' has no suffix of a picture: it is left out",
        "unusable-link raw/images/train/round: the link 'round' leads in a circle: it is not followed",
        "unlisted-picture raw/labels/train/3.png: '3.png' is not listed in 'data.yaml': it is left out",
        "not-a-picture raw/labels/train/Thumbs.db: 'Thumbs.db' has no suffix of a picture: it is left out",
      ])
    #expect(try tree.samples().map { $0.contains("images/train/more/2.png") } == [false, true])
    try tree.expectSound(report)
  }

  @Test("Labels may lie beside pictures or in the folder that is named")
  func labelsAmongPictures() throws {
    for place in [".", "train"] {
      let tree = try RawTree()
      try tree.write("train: \(place)\nnames: [cat]\n", to: "data.yaml")
      try tree.write(Self.picture, to: "train/images/1.png")
      try tree.write("0 0.5 0.5 1 1\n", to: "train/labels/1.txt")
      try tree.write("0 0.5 0.5 1 1\n", to: "train/labels/4.txt")
      try tree.write(Self.picture, to: "train/2.png")
      try tree.write("0 0.5 0.5 1 1\n", to: "train/2.txt")
      let report = try tree.create(YOLOLayout(tree.path))
      #expect(
        tree.findings(report) == [
          "missing-partner raw/train/labels/4.txt: the labels '4.txt' belong to no picture: they are left out"
        ])
      #expect(try tree.samples().map { $0.contains("cat") } == [true, true])
    }
  }

  #if os(Linux)
    @Test("Names of pictures and labels that are no UTF-8 are told")
    func namesThatAreNoText() throws {
      let tree = try tree("0 0.5 0.5 1 1\n")
      for name in ["images/train/\u{1}.png", "labels/train/\u{1}.txt"] {
        let bytes = "\(tree.path)/\(name)".utf8.map { CChar(bitPattern: $0 == 1 ? 0xE9 : $0) } + [0]
        fclose(fopen(bytes, "w"))
      }
      let report = try tree.create(YOLOLayout(tree.path))
      #expect(
        tree.findings(report) == [
          #"unusable-name raw/images/train/\xE9.png: the name '\xE9.png' is not UTF-8: samples cannot name it"#,
          #"unusable-name raw/labels/train/\xE9.txt: the name '\xE9.txt' is not UTF-8: samples cannot name it"#,
        ])
      #expect(!tree.hasMade())
    }
  #endif

  @Test("Key points have names and visibilities")
  func points() throws {
    let tree = try tree("0 0.5 0.5 1 1 0.1 0.2 2 0 0 0\n", data: "names: [cat]\nkpt_shape: [2, 3]")
    let report = try tree.create(YOLOLayout(tree.path))
    #expect(tree.findings(report) == [])
    #expect(try tree.samples()[0].contains(#""keypoints": [[20,20,2],[0,0,0]]"#))
    #expect(try tree.made("defs/class-dom.yaml").contains("        - point_2\n"))
    try tree.expectSound(report)
  }

  @Test(
    "What is broken is told line by line, and nothing is written",
    arguments: [
      (
        "0 0.5 0.5 1 1\n7 0.5 0.5 1 1\n",
        "label-out-of-range 2:1: class 7 is none of the 2 classes, counted from 0"
      ),
      ("0 0.5 0.5 1 1.5\n", "invalid-source 1:13: 1.5 is not a share of the picture from 0 to 1"),
      ("0 0.5 x 1 1\n", "invalid-source 1:7: 'x' is not a number"),
      ("0 0.5 nan 1 1\n", "nonfinite-number 1:7: 'nan' has a number that is not finite"),
    ])
  func broken(_ labels: String, _ finding: String) throws {
    let tree = try tree(labels)
    let report = try tree.create(YOLOLayout("\(tree.path)/data.yaml"))
    #expect(tree.findings(report).map { $0.replacing(" raw/labels/train/1.txt:", with: " ") } == [finding])
    #expect(!tree.hasMade())
  }
}
