import DSDL
import Foundation
import Testing

/// A description as a Swift program sees it.
struct DatasetTests {
  private static func facade() throws -> Dataset {
    var options = ValidationOptions()
    options.workingFolder = Folders.examples.appendingPathComponent("paired-facade").path
    return try Dataset(contentsOfFile: "set-base/base.yaml", options: options.reading)
  }

  @Test func whatADescriptionSays() throws {
    let dataset = try Self.facade()
    #expect(dataset.file.path == "set-base/base.yaml")
    #expect(dataset.role == .description)
    #expect(dataset.version == "0.5.3")
    #expect(dataset.meta.keys == ["Dataset Name", "HomePage", "Subset Name", "Modality", "Task"])
    #expect(dataset.meta["Subset Name"]?.string == "base")
    #expect(dataset.imports.map(\.name.text) == ["../defs/image-generation-facade", "../defs/class-dom"])
    #expect(
      dataset.imports.map { $0.file?.path } == ["defs/image-generation-facade.yaml", "defs/class-dom.yaml"])
    #expect(dataset.definitions.map(\.name.text) == ["ImageMedia", "FacadeImageSample", "FacadeStyleDom"])
    #expect(dataset.definitions.last?.name.range.file.path == "defs/class-dom.yaml")
    #expect(dataset.sampleStores.map(\.kind) == [.json])
    #expect(dataset.sampleStores.map(\.path) == ["set-base/base_samples.json"])
    #expect(dataset.globalInfoType == nil && dataset.globalInfoStore == nil)
    #expect(dataset.diagnostics.isEmpty && dataset.errorCount == 0 && dataset.warningCount == 0)
  }

  @Test func theSampleTypeIsResolved() throws {
    let type = try #require(try Self.facade().sampleType)
    #expect("\(type)" == "FacadeImageSample[sdom=FacadeStyleDom]")
    guard case .structure(let sample) = type, case .structure(let media) = sample.fields[0].type else {
      Issue.record("not a struct of structs")
      return
    }
    #expect("\(media)" == "ImageMedia[sdom=FacadeStyleDom]")
    #expect(
      media.fields.map { "\($0.name.text): \($0.type)" } == [
        "image: Image", "domain: Label[dom=FacadeStyleDom]",
      ])
  }

  /// What samples were checked against is not what the files say.
  @Test(arguments: ["base.yaml", "lib.yaml"])
  func definitionsThatChangeWhileSamplesAreCheckedAreNoticed(_ name: String) throws {
    let base =
      "$dsdl-version: '0.5.3'\n$import: [lib]\nmeta: {}\ndata: {sample-type: 'Label[D]', samples: [a]}\n"
    let library = "$dsdl-version: '0.5.3'\nD: {$def: class_domain, classes: [a]}\n"
    try withDataset(["base.yaml": base, "lib.yaml": library]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      #expect(dataset.validate().isValid)
      let path = "\(try #require(options.workingFolder))/\(name)"
      try Data("meta: {}\n".utf8).write(to: URL(fileURLWithPath: path))
      let report = dataset.validate()
      #expect(
        report.diagnostics.map { "\($0.rule.name) \($0.message)" } == [
          "file-changed '\(name)' was changed by somebody else meanwhile"
        ])
    }
  }

  @Test func samplesAreReadOneByOne() throws {
    var images: [String] = []
    for sample in try Self.facade().samples().prefix(2) {
      images.append(try sample.value["image_a"]?["image"]?.string ?? "no image")
    }
    #expect(images == ["base/cmp_b0001.jpg", "base/cmp_b0002.jpg"])
  }

  @Test func validatingTwiceGivesTheSameReport() throws {
    var options = ValidationOptions()
    options.workingFolder = Folders.examples.appendingPathComponent("broken-facade").path
    let dataset = try Dataset(contentsOfFile: "set-base/base.yaml", options: options.reading)
    let reports = [dataset.validate(), dataset.validate()]
    #expect(reports[0].errorCount > 0 && reports[0].samples.checked == 7)
    #expect(reports.map { $0.files.map(\.path) }[0] == reports.map { $0.files.map(\.path) }[1])
    #expect(reports[0].diagnostics.map(\.message) == reports[1].diagnostics.map(\.message))
    #expect(reports[0].errorCount == reports[1].errorCount && reports[0].samples == reports[1].samples)
  }

  @Test func aFileThatIsNotThere() {
    let error = #expect(throws: UnreadableFile.self) { try Dataset(contentsOfFile: "no/such/file.yaml") }
    #expect(error?.path == "no/such/file.yaml" && error?.reason == "does not exist")
  }

  /// A file with holes takes no room on disk, but would take all memory.
  @Test func aFileLargerThanMemory() throws {
    try withDataset(["base.yaml": "", "samples.json": ""]) { options in
      let folder = try #require(options.workingFolder)
      try #require(truncate("\(folder)/base.yaml", 1 << 33) == 0)
      let error = #expect(throws: UnreadableFile.self) {
        try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      }
      #expect(error?.reason == "is larger than 4 GiB")
    }
  }

  @Test func importsAreThereWhereverTheyLedTo() throws {
    let files = [
      "base.yaml": """
      $dsdl-version: "0.5.3"
      $import: [a, missing, object-detection, b]
      meta:
      data:
          sample-type: Int
          samples: [1]
      """,
      "a.yaml": "$dsdl-version: \"0.5.3\"\n$import: [b]\nT:\n    $def: struct\n    $fields: {x: Int}\n",
      "b.yaml": "$dsdl-version: \"0.5.3\"\nU:\n    $def: struct\n    $fields: {x: Int}\n",
    ]
    try withDataset(files) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      #expect(dataset.imports.map(\.name.text) == ["a", "b", "missing", "object-detection", "b"])
      #expect(dataset.imports.map { $0.file?.path } == ["a.yaml", "b.yaml", nil, nil, "b.yaml"])
      #expect(
        dataset.imports.map(\.name.range.file.path) == [
          "base.yaml", "a.yaml", "base.yaml", "base.yaml", "base.yaml",
        ])
      guard case .notFound(let tried) = dataset.imports[2].result else {
        Issue.record("found what is missing")
        return
      }
      #expect(tried.prefix(3) == ["missing.yaml", "missing.yml", "missing.json"])
      #expect(dataset.imports[3].result == .template(try #require(Template.named("object-detection"))))
      #expect(dataset.errorCount == 1)
      #expect(dataset.diagnostics.map(\.rule) == [.importNotFound])
    }
  }

  @Test func whatIsWrongIsThereAsFarAsItGoes() throws {
    let files = [
      "base.yaml": """
      $dsdl-version: 0.5
      meta: nothing
      defs:
          A:
              $def: struct
              $fields: {x: Nope, y: Int}
          B: 3
      data:
          sample-type: A
          sample-path: [gone.json, there.json]
      """,
      "there.json": #"{"samples": [{"x": 1, "y": 2}]}"#,
    ]
    try withDataset(files) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      #expect(dataset.version == "0.5")
      #expect(dataset.meta.isEmpty)
      guard case .structure(let sample) = try #require(dataset.sampleType) else {
        Issue.record("not a struct")
        return
      }
      #expect(sample.fields.map(\.type) == [.unknown, .int])
      #expect(dataset.sampleStores.map(\.kind) == [.missing, .json])
      #expect(dataset.sampleStores.map(\.path) == ["gone.json", "there.json"])
      #expect(dataset.diagnostics.contains { $0.rule == .fileNotFound })
      let samples = Array(try dataset.samples())
      let gone = try #require(throws: MalformedSample.self) { try samples[0].value }
      #expect(gone.diagnostic.rule == .fileNotFound)
    }
  }

  @Test func aLibraryHasDefinitionsOnly() throws {
    var options = ValidationOptions()
    options.workingFolder = Folders.examples.appendingPathComponent("paired-facade/defs").path
    let dataset = try Dataset(contentsOfFile: "class-dom.yaml", options: options.reading)
    #expect(dataset.role == .library)
    #expect(dataset.sampleType == nil && dataset.sampleStores.isEmpty)
    guard case .classDomain(let domain) = dataset.definitions[0] else {
      Issue.record("not a class domain")
      return
    }
    #expect(domain.classes.map(\.text) == ["photo", "mask"])
    #expect(try Array(dataset.samples()).isEmpty)
  }

  /// Types are written so that they can be read again.
  @Test(arguments: [
    "Bool", "Coord3D", "BBox", "BBox[mode=xyxy]", "RotatedBBox[mode=xyxy]", "RotatedBBox[measure=degree]",
    "BBox3D[mode=indoor]", "ImageShape[mode=wh]", "UniqueID[id_type=\"a b\"]", "Date[fmt=\"%d, %m=%Y\"]",
    "Time[fmt='\"%H\"']", "Image", "InstanceMap", "PointCloud[load_dim=4]", "List[List[Int], ordered=true]",
    "Label[dom=D]", "Label[dom=[D, E]]", "LabelMap[dom=E]", "Keypoint[dom=D]", "P[c=D, d=[D, E]]", "List[Q]",
  ])
  func typesAreTextAgain(_ type: String) throws {
    let text = """
      $dsdl-version: "0.5.3"
      meta:
      defs:
          D: {$def: class_domain, classes: [a, b], skeleton: [[1, 2]]}
          E: {$def: class_domain, classes: [c]}
          P:
              $def: struct
              $params: [c, d]
              $fields: {x: "Label[dom=$c]", y: "Label[dom=$d]"}
          Q:
              $def: struct
              $fields: {x: Int}
      data:
          sample-type: >-
              \(type)
          samples: []
      """
    try withDataset(["base.yaml": text]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      #expect(dataset.errorCount == 0, "\(dataset.diagnostics.map(\.message))")
      #expect(dataset.sampleType.map { "\($0)" } == type)
    }
  }
}
