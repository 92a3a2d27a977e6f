import Foundation
import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// What somebody else does to a file while it is checked and fixed is never lost.
struct LostUpdateTests: FixerTesting {
  /// Different texts, of the same size as the samples and not.
  static let texts = [
    #"{"samples": ["mask"]}"#, #"{"samples": ["phot"]}"#, #"{"samples": ["mask", "mask"]}"#, "",
  ]

  @Test(arguments: texts, [false, true])
  func aFileThatWasChangedAfterTheCheckIsLeftAlone(_ text: String, _ isRenamed: Bool) throws {
    try withDataset { folder in
      let samples = folder.appendingPathComponent("samples.json")
      var runs = 0
      let outcome = try fix(folder) { (path, options) throws(UnreadableFile) in
        let report = try Validator.validate(contentsOfFile: path, options: options)
        runs += 1
        if runs == 1 { change(samples, to: text, isRenamed: isRenamed) }
        return report
      }
      #expect(outcome.failure?.path == "samples.json")
      #expect(outcome.failure?.reason == "was changed by somebody else meanwhile")
      #expect(outcome.files.isEmpty && !outcome.isFinished && runs == 2)
      #expect(try String(contentsOf: samples, encoding: .utf8) == text)
      #expect(try Folders.names(in: folder) == ["base.yaml", "samples.json"])
    }
  }

  @Test(arguments: [false, true])
  func noFileIsFixedByADescriptionThatWasChanged(_ isRenamed: Bool) throws {
    try withDataset { folder in
      let description = folder.appendingPathComponent("base.yaml")
      let samples = folder.appendingPathComponent("samples.json")
      let before = try String(contentsOf: samples, encoding: .utf8)
      var runs = 0
      let outcome = try fix(folder) { (path, options) throws(UnreadableFile) in
        let report = try Validator.validate(contentsOfFile: path, options: options)
        runs += 1
        if runs == 1 { change(description, to: "meta: {}\n", isRenamed: isRenamed) }
        return report
      }
      #expect(outcome.failure?.path == "base.yaml")
      #expect(outcome.failure?.reason == "was changed by somebody else meanwhile")
      #expect(try String(contentsOf: samples, encoding: .utf8) == before && runs == 2)
    }
  }

  @Test(arguments: texts, [false, true])
  func aFileThatWasChangedWhenItsNewFormWasReadyIsLeftAlone(_ text: String, _ isRenamed: Bool) throws {
    try withDataset { folder in
      let samples = folder.appendingPathComponent("samples.json")
      let outcome = try fix(
        folder,
        commit: { file throws(FileProblem) in
          change(samples, to: text, isRenamed: isRenamed)
          try file.commit()
        })
      #expect(outcome.failure?.reason == "was changed by somebody else meanwhile")
      #expect(try String(contentsOf: samples, encoding: .utf8) == text)
      #expect(try Folders.names(in: folder) == ["base.yaml", "samples.json"])
    }
  }

  @Test func bytesThatAreOthersThanThoseCheckedAreNotReplaced() throws {
    try withDataset { folder in
      let location = FilePath(folder.appendingPathComponent("samples.json").path)
      let file = SourceFile(path: "samples.json", location: location, bytes: try DiskReader.read(location))
      for (old, isSame) in [("phto", true), ("phot", false), ("pht", false), ("phto\"", false)] {
        let fix = LoggedFix(
          fix: FixIt(14..<18, "photo", safety: .unsafe), rule: .unknownLabel, old: Array(old.utf8))
        let prepared = Result { () throws(FileProblem) in
          try FileFixer(file, at: location, [fix]).prepared(nil)
        }
        switch prepared {
        case .success(let prepared):
          #expect(isSame)
          prepared.abandon()
        case .failure(let problem): #expect(!isSame && problem == .changed)
        }
      }
      #expect(try Folders.names(in: folder) == ["base.yaml", "samples.json"])
    }
  }

  @Test func aRoundThatFailsInTheMiddleTellsWhatWasChanged() throws {
    try withDataset { folder in
      let files = ["a.json", "b.json", "c.json"]
      for file in files {
        try Data(#"{"samples": ["photo", "phto"]}"#.utf8).write(to: folder.appendingPathComponent(file))
      }
      let description = Self.description.replacing("samples.json", with: "[a.json, b.json, c.json]")
      try Data(description.utf8).write(to: folder.appendingPathComponent("base.yaml"))
      let outcome = try fix(
        folder,
        commit: { file throws(FileProblem) in
          guard file.path.lastComponent?.string != "b.json" else {
            file.abandon()
            throw .unwritable(code: EBUSY)
          }
          try file.commit()
        })
      #expect(outcome.files.map(\.path) == ["a.json"] && outcome.count == 1 && !outcome.isFinished)
      #expect(outcome.failure?.path == "b.json" && outcome.failure?.unchanged == ["c.json"])
      #expect(outcome.report.diagnostics.map(\.file.path) == ["b.json", "c.json"])
      #expect(
        try Folders.names(in: folder) == ["a.json", "b.json", "base.yaml", "c.json", "samples.json"])
    }
  }

  @Test func aFileWithTwoNamesKeepsThem() throws {
    try withDataset { folder in
      let (samples, other) = (
        folder.appendingPathComponent("samples.json"), folder.appendingPathComponent("x.json")
      )
      let long = #"{"samples": ["photo", "phto", "phto", "mask"]}"#
      try Data(long.utf8).write(to: samples)
      try FileManager.default.linkItem(at: samples, to: other)
      // It is read by both names, and fixed once.
      let description = Self.description.replacing("samples.json", with: "[samples.json, x.json]")
      try Data(description.utf8).write(to: folder.appendingPathComponent("base.yaml"))
      let outcome = try fix(folder)
      #expect(outcome.isFinished && outcome.failure == nil && outcome.count == 2)
      #expect(try Data(contentsOf: other) == Data(long.replacing("phto", with: "photo").utf8))
      #expect(try Data(contentsOf: samples) == Data(contentsOf: other))
      let links = try FileManager.default.attributesOfItem(atPath: other.path)[.referenceCount] as? Int
      #expect(links == 2)
      #expect(try Folders.names(in: folder) == ["base.yaml", "samples.json", "x.json"])
    }
  }

  @Test func aFileWithTwoNamesThatBecomesShorterIsCut() throws {
    try withDataset { folder in
      let (samples, other) = (
        folder.appendingPathComponent("samples.json"), folder.appendingPathComponent("x.json")
      )
      try Data(#"{"samples": ["photo",], }  "#.utf8).write(to: samples)
      try FileManager.default.linkItem(at: samples, to: other)
      #expect(try fix(folder).isFinished)
      #expect(try String(contentsOf: other, encoding: .utf8) == #"{"samples": ["photo"] }  "#)
    }
  }

  private func change(_ file: URL, to text: String, isRenamed: Bool) {
    if isRenamed {
      let new = file.appendingPathExtension("new")
      try? Data(text.utf8).write(to: new)
      rename(new.path, file.path)
    } else if let handle = try? FileHandle(forWritingTo: file) {
      try? handle.truncate(atOffset: 0)
      try? handle.write(contentsOf: Data(text.utf8))
      try? handle.close()
    }
  }
}
