import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Small datasets with the smallest pictures, so that nothing else is needed.
struct MediaCheckTests {
  /// Writes files below a folder, checks `base.yaml`, and gives what is found.
  private func check(
    _ files: [String: [UInt8]], type: String = "Image", samples: String, defs: String = "{}",
    _ media: MediaOptions = MediaOptions(depth: .header), levels: [Rule: DiagnosticOptions.Level] = [:],
    and others: [String] = []
  ) throws -> (found: [String], report: ValidationReport) {
    try withTemporaryFolder { folder in
      var files = files
      files["samples.json"] = Array("{\"samples\": \(samples)}".utf8)
      files["base.yaml"] = Array(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: \(defs)
        data: {sample-type: "\(type)", sample-path: samples.json}
        """.utf8)
      for (name, bytes) in files {
        let file = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      var options = ValidationOptions()
      options.diagnostics.levels = levels
      options.workingFolder = folder
      let check = MediaCheck()
      var media = media
      media.root = media.root.map { "\(folder)/\($0)" }
      media.aliases = media.aliases.mapValues { "\(folder)/\($0)" }
      media.objects = media.objects.mapValues { "\(folder)/\($0)" }
      for other in others {
        _ = try check.validate(contentsOfFile: other, options: options, media: media)
      }
      let report = try check.validate(contentsOfFile: "base.yaml", options: options, media: media)
      return (report.diagnostics.map { "\($0.rule.name) \($0.pointer ?? "-"): \($0.message)" }, report)
    }
  }

  private static let png = ImageHeaderTests.png
  private static let jpeg = ImageHeaderTests.jpeg

  /// What a trainer refuses is not told a second time for everybody.
  @Test func unequalPairsAreToldOnce() throws {
    func rules(_ profile: TrainerProfile?, _ levels: [Rule: DiagnosticOptions.Level] = [:]) throws -> [String]
    {
      var wide = Self.png
      wide[19] = 4
      var media = MediaOptions(depth: .header)
      media.profile = profile
      return try check(
        ["a.png": Self.png, "b.png": wide], type: "Pair", samples: #"[{"a": "a.png", "b": "b.png"}]"#,
        defs: "{Pair: {$def: struct, $fields: {a: Image, b: Image}}}", media, levels: levels
      ).report.diagnostics.map(\.rule.name)
    }
    #expect(try rules(nil) == ["pair-size-mismatch"])
    #expect(try rules(.cyclegan) == ["pair-size-mismatch"])
    #expect(try rules(.pix2pix) == ["unfit-for-trainer"])
    #expect(try rules(.pix2pix, [.unfitForTrainer: .off]) == ["pair-size-mismatch"])
    #expect(
      TrainerObjection.unequalPair(PictureSize(width: 4, height: 2), other: PictureSize(width: 3, height: 2))
        .phrase.english == "the pictures of a pair must have one size, and it has 4 × 2, the other one 3 × 2")
  }

  @Test func oneProblemAFile() throws {
    let (found, report) = try check(
      [
        "a.png": Self.png, "b.png": [], "c.png": Array("<html>".utf8), "d.png": Array(Self.png.dropLast(20)),
        "e.png": Self.jpeg, "G.png": Self.png,
      ],
      samples: #"["a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "g.png"]"#)
    #expect(
      found
        == [
          "media-empty /samples/1: 'b.png' has no bytes",
          "media-not-an-image /samples/2: 'c.png' is no picture: it is a page of HTML",
          "media-truncated /samples/3: 'd.png' ends early: the end of the PNG is missing",
          "media-suffix /samples/4: 'e.png' is JPEG, not what '.png' stands for",
          "media-not-found /samples/5: 'f.png' does not exist",
          "duplicate-media /samples/6: 'g.png' is byte for byte the same as 'a.png'",
          "media-name-case /samples/6: 'g.png' is only found if case is ignored: the file is called 'G.png'",
        ])
    #expect(report.samples.invalid == 5)
    #expect(report.media?.files == 7)
  }

  @Test func existenceIsLookedAtWithoutReading() throws {
    let (found, _) = try check(
      ["a.png": Array("text".utf8)], samples: #"["a.png", "b.png"]"#, MediaOptions(depth: .exists))
    #expect(found == ["media-not-found /samples/1: 'b.png' does not exist"])
  }

  @Test func locatorsAreResolvedOrCounted() throws {
    var media = MediaOptions(depth: .header, root: "m")
    media.aliases = ["al": "n"]
    media.objects = ["dom": "o/{id}.png"]
    let (found, report) = try check(
      ["m/a.png": Self.png, "n/x/b.gif": ImageHeaderTests.gif, "o/7.png": Self.jpeg],
      samples: #"["a.png", "$al/x/b.gif", "::dom::7", "$no/a.png", "::none::1", "https://a.org/b.png"]"#,
      media)
    #expect(found == ["media-suffix /samples/2: '::dom::7' is JPEG, not what '.png' stands for"])
    #expect(report.media?.files == 3)
    #expect(report.media?.unresolved == 2)
    #expect(report.media?.urls == 1)
  }

  @Test func theConfigurationOfThePythonPackageIsRead() throws {
    let configuration = """
      # local = dict(working_dir="elsewhere")
      ali_oss = dict(type="AliOSSFileReader", working_dir="oss://bucket")
      local = dict(
          type="LocalFileReader",
          working_dir='media',
      )
      """
    let files = ["media/a.png": Self.png, "config.py": Array(configuration.utf8)]
    #expect(try check(files, samples: #"["a.png"]"#).found == [])
    let unfilled = ["a.png": Self.png, "config.py": Array("local = {'working_dir': 'the root path'}".utf8)]
    #expect(try check(unfilled, samples: #"["a.png"]"#).found == [])
  }

  @Test func picturesOfASampleAreCompared() throws {
    let defs = "{S: {$def: struct, $fields: {image: Image, shape: ImageShape, map: InstanceMap}}}"
    var large = Self.png
    large[19] = 9
    let (found, _) = try check(
      ["a.png": Self.png, "m.png": large], type: "S",
      samples:
        #"[{"image": "a.png", "shape": [3, 2], "map": "m.png"}, {"image": "a.png", "shape": [2, 3], "map": "a.png"}]"#,
      defs: defs)
    #expect(
      found == [
        "image-shape-mismatch /samples/0/shape: the shape is not that of 'a.png': the picture has 3 columns and 2 rows",
        "label-map-size /samples/0/map: 'm.png' has 9 × 2 pixels: its picture has 3 × 2",
      ])
  }

  /// A shape that is not that of the picture says nothing of what lies in it; the pixels of `Self.png` are 3 × 2.
  @Test func aWrongShapeIsToldOnce() throws {
    let type = "{Shot: {$def: struct, $fields: {image: Image, shape: ImageShape, boxes: 'List[BBox]'}}}"
    func found(_ sample: String, _ depth: MediaDepth = .header) throws -> [String] {
      try check(
        ["a.png": Self.png], type: "Shot", samples: "[\(sample)]", defs: type, MediaOptions(depth: depth)
      ).found
    }
    let turned = #"{"image": "a.png", "shape": [3, 2], "boxes": [[0, 0, 3, 2], [0, 0, 2, 3]]}"#
    #expect(
      try found(turned) == [
        "image-shape-mismatch /samples/0/shape: the shape is not that of 'a.png': the picture has 3 columns and 2 rows",
        "box-outside-image /samples/0/boxes/1: the box ends at y = 3, beyond the image's height of 2",
      ])
    #expect(
      try found(turned, .exists) == [
        "box-outside-image /samples/0/boxes/0: the box ends at x = 3, beyond the image's width of 2"
      ])
    let missing = #"{"image": "b.png", "shape": [2, 3], "boxes": [[0, 0, 3, 2], [0, 0, 2, 3]]}"#
    #expect(
      try found(missing) == [
        "media-not-found /samples/0/image: 'b.png' does not exist",
        "box-outside-image /samples/0/boxes/1: the box ends at y = 3, beyond the image's height of 2",
      ])
    let noMedia = #"{"image": "", "shape": [2, 3], "boxes": [[0, 0, 2, 3]]}"#
    #expect(try found(noMedia).contains { $0.hasPrefix("box-outside-image /samples/0/boxes/0") })
  }

  @Test func rulesThatAreOffByDefault() throws {
    var large = Self.png
    large[19] = 9
    let (found, _) = try check(
      ["i/a.png": Self.png, "i/b.png": large, "i/c.png": Self.png], samples: #"["i/a.png", "i/b.png"]"#,
      levels: [.mediaNotUniform: .warning, .unusedMedia: .warning])
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("unused-media -: no sample names "))
    #expect(
      found[1]
        == "media-not-uniform /samples/1: 'i/b.png' has 9 × 2 pixels and 3 channels: the first picture has 3 × 2 and 3"
    )
  }

  /// The same picture in two descriptions of a run is a leak, under whatever name.
  @Test func picturesOfTwoDescriptions() throws {
    let other = """
      $dsdl-version: "0.5.3"
      meta: {}
      data: {sample-type: Image, sample-path: $local, samples: ["a.png", "b.png"]}
      """
    let files = [
      "a.png": Self.png, "b.png": Self.jpeg, "c.png": Self.jpeg, "train.yaml": Array(other.utf8),
    ]
    let (found, _) = try check(
      files, samples: #"["a.png", "c.png"]"#, levels: [.mediaSuffix: .off], and: ["train.yaml"])
    #expect(
      found == [
        "duplicate-media /samples/0: 'a.png' is in train.yaml, too: it is byte for byte the same as 'a.png'",
        "duplicate-media /samples/1: 'c.png' is in train.yaml, too: it is byte for byte the same as 'b.png'",
      ])
    // Checked again, as when fixes are applied, a description has nothing in common with itself.
    let again = try check(files, samples: #"["a.png"]"#, and: ["base.yaml", "base.yaml"])
    #expect(again.found == [])
  }
}
