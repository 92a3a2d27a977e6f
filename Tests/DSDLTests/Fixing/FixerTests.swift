import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// How files are changed: whole, through links, with what they had.
struct FixerTests: FixerTesting {
  @Test func permissionsStay() throws {
    try withDataset { folder in
      let path = folder.appendingPathComponent("samples.json").path
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      #expect(try fix(folder).files.map(\.path) == ["samples.json"])
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func theTargetOfALinkIsReplaced() throws {
    try withDataset { folder in
      let link = folder.appendingPathComponent("samples.json")
      let target = folder.appendingPathComponent("real.json")
      try FileManager.default.moveItem(at: link, to: target)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.json")
      #expect(try fix(folder).count == 1)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.json")
      #expect(try String(contentsOf: target, encoding: .utf8) == #"{"samples": ["photo"]}"#)
      #expect(try Folders.names(in: folder) == ["base.yaml", "real.json", "samples.json"])
    }
  }

  @Test func aFileReadByTwoNamesIsFixedOnce() throws {
    try withDataset { folder in
      let description = Self.description.replacing("samples.json", with: "[samples.json, again.json]")
      try Data(description.utf8).write(to: folder.appendingPathComponent("base.yaml"))
      let link = folder.appendingPathComponent("again.json").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "samples.json")
      let outcome = try fix(folder)
      #expect(outcome.count == 1 && outcome.isFinished && outcome.report.isValid)
    }
  }

  @Test func nothingChangesIfOneFileCannot() throws {
    try withDataset { folder in
      // No longer name is possible for the new file of the samples.
      let samples = String(repeating: "s", count: 250) + ".json"
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("samples.json"), to: folder.appendingPathComponent(samples))
      let description = Self.description.replacing("class_domain", with: "class-domain")
        .replacing("samples.json", with: samples)
      try Data(description.utf8).write(to: folder.appendingPathComponent("base.yaml"))
      let before = try FixCase.files(in: folder)
      let outcome = try fix(folder)
      #expect(outcome.failure?.path == samples)
      #expect(outcome.failure?.reason.hasPrefix("cannot be written: ") ?? false)
      #expect(!outcome.isFinished && outcome.files.isEmpty && outcome.report.errorCount == 2)
      #expect(try FixCase.files(in: folder) == before)
      #expect(try Folders.names(in: folder) == ["base.yaml", samples])
    }
  }

  @Test func anInterruptionChangesNoFile() throws {
    try withDataset { folder in
      let before = try FixCase.files(in: folder)
      let monitor = ValidationMonitor()
      let outcome = try fix(folder, monitor: monitor) { (path, options) throws(UnreadableFile) in
        let report = try Validator.validate(contentsOfFile: path, options: options)
        monitor.cancel()
        return report
      }
      #expect(outcome.failure == nil && outcome.files.isEmpty && !outcome.isFinished)
      #expect(!outcome.report.isComplete)
      #expect(try FixCase.files(in: folder) == before)
    }
  }

  @Test func aProtectedFileIsLeftAlone() throws {
    try withDataset { folder in
      let path = folder.appendingPathComponent("samples.json").path
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      #expect(try fix(folder).failure?.path == "samples.json")
    }
  }

  @Test func moreFindingsAreFixedThanAreKept() throws {
    try withDataset { folder in
      // Larger than the blocks in which files are copied.
      let right = [#""photo""#]
      let labels = right + Array(repeating: #""phto", "mask", "Mask""#, count: 60_000)
      func text(_ labels: [String]) -> Data {
        Data(#"{"samples": [\#(labels.joined(separator: ",\n"))]}"#.utf8)
      }
      let samples = folder.appendingPathComponent("samples.json")
      try text(labels).write(to: samples)
      let outcome = try fix(folder)
      #expect(outcome.count == 120_000 && outcome.isFinished && outcome.report.isValid)
      let expected = right + Array(repeating: #""photo", "mask", "mask""#, count: 60_000)
      #expect(try Data(contentsOf: samples) == text(expected))
    }
  }

  @Test func rulesThatAreOffFixNothing() throws {
    try withDataset { folder in
      let outcome = try fix(folder, levels: [.unknownLabel: .off])
      #expect(outcome.isFinished && outcome.files.isEmpty)
    }
  }

  @Test func fixingThatDoesNotEndIsGivenUp() throws {
    try withDataset { folder in
      var runs = 0
      let outcome = try fix(folder) { (path, options) throws(UnreadableFile) in
        runs += 1
        var report = try Validator.validate(contentsOfFile: path, options: options)
        report.fixes = FixLog()
        report.fixes.append(FixIt(0..<0, "#", safety: .safe), for: .typeStyle, in: report.descriptionFile)
        return report
      }
      #expect(!outcome.isFinished && outcome.count == 8 && runs == 9)
    }
  }

  @Test func fixesInEachOthersWayWait() {
    let fixes = [
      (4..<6, "c"), (0..<3, "a"), (2..<4, "b"), (6..<6, "d"), (7..<7, "e"), (7..<7, "f"), (7..<9, "g"),
      (9..<10, "h"), (10..<11, "i"),
    ].map { LoggedFix(fix: FixIt($0, $1, safety: .safe), rule: .typeStyle, old: []) }
    #expect(FileFixer.compatible(fixes).map(\.replacement).joined() == "acehi")
  }
}
