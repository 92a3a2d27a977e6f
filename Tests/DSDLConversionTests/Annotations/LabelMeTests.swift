import DSDL
import DSDLConversion
import Testing

@Suite("Datasets made of LabelMe")
struct LabelMeTests {
  @Test("Rectangles are boxes, polygons outlines, and what else there is is counted")
  func shapes() throws {
    let tree = try RawTree("train/1.jpg", "val/2.jpg")
    try tree.write(
      """
      {"imagePath": "1.jpg", "imageData": "\(String(repeating: "A", count: 5000))", "imageWidth": 4, "imageHeight": 3,
      "shapes": [
      {"label": "cat", "shape_type": "rectangle", "points": [[3, 2], [1, 0.5]], "group_id": 5},
      {"label": "dog", "points": [[0, 0], [3, 0], [3, 3]], "description": "x"},
      {"label": "dog", "shape_type": "circle", "points": [[0, 0], [3, 0]]}]}
      """, to: "train/1.json")
    try tree.write(#"{"imagePath": "2.jpg", "shapes": []}"#, to: "val/2.json")
    let report = try tree.create(LabelMeLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "conversion-loss raw/train/1.json:5:1: "
          + "1 shape of the kind 'circle' is left out: samples have no place for it"
      ])
    #expect(
      try tree.samples() == [
        #"{"image": "train/1.jpg", "image_shape": [3, 4], "objects": ["#
          + #"{"label": "cat", "bbox": [1,0.5,2,1.5], "group_id": 5}, "#
          + #"{"label": "dog", "polygon": [[[0,0],[3,0],[3,3]]], "description": "x"}]}"#
      ])
    #expect(try tree.samples("val") == [#"{"image": "val/2.jpg", "objects": []}"#])
    try tree.expectSound(report)
  }

  @Test("Pictures without annotation are told")
  func unannotated() throws {
    let tree = try RawTree("{1,2,3}.jpg")
    try tree.write(#"{"imagePath": "1.jpg", "shapes": []}"#, to: "1.json")
    try tree.write(#"{"imagePath": "3.jpg", "shapes": []}"#, to: "x.json")
    let report = try tree.create(LabelMeLayout(tree.path))
    #expect(
      tree.findings(report) == ["unlisted-picture raw/2.jpg: '2.jpg' has no annotation: it is left out"])
  }

  @Test("A file without a picture, and one that is broken, are told; nothing is written")
  func broken() throws {
    let tree = try RawTree()
    try tree.write(#"{"imagePath": "1.jpg", "shapes": []}"#, to: "1.json")
    try tree.write(#"{"shapes": [}"#, to: "2.json")
    let report = try tree.create(LabelMeLayout(tree.path))
    #expect(tree.findings(report).map { $0.split(separator: " ")[0] } == ["missing-picture", "json-syntax"])
    #expect(!tree.hasMade())
  }
}
