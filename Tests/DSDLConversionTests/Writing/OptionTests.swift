import DSDL
import DSDLConversion
import Testing

/// Options that all layouts share.
struct OptionTests {
  @Test(arguments: [
    ("raw/..", #"{"image": "raw/base/1.jpg"}"#), ("raw", #"{"image": "base/1.jpg"}"#),
    ("raw/base", #"{"image": "1.jpg"}"#), ("raw/other", #"{"image": "../base/1.jpg"}"#),
  ])
  func locatorsAreRelativeToAFolder(_ folder: String, _ sample: String) throws {
    let tree = try RawTree("base/1.jpg")
    try tree.makeFolder("other")
    let base = folder.replacing("raw", with: tree.path)
    _ = try tree.create(ImagesLayout(tree.path)) { $0.relativeTo = base }
    #expect(try tree.samples() == [sample])
  }

  @Test func filesMayBeNamedRelativeToWhatIsMade() throws {
    let tree = try RawTree("1.jpg")
    _ = try tree.create(ImagesLayout(tree.path)) { $0.relativeTo = tree.output }
    #expect(try tree.samples() == [#"{"image": "../raw/1.jpg"}"#])
  }

  @Test func theFolderThatFilesAreNamedFromHasToBeThere() throws {
    let tree = try RawTree("1.jpg")
    for base in ["\(tree.path)/nope", "\(tree.path)/1.jpg"] {
      #expect(throws: ConversionFailure.self) {
        _ = try tree.create(ImagesLayout(tree.path)) { $0.relativeTo = base }
      }
    }
    #expect(!tree.hasMade())
    #expect(try tree.everything().isEmpty)
  }

  @Test func metaTakesItsUsualPlaces() throws {
    let tree = try RawTree("1.jpg")
    _ = try tree.create(ImagesLayout(tree.path)) {
      $0.meta = [
        MetaEntry("License", "CC \"BY\""), MetaEntry("Task", "Art"), MetaEntry("HomePage", "https://x.org"),
        MetaEntry("note: odd", "1"),
      ]
    }
    let text = try tree.made("set-train/train.yaml")
    #expect(
      text.contains(
        """
        meta:
            Dataset Name: "Test"
            HomePage: "https://x.org"
            Subset Name: "train"
            Modality: "Images"
            Task: "Art"
            License: "CC \\"BY\\""
            "note: odd": "1"
        data:
        """), "\(text)")
  }

  @Test func anOwnStructIsFilled() throws {
    let tree = try RawTree("cat/1.jpg")
    try tree.write(
      """
      $dsdl-version: "0.5.3"
      Mine:
          $def: struct
          $params: ['c']
          $fields:
              pic: Image
              kind: Label[dom=$c]
              note: Str
          $optional: ['note']
      """, to: "../mine.yaml")
    let report = try tree.create(ClassFoldersLayout(tree.path)) { $0.template = "\(tree.path)/../mine.yaml" }
    #expect(report.sampleType == "Mine[c=TestImageClassificationClassDom]")
    #expect(try tree.samples() == [#"{"pic": "cat/1.jpg", "kind": "cat"}"#])
    #expect(tree.hasMade("defs/mine.yaml"))
    try tree.expectSound(report)
  }

  @Test(arguments: [
    (
      "style-transfer-paired",
      "struct 'TestImageSample' does not fit: it has 2 fields of type Image, and a sample 1"
    ),
    ("object-detection", "struct 'TestImageSample' does not fit: there is nothing for its field 'objects'"),
    (
      "conditional-generation",
      "struct 'TestImageSample' does not fit: there is nothing for its field 'label'"
    ),
    ("nothing", "there is no template 'nothing'"),
  ])
  func templatesThatDoNotFitAreRefused(_ template: String, _ message: String) throws {
    let tree = try RawTree("1.jpg")
    let failure = #expect(throws: ConversionFailure.self) {
      try tree.create(ImagesLayout(tree.path)) { $0.template = template }
    }
    #expect(failure?.description == message)
    #expect(failure?.kind == .usage)
    #expect(try tree.everything().isEmpty)
  }

  @Test func namesThatAreNoneAreRefused() throws {
    let tree = try RawTree("1.jpg")
    for name in ["a/b", "", ".x"] {
      #expect(throws: ConversionFailure.self) {
        try tree.create(ImagesLayout(tree.path)) { $0.subset = name }
      }
    }
    #expect(throws: ConversionFailure.self) { try tree.create(ImagesLayout(tree.path)) { $0.name = "--" } }
    #expect(try tree.everything().isEmpty)
  }

  @Test func allBuiltInTemplatesAreUnderstood() throws {
    for template in Template.all {
      let drafts = StructDraft.all(of: template)
      let lines = template.text.split(separator: "\n", omittingEmptySubsequences: false).drop {
        $0.hasPrefix("#")
      }
      #expect(StructDraft.text(of: drafts) == lines.joined(separator: "\n"), "\(template.name)")
    }
  }
}
