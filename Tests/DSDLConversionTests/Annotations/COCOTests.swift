import DSDL
import DSDLConversion
import Testing

@Suite("Datasets made of COCO")
struct COCOTests {
  /// A file of annotations with pictures beside it.
  private func tree(_ annotations: String, categories: String = #"[{"id": 7, "name": "cat"}]"#) throws
    -> RawTree
  {
    let tree = try RawTree("pictures/a.jpg", "pictures/b.jpg")
    try tree.write(
      """
      {"images": [{"id": 1, "file_name": "a.jpg", "width": 4, "height": 3}, {"id": 2, "file_name": "b.jpg"}],
      "annotations": [
      \(annotations)
      ],
      "categories": \(categories)}
      """, to: "instances.json")
    return tree
  }

  private func create(
    _ tree: RawTree, _ change: (inout CreationOptions) -> Void = { _ in }
  ) throws -> CreationReport {
    try tree.create(COCOLayout("\(tree.path)/instances.json", images: "\(tree.path)/pictures"), change)
  }

  @Test("Objects go to their pictures, with numbers as they are written")
  func objects() throws {
    let tree = try tree(
      """
      {"id": 9, "image_id": 2, "category_id": 7, "bbox": [1, 2.50, 3, 4], "area": 1e1, "iscrowd": 0,
       "segmentation": [[1, 2, 3, 4, 5, 6.10], [7, 8, 9, 10, 11, 12]]},
      {"id": 3, "image_id": 2, "category_id": 7, "bbox": [0, 0, 1, 1], "area": 1, "iscrowd": 1,
       "segmentation": {"size": [3, 4], "counts": [0, 12]}}
      """)
    let report = try create(tree)
    #expect(tree.findings(report) == [])
    #expect(
      try tree.samples() == [
        #"{"id": 1, "image": "a.jpg", "image_shape": [3, 4], "objects": []}"#,
        #"{"id": 2, "image": "b.jpg", "objects": ["#
          + #"{"id": 9, "label": "cat", "bbox": [1,2.50,3,4], "#
          + #""polygon": [[[1,2],[3,4],[5,6.10]],[[7,8],[9,10],[11,12]]], "area": 1e1, "iscrowd": false}, "#
          + #"{"id": 3, "label": "cat", "bbox": [0,0,1,1], "rle": {"size": [3, 4], "counts": [0, 12]}, "#
          + #""area": 1, "iscrowd": true}]}"#,
      ])
    #expect(try tree.made("set-train/train.yaml").contains("global-info-type: TestInformation"))
    try tree.expectSound(report)
  }

  @Test("Numbers of any form and with any blanks are written as they stand")
  func numbers() throws {
    let numbers = [
      "0", "7", "-0", "-3.25", "0.5", "10.05", "123456789012345", "1234567890123456", "12345678.1234567",
      "0.12345678901234567890", "1e3", "1E-3", "1.5e+3", "640.0",
    ]
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      let tree = try tree(
        """
        {"image_id":1,"id":1,"category_id":7,"segmentation":[[\(first),\(second), 1 ,2,3,\n4 ],[1,2,3,4,5,\(first)]]},
        { "category_id" : 7, "bbox" : [ 1 , 2,\t3, 4 ] , "image_id" : 1 , "id" : 900100581442 }
        """)
      let report = try create(tree)
      #expect(tree.findings(report) == [])
      #expect(
        try tree.samples()[0].hasSuffix(
          #""objects": [{"id": 1, "label": "cat", "polygon": "#
            + "[[[\(first),\(second)],[1,2],[3,4]],[[1,2],[3,4],[5,\(first)]]]}, "
            + #"{"id": 900100581442, "label": "cat", "bbox": [1,2,3,4]}]}"#), "\(first) \(second)")
    }
  }

