import DSDL
import DSDLConversion
import Foundation
import Testing

/// A dataset is there as a whole, or not at all.
struct AtomicityTests {
  @Test func theSameTreeGivesTheSameBytes() throws {
    let one = try RawTree("b/{1,2,3}.jpg", "a/{x,y}.jpg")
    let other = try RawTree("a/{y,x}.jpg", "b/{3,1,2}.jpg")
    _ = try one.create(ClassFoldersLayout(one.path))
    _ = try other.create(ClassFoldersLayout(other.path))
    #expect(try one.everything() == other.everything())
    #expect(
      Set(try one.everything().keys) == [
        "out", "out/README.md", "out/defs", "out/defs/class-dom.yaml", "out/defs/image-generation-test.yaml",
        "out/set-train", "out/set-train/train.yaml", "out/set-train/train_samples.json",
      ])
  }

  @Test func errorsLeaveNothingBehind() throws {
    let tree = try RawTree("1.jpg", "cat/1.jpg")
    #expect(try !tree.create(ClassFoldersLayout(tree.path)).isWritten)
    #expect(try tree.everything().isEmpty)
  }

  @Test func nothingIsWrittenOverUnlessAsked() throws {
    let tree = try RawTree("1.jpg")
    try tree.write("mine", to: "../out/README.md")
    try tree.write("mine", to: "../out/notes.txt")
    let before = try tree.everything()
    #expect(throws: ConversionFailure.self) { try tree.create(ImagesLayout(tree.path)) }
    #expect(try tree.everything() == before)
    let report = try tree.create(ImagesLayout(tree.path)) { $0.overwrites = true }
    #expect(try tree.made("README.md").hasPrefix("# Test\n"))
    #expect(try tree.made("notes.txt") == "mine")
    #expect(try tree.everything().keys.allSatisfy { !$0.contains("tmp") })
    try tree.expectSound(report)
  }

  @Test func whatCannotTakeItsPlaceLetsAllGoBack() throws {
    let tree = try RawTree("1.jpg")
    try tree.write("mine", to: "../out/defs/image-generation-test.yaml")
    // A folder stands where a file should.
    try tree.write("mine", to: "../out/set-train/train.yaml/x")
    let before = try tree.everything()
    let failure = #expect(throws: ConversionFailure.self) {
      try tree.create(ImagesLayout(tree.path)) { $0.overwrites = true }
    }
    #expect(failure?.description.hasSuffix("train.yaml: Is a directory") == true)
    #expect(try tree.everything() == before)
  }

  @Test func whatIsReadIsNotWrittenOver() throws {
    let tree = try RawTree("cat/1.jpg")
    try tree.write("cat\n", to: "../out/README.md")
    let layout = ClassFoldersLayout(tree.path, classNames: "\(tree.output)/README.md")
    let failure = #expect(throws: ConversionFailure.self) { try tree.create(layout) { $0.overwrites = true } }
    #expect(failure?.kind == .usage)
    #expect(try tree.made("README.md") == "cat\n")
  }

  @Test func aDryRunWritesNothing() throws {
    let tree = try RawTree("1.jpg")
    let report = try tree.create(ImagesLayout(tree.path)) { $0.isDryRun = true }
    #expect(
      report.files == [
        "set-train/train_samples.json", "defs/image-generation-test.yaml", "set-train/train.yaml",
        "README.md",
      ])
    #expect(!report.isWritten && report.subsets == [.init(name: "train", samples: 1)])
    #expect(try tree.everything().isEmpty)
  }

  @Test func aDatasetAmongItsPicturesIsNotReadAsPictures() throws {
    let tree = try RawTree("1.jpg")
    for _ in 0..<2 {
      var options = CreationOptions()
      options.overwrites = true
      let report = try DatasetCreator.create(ImagesLayout(tree.path), in: tree.path, options: options)
      #expect(tree.findings(report) == [])
      let inside = try DatasetCreator.create(
        ImagesLayout(tree.path), in: "\(tree.path)/set-x", options: options)
      #expect(inside.isWritten)
    }
  }

  @Test func anInterruptionLeavesNothing() throws {
    let tree = try RawTree("1.jpg")
    let monitor = ValidationMonitor()
    monitor.cancel()
    let failure = #expect(throws: ConversionFailure.self) {
      try tree.create(ImagesLayout(tree.path)) { $0.monitor = monitor }
    }
    #expect(failure?.kind == .interrupted)
    #expect(try tree.everything().isEmpty)
  }
}
