import DSDL
import Testing

/// Values of samples that are decoded when they are asked for.
struct SampleNodeTests {
  private static let definitions = """
    $dsdl-version: "0.5.3"
    meta: {dataset_name: pets}
    defs:
      PetDom: {$def: class_domain, classes: [cat, dog, animal.cow]}
      SizeDom: {$def: class_domain, classes: [small, large]}
      Pet:
        $def: struct
        $fields: {bbox: BBox, label: "Label[dom=PetDom]", either: "Label[dom=[PetDom, SizeDom]]"}
        $optional: [either]
      Picture:
        $def: struct
        $fields: {image: Image, objects: "List[etype=Pet]", extra: Dict, main: BBox}
        $optional: [extra, main]

    """

  private static let json = #"""
    {"objects": [{"label": "dog", "bbox": [1, 2, 3, 4]},
      {"bbox": [5, 6, 7, 8], "label": 3, "either": "SizeDom[2]", "odd": {"bbox": [0]}}],
     "image": "a\/\u00e9.jpg", "extra": {"bbox": [1], "a/b": [true, null, 1.50, "x"]}, "main": [0, 0, 9, 9]}
    """#

  private static let yaml = """
          - objects:
              - {label: dog, bbox: [1, 2, 3, 4]}
              - {bbox: [5, 6, 7, 8], label: 3, either: "SizeDom[2]", odd: {bbox: [0]}}
            image: a/é.jpg
            extra: {bbox: [1], a/b: [true, null, 1.50, x]}
            main: [0, 0, 9, 9]
    """

  /// Looks at the only sample, from JSON or from the description.
  private func with(isYAML: Bool, _ body: (SampleNode) throws -> Void) throws {
    let data =
      isYAML
      ? "data:\n  sample-type: Picture\n  samples:\n\(Self.yaml)\n"
      : "data: {sample-type: Picture, sample-path: s.json}\n"
    try withDataset([
      "base.yaml": Self.definitions + data, "s.json": "{\"samples\": [\n\(Self.json)]}",
    ]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      try body(try #require(Array(try dataset.samples()).first).root)
    }
  }

  @Test(arguments: [false, true])
  func whatIsReached(_ isYAML: Bool) throws {
    try with(isYAML: isYAML) { root throws in
      #expect(root.kind == .object && root.type?.description == "Picture")
      #expect(root["image"]?.string == "a/é.jpg")
      #expect(root["image"]?.type == .media(.image))
      #expect(try root["image"]?.decode(as: Locator.self).kind == .path)
      #expect(root["none"] == nil && root[0] == nil && root["image"]?["x"] == nil)
      #expect(root.members.map(\.name) == ["objects", "image", "extra", "main"])
      let objects = try #require(root["objects"])
      #expect(
        objects.kind == .array && objects.elements.count == 2 && objects[2] == nil && objects[-1] == nil)
      let second = try #require(objects[1])
      #expect(second["label"]?.integer == 3 && second["label"]?.string == nil)
      #expect(second["odd"]?.type == nil && second["odd"]?.kind == .object)
      #expect(second["bbox"]?.elements.compactMap(\.double) == [5, 6, 7, 8])
      let extra = try #require(root["extra"]?["a/b"])
      #expect(extra.elements.map(\.kind) == [.boolean, .null, .number, .string])
      #expect(extra[0]?.boolean == true && extra[1]?.boolean == nil && extra[2]?.double == 1.5)
      #expect(extra.pointer.hasSuffix("/samples/0/extra/a~1b"))
      #expect(extra.steps == ["extra", "a/b"])
    }
  }

  @Test(arguments: [false, true])
  func whatIsCollected(_ isYAML: Bool) throws {
    try with(isYAML: isYAML) { root throws in
      func boxes(_ nodes: [SampleNode]) throws -> [Double] {
        try nodes.map { try $0.decode(as: BoundingBox.self).x }
      }
      #expect(try boxes(root.values(at: "objects/*/bbox")) == [1, 5])
      #expect(try boxes(root.values(at: "objects/1/bbox")) == [5])
      #expect(root.values(at: "*/bbox").map(\.json.description) == ["[1]"])
      #expect(root.values(at: "extra/a~1b/0").map(\.boolean) == [true])
      #expect(root.values(at: "").count == 1 && root.values(at: "objects/bbox").isEmpty)
      #expect(root.values(at: "objects/*/*").count == 6)
      // What is in a Dict, or in no field of the struct, has no type.
      #expect(try boxes(root.values(of: .bbox)) == [1, 5, 0])
      #expect(root.values(of: .list).count == 1 && root.values(of: .image).map(\.string) == ["a/é.jpg"])
      #expect(root.values { if case .structure = $0 { true } else { false } }.count == 3)
      #expect(root.labels.map(\.description) == ["PetDom::dog", "PetDom::animal.cow", "SizeDom::large"])
      #expect(root.labels.map(\.number) == [2, 3, 2] && root.labels[1].levels == ["animal", "cow"])
    }
  }

  @Test func placesAreThoseOfTheFile() throws {
    try with(isYAML: false) { root throws in
      let label = try #require(root.values(at: "objects/1/label").first)
      #expect(label.range.start.line == 3 && label.range.start.column == 35)
      #expect(label.range.bytes.count == 1 && label.range.file.path == "s.json")
      #expect(label.pointer == "/samples/0/objects/1/label")
      let error = try #require(throws: SampleError.self) { try label.decode(as: String.self) }
      #expect(error.diagnostic.range == label.range && error.diagnostic.pointer == label.pointer)
    }
    try with(isYAML: true) { root throws in
      let label = try #require(root.values(at: "objects/1/label").first)
      #expect(label.range.start.line == 19 && label.range.file.path == "base.yaml")
      #expect(label.range.file.bytes(in: label.range.bytes) == Array("3".utf8))
      #expect(label.pointer == "/data/samples/0/objects/1/label")
      let error = try #require(throws: SampleError.self) { try label.decode(as: String.self) }
      #expect(error.diagnostic.range == label.range)
    }
  }

  @Test func aKeyThatIsThereTwiceIsThrownByTheWholeValue() throws {
    let text = #"{"samples": [{"a": 1}, {"b": {"a": 1, "c": 0, "a": 2}}]}"#
    try withDataset([
      "base.yaml": "$dsdl-version: \"0.5\"\nmeta:\ndata: {sample-type: Dict, sample-path: s.json}\n",
      "s.json": text,
    ]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      let root = try #require(Array(try dataset.samples()).last).root
      #expect(root["b"]?["a"]?.integer == 1)
      let error = try #require(throws: MalformedSample.self) { try root["b"]!.value }
      #expect("\(error)" == "s.json:1:47: the key 'a' is there twice")
      #expect(error.diagnostic.pointer == "/samples/1/b")
    }
  }
}