  @Test(
    "What is no number is told",
    arguments: ["01", "1.", ".5", "1.e2", "1..2", "1e", "-", "+1", "1 2", "0x1", "12345678901234567.", "1-2"])
  func malformedNumber(_ number: String) throws {
    let tree = try tree(
      #"{"id": 1, "image_id": 1, "category_id": 7, "segmentation": [[1, 2, 3, 4, 5, \#(number)]]}"#)
    let report = try create(tree)
    #expect(tree.findings(report).count == 1)
    #expect(!report.isWritten && !tree.hasMade())
  }

  @Test("Ids of annotations may be texts, and whole numbers of any form")
  func otherIDs() throws {
    let texts = try tree(#"{"id": "x-1", "image_id": 1}, {"id": 2, "image_id": 1}"#)
    let report = try create(texts)
    #expect(texts.findings(report) == [])
    #expect(
      try texts.samples()[0] == #"{"id": "1", "image": "a.jpg", "image_shape": [3, 4], "#
        + #""objects": [{"id": "x-1"}, {"id": "2"}]}"#)
    try texts.expectSound(report)
    let numbers = try tree(#"{"id": 1.0, "image_id": 1}, {"id": 99999999999999999999, "image_id": 1}"#)
    try numbers.expectSound(try create(numbers))
  }

  @Test("A width or height that is none is told", arguments: ["-3", "2.5", "\"3\"", "true", "1e400"])
  func wrongSize(_ size: String) throws {
    let tree = try RawTree("a.jpg")
    try tree.write(
      #"{"images": [{"id": 1, "width": 4, "height": \#(size), "file_name": "a.jpg"}], "annotations": [], "#
        + #""categories": []}"#, to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json"))
    #expect(
      tree.findings(report) == [
        "invalid-source raw/instances.json:1:45: 'height' is not a whole number of pixels"
      ])
    #expect(!report.isWritten)
  }

  @Test(
    "Other members of a picture that are none are told",
    arguments: [
      (#""license": "MIT""#, "'license' is not a whole number" as String?),
      (#""license": 1.5"#, "'license' is not a whole number"),
      (#""date_captured": 2013"#, "'date_captured' is not text"),
      (#""flickr_url": []"#, "'flickr_url' is not text"), (#""coco_url": true"#, "'coco_url' is not text"),
      (#""license": null, "date_captured": null"#, nil),
    ])
  func wrongMember(_ member: String, _ message: String?) throws {
    let tree = try RawTree()
    try tree.write(
      #"{"images": [{"id": 1, "file_name": "a.jpg", \#(member)}], "annotations": [], "categories": []}"#,
      to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json"))
    let column =
      47 + (member.firstIndex(of: ":").map { member.distance(from: member.startIndex, to: $0) } ?? 0)
    #expect(
      tree.findings(report)
        == (message.map { ["invalid-source raw/instances.json:1:\(column): \($0)"] } ?? []))
    #expect(report.isWritten == (message == nil))
  }

  @Test("All members of a picture that are none are told")
  func wrongMembers() throws {
    let tree = try RawTree()
    try tree.write(
      #"{"images": [{"id": 1, "file_name": "a.jpg", "width": -1, "license": "", "date_captured": 7}], "#
        + #""annotations": [], "categories": []}"#, to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json"))
    #expect(
      report.findings.diagnostics.map(\.message) == [
        "'width' is not a whole number of pixels", "'license' is not a whole number",
        "'date_captured' is not text",
      ])
  }

  @Test("Pictures that the file does not name are told, in folders too, and the dataset is made")
  func unlisted() throws {
    let tree = try tree("")
    try tree.add("pictures/{c,d}.jpg")
    try tree.add("pictures/more/e.png")
    try tree.add("pictures/notes.txt")
    let report = try tree.create(
      COCOLayout("\(tree.path)/instances.json", images: "\(tree.path)/pictures"))
    #expect(
      tree.findings(report)
        == ["c.jpg", "d.jpg", "more/e.png"].map {
          "unlisted-picture raw/pictures/\($0): '\($0)' is not listed in 'instances.json': it is left out"
        } + ["not-a-picture raw/pictures/notes.txt: 'notes.txt' has no suffix of a picture: it is left out"])
    #expect(report.findings.warningCount == 4)
    #expect(report.isWritten)
    #expect(try tree.samples().count == 2)
    let few = try tree.create(
      COCOLayout("\(tree.path)/instances.json", images: "\(tree.path)/pictures")
    ) {
      $0.diagnostics.maximumPerRuleAndFile = 1
      $0.overwrites = true
    }
    #expect(few.findings.diagnostics.count == 2)
    #expect(few.findings.warningCount == 4)
  }

  @Test("Pictures are found by any spelling of their paths, and maps of segments are no pictures")
  func otherSpellings() throws {
    let tree = try RawTree("pictures/in/{a,b}.jpg", "instances/1.png")
    try tree.write(
      #"{"images": [{"id": 1, "file_name": "in/./a.jpg"}, {"id": 2, "file_name": "./pictures/in//b.jpg"}], "#
        + #""annotations": [{"image_id": 2, "file_name": "1.png", "segments_info": []}], "categories": []}"#,
      to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json", images: tree.path))
    #expect(
      tree.findings(report) == [
        "missing-picture raw/instances.json:1:36: the picture 'in/./a.jpg' does not exist",
        "unlisted-picture raw/pictures/in/a.jpg: 'pictures/in/a.jpg' is not listed in 'instances.json': "
          + "it is left out",
      ])
  }

  @Test("Leftovers among the pictures are told, but not the file itself, nor what it names")
  func leftovers() throws {
    let tree = try RawTree("a.jpg", "b.ppm2", ".DS_Store", "Thumbs.db", "__MACOSX/._a.jpg")
    try tree.write(
      #"{"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.ppm2"}], "#
        + #""annotations": [], "categories": []}"#, to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json", images: tree.path))
    #expect(
      tree.findings(report) == [
        "not-a-picture raw/.DS_Store: '.DS_Store' is a hidden file: it is left out",
        "not-a-picture raw/Thumbs.db: 'Thumbs.db' has no suffix of a picture: it is left out",
        "not-a-picture raw/__MACOSX: '__MACOSX' is what macOS adds to archives: it is left out",
      ])
    #expect(try tree.samples().count == 2)
  }

  @Test("A file without annotations, as of pictures to test with, makes a dataset that is valid")
  func noAnnotations() throws {
    for categories in ["", #"{"id": 1, "name": "cat"}"#] {
      let tree = try RawTree()
      try tree.write(
        #"{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [], "categories": [\#(categories)]}"#,
        to: "image_info_test.json")
      let report = try tree.create(COCOLayout("\(tree.path)/image_info_test.json"))
      #expect(try tree.samples("test") == [#"{"id": 1, "image": "a.jpg", "objects": []}"#])
      try tree.expectSound(report)
    }
  }

  @Test("Images with one file name are told, and all are samples")
  func sameFileName() throws {
    let tree = try RawTree()
    try tree.write(
      """
      {"images": [{"id": 1, "file_name": "a.jpg"},
      {"id": 2, "file_name": "a.jpg"}],
      "annotations": [{"id": 1, "image_id": 2, "category_id": 1, "bbox": [1, 2, 3, 4]}],
      "categories": [{"id": 1, "name": "cat"}]}
      """, to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json"))
    #expect(
      tree.findings(report) == [
        "invalid-source raw/instances.json:2:24: 'a.jpg' is listed twice: each image makes a sample"
      ])
    #expect(report.findings.warningCount == 1)
    let note = report.findings.diagnostics.first?.notes.first?.range
    #expect(note.map { "\($0.start.line):\($0.start.column)" } == "1:36")
    #expect(try tree.samples().map { $0.contains("cat") } == [false, true])
    try tree.expectSound(report)
  }

  @Test("A width that is NaN is told once")
  func nonfiniteSize() throws {
    let tree = try RawTree("a.jpg")
    try tree.write(
      #"{"images": [{"id": 1, "width": NaN, "file_name": "a.jpg"}], "annotations": [], "categories": []}"#,
      to: "instances.json")
    let report = try tree.create(COCOLayout("\(tree.path)/instances.json"))
    #expect(report.findings.diagnostics.map(\.rule) == [.nonfiniteNumber])
  }

  @Test("A mask over many lines is written in one")
  func indentedMask() throws {
    let tree = try tree(
      """
      {"id": 1, "image_id": 1, "segmentation": {
        "size": [3, 4],
        "counts": "a \\" b\\\\"
      }}
      """)
    let report = try create(tree)
    #expect(try tree.samples()[0].contains(#""rle": {"size":[3,4],"counts":"a \" b\\"}"#))
    try tree.expectSound(report)
  }

  @Test("Ids of any size are told apart, and what is there twice is told with both places")
  func sparseIDs() throws {
    let tree = try tree(
      """
      {"id": 900100581442, "image_id": 1}, {"id": -5, "image_id": 2}, {"id": 5, "image_id": 1},
      {"id": -5, "image_id": 1}, {"id": 900100581442, "image_id": 1}, {"id": 900100581443, "image_id": 1}
      """)
    let report = try create(tree)
    #expect(
      tree.findings(report).map { $0.replacing(" raw/instances.json:", with: " ") } == [
        "duplicate-id 4:8: the id -5 is that of another annotation",
        "duplicate-id 4:35: the id 900100581442 is that of another annotation",
      ])
  }

  @Test("Key points have a domain with their skeleton")
  func keyPoints() throws {
    let tree = try tree(
      #"{"id": 1, "image_id": 1, "category_id": 7, "keypoints": [1, 2, 2, 0, 0, 0], "bbox": [0, 0, 1, 1]}"#,
      categories: #"[{"id": 7, "name": "cat", "keypoints": ["nose", "tail"], "skeleton": [[1, 2]]}]"#)
    let report = try create(tree)
    #expect(tree.findings(report) == [])
    #expect(try tree.samples()[0].contains(#""keypoints": [[1,2,2],[0,0,0]]"#))
    #expect(try tree.made("defs/class-dom.yaml").contains("        - tail\n    skeleton: [[1, 2]]\n"))
    try tree.expectSound(report)
  }

  @Test("A template takes what it has fields for")
  func template() throws {
    let tree = try tree(#"{"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, 0, 1, 1], "area": 1}"#)
    let report = try create(tree) { $0.template = "object-detection" }
    #expect(try tree.samples()[0] == #"{"image": "a.jpg", "objects": [{"label": "cat", "bbox": [0,0,1,1]}]}"#)
    #expect(
      tree.findings(report) == [
        "conversion-loss raw/instances.json:2:1: 'area' is left out, 1 value: samples have no place for it",
        "conversion-loss raw/instances.json:2:1: 'id' is left out, 1 value: samples have no place for it",
      ])
    try tree.expectSound(report)
  }

  @Test(
    "What is broken is told with its place, and nothing is written",
    arguments: [
      (#"{"id": 1, "image_id": 5, "category_id": 7}"#, "invalid-source 3:23: no image has the id 5"),
      (#"{"id": 1, "image_id": 1, "category_id": 8}"#, "invalid-source 3:41: no category has the id 8"),
      (#"{"id": 1, "category_id": 7}"#, "invalid-source 3:1: 'image_id' is missing"),
      (
        #"{"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, NaN, 1, 1]}"#,
        "nonfinite-number 3:56: NaN is not JSON: a finite number is expected"
      ),
      (
        #"{"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, 0, -1, 1]}"#,
        "negative-size 3:52: 'bbox' has a negative width or height"
      ),
      (
        #"{"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, 0, 1]}"#,
        "invalid-source 3:52: 'bbox' is not [x, y, width, height]"
      ),
      (
        #"{"id": 1, "image_id": 1, "category_id": 7, "segmentation": [[1, 2, 3, 4, 5, 6, 7]]}"#,
        "invalid-source 3:61: 'segmentation' has an odd number of coordinates: pairs are expected"
      ),
      (
        #"{"id": 1, "image_id": 1}, {"id": 1, "image_id": 2}"#,
        "duplicate-id 3:34: the id 1 is that of another annotation"
      ),
      (
        #"{"id": 1, "image_id": 1, "segmentation": [[1, "]", 3]]}"#,
        "invalid-source 3:42: 'segmentation' is not a list of [x, y, x, y, …], or a mask"
      ),
      (#"{"id": 1.5, "image_id": 1}"#, "invalid-source 3:8: 'id' is not a whole number or text"),
      (#"{"id": true, "image_id": 1}"#, "invalid-source 3:8: 'id' is not a whole number or text"),
      (#"{"id": 1e400, "image_id": 1}"#, "nonfinite-number 3:8: 'id' has a number that is not finite"),
      (
        #"{"id": 1, "image_id": 1, "bbox": [0, 0, 1e999, 1]}"#,
        "nonfinite-number 3:41: 'bbox' has a number that is not finite"
      ),
      (
        #"{"id": 1, "image_id": 1, "area": -1e999}"#,
        "nonfinite-number 3:34: 'area' has a number that is not finite"
      ),
      (
        #"{"id": 1, "image_id": 1, "segmentation": {"size": [1, 2]}}"#,
        "invalid-source 3:42: 'segmentation' is not a mask with 'size' and 'counts'"
      ),
      (
        #"{"id": 1, "image_id": 1, "segmentation": {"size": [1, 2], "counts": [NaN]}}"#,
        "nonfinite-number 3:70: NaN is not JSON: a finite number is expected"
      ),
      (
        #"{"id": 1, "image_id": 1, "id": 2}"#, "duplicate-key 3:26: the key 'id' is there twice"
      ),
    ])
  func broken(_ annotation: String, _ finding: String) throws {
    let tree = try tree(annotation)
    let report = try create(tree)
    #expect(tree.findings(report).map { $0.replacing(" raw/instances.json:", with: " ") } == [finding])
    #expect(!report.isWritten && !tree.hasMade())
  }

  @Test("Broken text ends with one finding")
  func brokenText() throws {
    let tree = try tree(#"{"id": 1, "image_id": 1, "bbox": [1, 2, 3 4]}"#)
    let report = try create(tree)
    #expect(tree.findings(report).count == 1)
    #expect(report.findings.diagnostics.first?.rule == .jsonSyntax)
    #expect(!tree.hasMade())
  }

  @Test("Pictures have to be there")
  func missingPicture() throws {
    let tree = try RawTree("pictures/other.jpg")
    try tree.write(
      #"{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [], "categories": []}"#,
      to: "instances.json")
    let report = try create(tree)
    #expect(
      tree.findings(report) == [
        "missing-picture raw/instances.json:1:36: the picture 'a.jpg' does not exist",
        "unlisted-picture raw/pictures/other.jpg: 'other.jpg' is not listed in 'instances.json': it is left out",
      ])
    #expect(!tree.hasMade())
  }
}
