import ArgumentParser
import DSDL
import Foundation
import Testing

@testable import DSDLCommandLine

/// `dsdl create` as it is typed.
@Suite struct CreateCommandTests {
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dsdl-create-\(UUID().uuidString)"
    ).path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ file: RulePage.ExampleFile) throws {
      let place = "\(path)/\(file.name)"
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      if let target = file.linkTarget {
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
      } else {
        try Data(file.bytes).write(to: URL(fileURLWithPath: place))
      }
    }
  }

  private static let rules = Rule.builtIn.filter { $0.page.wrong?.command?.hasPrefix("dsdl create ") == true }

  /// The words of a command, with the paths of the example in a folder.
  private static func words(_ command: String, in folder: String) -> [String] {
    let words = command.replacingOccurrences(of: "'", with: "").split(separator: " ").dropFirst().map(
      String.init)
    return words.enumerated().map { index, word in
      let isPath = ["raw", "classes.txt"].contains(word) || (index > 0 && words[index - 1] == "--output")
      return isPath ? "\(folder)/\(word)" : word
    }
  }

  private func run(_ words: [String]) throws -> (status: DSDLCommandLine.ExitStatus, console: Console) {
    var console = Harness.console()
    let command = try DSDLCommand.parseAsRoot(words)
    let creation = try #require(command as? any CreationCommand)
    return (try creation.execute(on: &console), console)
  }

  private func report(_ example: RulePage.Example?) throws -> (
    status: DSDLCommandLine.ExitStatus, rules: [String]
  ) {
    let example = try #require(example)
    let folder = Folder()
    for file in example.files { try folder.write(file) }
    let words = Self.words(try #require(example.command), in: folder.path)
    let (status, console) = try run(words + ["--format", "jsonl", "-q"])
    let found = console.output.text.split(separator: "\n").compactMap { line -> String? in
      guard let match = line.firstMatch(of: /"rule": ?"([a-z-]+)"/) else { return nil }
      return String(match.1)
    }
    return (status, found)
  }

  @Test(arguments: rules)
  func wrongExampleBreaksTheRuleAndNoOther(_ rule: Rule) throws {
    #expect(try report(rule.page.wrong).rules == [rule.name])
  }

  @Test(arguments: rules)
  func rightExampleBreaksNone(_ rule: Rule) throws {
    let (status, rules) = try report(rule.page.right)
    #expect(status == .passed && rules.isEmpty)
  }

  @Test func theSummaryCounts() throws {
    let folder = Folder()
    for name in ["raw/train/cat/1.jpg", "raw/train/cat/2.jpg", "raw/test/dog/1.jpg", "raw/test/x.txt"] {
      try folder.write(RulePage.ExampleFile(name, ""))
    }
    let words = [
      "create", "class-folders", "\(folder.path)/raw", "--output", "\(folder.path)/out", "--name", "Pets",
    ]
    let (status, console) = try run(words)
    #expect(status == .passed)
    let text = console.output.text.replacingOccurrences(of: folder.path, with: "")
    #expect(
      text.replacing(/\d+\.\d\d s/, with: "0.00 s") == """
        /raw/test/x.txt:1:1: warning: 'x.txt' has no suffix of a picture: it is left out [not-a-picture]
        ✓ /out: 3 samples, 2 classes · 0 errors, 1 warning · 0.00 s
          train  2 samples  set-train/train.yaml
          test   1 sample   set-test/test.yaml

        """)
    let again = try run(words)
    #expect(again.status == .notChecked)
    #expect(again.console.error.text.contains("exists already: nothing was written"))
    let warned = try run(words + ["--force", "--fail-on", "warning", "--language", "zh"])
    #expect(warned.status == .failed)
    #expect(warned.console.output.text.contains("3 个样本，2 个类别 · 0 个错误，1 个警告"))
  }

  @Test(arguments: [
    ("images", "raw", "2 samples ·"), ("class-folders", "raw/train/cat", "2 samples, 1 class ·"),
  ])
  func theSummaryCountsWhatThereIs(_ layout: String, _ pictures: String, _ counts: String) throws {
    let folder = Folder()
    for name in ["1.jpg", "2.jpg"] { try folder.write(RulePage.ExampleFile("\(pictures)/\(name)", "")) }
    let (status, console) = try run([
      "create", layout, "\(folder.path)/raw", "--output", "\(folder.path)/out", "--name", "Pets",
    ])
    #expect(status == .passed)
    #expect(console.output.text.contains("/out: \(counts) 0 errors"), "\(console.output.text)")
  }

  @Test(arguments: [
    ["create", "images", "raw"], ["create", "images", "raw", "--output", "-"],
    ["create", "pairs", "raw", "--output", "x", "--a", "*"],
    ["create", "pairs", "raw", "--output", "x", "--domains", "a,b,c"],
    ["create", "pairs", "raw", "--output", "x", "--a", "*", "--b", "*", "--split-pairs", "y"],
    ["create", "images", "raw", "--output", "x", "--meta", "key"],
    ["create", "nothing", "raw", "--output", "x"],
    ["create", "domains", "raw", "--output", "x", "--domains", "a,,b"],
  ])
  func whatMakesNoSenseIsWrongUsage(_ words: [String]) {
    let error = #expect(throws: (any Error).self) { try DSDLCommand.parseAsRoot(words) }
    #expect(error.map { DSDLCommand.exitCode(for: $0).rawValue } == 64)
  }

  @Test func reportsDoNotTakeThePlaceOfSources() throws {
    try withTemporaryFolder { folder in
      let source = "\(folder)/set.json"
      let text =
        #"{"images": [{"id": 1, "file_name": "1.jpg", "width": 8, "height": 8}], "annotations": [], "categories": []}"#
      try DSDLCommandLineTests.write(text, to: source)
      let (status, console) = try run([
        "create", "coco", source, "--output", "\(folder)/out", "--format", "json=\(source)",
      ])
      #expect(status == .wrongUsage && contents(of: source) == text)
      #expect(console.error.text.contains("\(source) is read: what is written cannot take its place"))
      #expect(FileSystem.names(in: folder) == ["set.json"])
    }
  }
}
