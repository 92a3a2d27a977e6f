import DSDL
import DSDLConversion
import Foundation
import Testing

/// Trees that nobody would wish for.
struct BadInputTests {
  @Test func linksInCirclesEnd() throws {
    let tree = try RawTree("a/b/1.jpg", "../elsewhere/2.jpg")
    try tree.link("a/b/up", to: "../..")
    try tree.link("again", to: "a")
    try tree.link("gone.jpg", to: "nothing.jpg")
    try tree.link("self", to: "self")
    try tree.link("other", to: "../elsewhere")
    try tree.link("../elsewhere/round", to: ".")
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "unusable-link raw/a/b/up: the link 'up' leads in a circle: it is not followed",
        "unusable-link raw/again: the link 'again' leads to a folder that is read anyway: it is not followed",
        "unusable-link raw/gone.jpg: the link 'gone.jpg' leads to nothing: it is left out",
        "unusable-link raw/other/round: the link 'round' leads in a circle: it is not followed",
        "unusable-link raw/self: the link 'self' leads in a circle: it is not followed",
      ])
    #expect(try tree.samples() == [#"{"image": "a/b/1.jpg"}"#, #"{"image": "other/2.jpg"}"#])
    try tree.expectSound(report)
  }

  @Test func namesAreWrittenAsTheyAre() throws {
    let tree = try RawTree(
      "new\nline.jpg", "quote\".jpg", "C:/1.jpg", "$alias.jpg", "::id.jpg", "ü 图.jpg")
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(
      try tree.samples() == [
        #"{"image": "./$alias.jpg"}"#, #"{"image": "./::id.jpg"}"#, #"{"image": "./C:/1.jpg"}"#,
        #"{"image": "new\nline.jpg"}"#, #"{"image": "quote\".jpg"}"#, #"{"image": "ü 图.jpg"}"#,
      ])
    try tree.expectSound(
      report,
      warnings: ["'new\\nline.jpg' contains U+000A, a control character, which Windows allows in no path"])
  }

  #if os(Linux)
    @Test func namesThatAreNoTextAreRefused() throws {
      let tree = try RawTree("1.jpg")
      for name in ["bad\u{1}.jpg", "folder\u{1}"] {
        let bytes =
          "\(tree.path)/\(name)".utf8.map { $0 == 1 ? CChar(bitPattern: 0xE9) : CChar(bitPattern: $0) } + [0]
        if name.hasSuffix(".jpg") { fclose(fopen(bytes, "w")) } else { mkdir(bytes, 0o777) }
      }
      let report = try tree.create(ImagesLayout(tree.path))
      #expect(
        tree.findings(report) == [
          #"unusable-name raw/bad\xE9.jpg: the name 'bad\xE9.jpg' is not UTF-8: samples cannot name it"#,
          #"unusable-name raw/folder\xE9: the name 'folder\xE9' is not UTF-8: samples cannot name it"#,
        ])
      #expect(!tree.hasMade())
    }
  #endif

  @Test func manyClassesCostWhatTheyAre() throws {
    let tree = try RawTree("c7/1.jpg")
    try tree.write((0..<100_000).map { "c\($0)\n" }.joined(), to: "../names.txt")
    let report = try tree.create(ClassFoldersLayout(tree.path, classNames: "\(tree.path)/../names.txt"))
    #expect(report.findings.countByRule == [.emptyClass: 99_999])
    #expect(report.findings.diagnostics.count == 100)
    #expect(report.findings.omitted == [.emptyClass: 99_899])
    #expect(report.classDomains.first?.classes.count == 100_000)
    #expect(try tree.samples() == [#"{"image": "c7/1.jpg", "label": "c7"}"#])
  }

  @Test func findingsOfManyFilesAreCountedAndNotKept() throws {
    let tree = try RawTree("1.jpg")
    for number in 0..<150 { try tree.write([], to: "\(number).txt") }
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(report.findings.warningCount == 150 && report.findings.diagnostics.count == 100)
    #expect(report.findings.omitted == [.notAPicture: 50])
  }

  @Test func anEmptyTreeIsAnError() throws {
    let tree = try RawTree()
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(tree.findings(report) == ["no-samples raw: there is no picture in 'raw' that makes a sample"])
    #expect(!tree.hasMade())
  }

  @Test func brokenJSONIsPlaced() throws {
    let tree = try RawTree("1.jpg")
    try tree.write("{\"file_name\": \"1.jpg\"}\n{\"file_name\": 1.jpg}\n", to: "metadata.jsonl")
    let report = try tree.create(ImageFolderLayout(tree.path))
    #expect(report.findings.diagnostics.map { "\($0.rule) \($0.range.start.line)" } == ["json-syntax 2"])
    #expect(!tree.hasMade())
  }
}
