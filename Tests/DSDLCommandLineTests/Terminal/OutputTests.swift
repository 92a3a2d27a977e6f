import ArgumentParser
import DSDL
import DSDLReporting
import Testing

@testable import DSDLCommandLine

/// Where reports go, and what they never take the place of.
@Suite struct OutputTests {
  /// A dataset of which everything is in files of its own.
  private static func makeDataset(in folder: String) throws {
    makeFolder("\(folder)/more")
    try write(
      "$dsdl-version: '0.5.3'\nmeta:\n$import: [lib]\ndata:\n  sample-type: S\n  sample-path: [s.json, more]\n"
        + "  global-info-type: Int\n  global-info-path: g.json\n", to: "\(folder)/base.yaml")
    try write(
      "$dsdl-version: '0.5.3'\n$import: [deep]\nS: {$def: struct, $fields: {a: Int}}\n",
      to: "\(folder)/lib.yaml")
    try write("$dsdl-version: '0.5.3'\nT: {$def: struct, $fields: {a: Int}}\n", to: "\(folder)/deep.yaml")
    try write("{\"samples\": [{\"a\": 1}]}", to: "\(folder)/s.json")
    try write("{\"a\": 1}\n", to: "\(folder)/more/t.jsonl")
    try write("{\"global-info\": 1}", to: "\(folder)/g.json")
    try write("baseline: known.json\n", to: "\(folder)/.dsdl.yml")
    try write("{\"version\": 1, \"findings\": []}", to: "\(folder)/known.json")
  }

  private static let files = [
    "base.yaml", "lib.yaml", "deep.yaml", "s.json", "more/t.jsonl", "g.json", ".dsdl.yml", "known.json",
  ]

  @Test(arguments: files, ["", "link", "hard", "dots"])
  func whatIsReadIsNotOverwritten(_ file: String, _ way: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let path = "\(folder)/\(file)"
      let text = contents(of: path)
      var target = path
      switch way {
      case "link":
        target = "\(folder)/link.txt"
        link(target, to: path)
      case "hard":
        target = "\(folder)/hard.txt"
        hardLink(target, to: path)
      case "dots": target = "\(folder)/more/../\(file)"
      default: break
      }
      for option in ["--output", "--write-baseline"] {
        // A baseline that is written is not read.
        if option == "--write-baseline", file == "known.json" { continue }
        let outcome = try Harness.validate("\(folder)/base.yaml", "--format", "json", option, target)
        #expect(outcome.status == .wrongUsage && outcome.output == "")
        #expect(outcome.error.hasSuffix("what is written cannot take its place\n"), "\(outcome.error)")
        #expect(contents(of: path) == text)
      }
    }
  }

  /// What a search opens may be anybody's.
  @Test(arguments: [
    ("package.json", #"{"name": "a", "version": "1.0"}"#), ("classes.json", #"["cat", "dog"]"#),
    ("list.json", #"[{"description": "a cat"}]"#), ("notes.yaml", "a: 1\n"), ("broken.json", "{"),
    ("log.json", #"{"$schema": "s", "version": "2.1.0", "runs": [{"tool": {"driver": {"name": "other"}}}]}"#),
    ("tool.json", #"{"version": 1, "tool": {"name": "other"}}"#), ("other.yaml", "$dsdl-version: '0.5.3'\n"),
  ])
  func whatASearchLooksAtIsNotOverwritten(_ name: String, _ text: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let target = "\(folder)/\(name)"
      try write(text, to: target)
      for arguments in [
        ["--output", target], ["--format", "sarif=\(target)"], ["--write-baseline", target],
      ] {
        for input in [folder, "\(folder)/**/*"] {
          let outcome = try Harness.validate([input] + arguments)
          #expect(outcome.status == .wrongUsage && outcome.output == "")
          #expect(outcome.error.hasSuffix("what is written cannot take its place\n"), "\(outcome.error)")
          #expect(contents(of: target) == text)
        }
      }
      // Nobody looks at it.
      #expect(try Harness.validate("\(folder)/base.yaml", "--output", target).status != .wrongUsage)
    }
  }

  @Test(arguments: ["json", "jsonl", "sarif", "gitlab", "baseline", "nothing"], [#"1"#, #""x""#])
  func anEarlierReportIsReplacedWhereASearchLooksAtIt(_ format: String, _ value: String) throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata: {sample-type: Int, samples: [\(value)]}\n",
        to: "\(folder)/base.yaml")
      let target = "\(folder)/r.json"
      if format == "nothing" { try write("", to: target) }
      let option =
        switch format {
        case "baseline": ["--write-baseline", target]
        case "nothing": ["--format", "json", "--output", target]
        default: ["--format", "\(format)=\(target)"]
        }
      for _ in 0..<2 {
        let outcome = try Harness.validate([folder] + option)
        #expect(outcome.status == (value == "1" ? .passed : .failed), "\(outcome.error)")
      }
    }
  }

  /// It says where media are.
  @Test func theConfigurationOfThePythonPackageIsNotOverwritten() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let path = "\(folder)/config.py"
      try write("local = dict(working_dir='media')\n", to: path)
      let outcome = try Harness.validate("\(folder)/base.yaml", "--media", "exists", "--output", path)
      #expect(outcome.status == .wrongUsage)
      #expect(contents(of: path) == "local = dict(working_dir='media')\n")
    }
  }

  /// An empty report would look like that of a sound dataset.
  @Test(arguments: [[], ["-q"]])
  func aFileOfTextNamesWhatWasNotChecked(_ options: [String]) throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.txt"
      _ = try Harness.validate(["\(folder)/gone.yaml", "--output", target] + options)
      #expect(contents(of: target)?.hasPrefix("error: \(folder)/gone.yaml does not exist\n") == true)
    }
  }

  @Test func whatTheCommandLineNamesIsNotOverwritten() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let other = "\(folder)/other.jsonl"
      try write("{\"a\": 1}\n", to: other)
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      for arguments in [
        ["--samples-file", other, "--output", other], ["--baseline", baseline, "--write-baseline", baseline],
        ["--config", "\(folder)/.dsdl.yml", "--output", "\(folder)/.dsdl.yml"],
        ["--format", "sarif=\(baseline)", "--format", "text"],
      ] {
        #expect(try Harness.validate([description] + arguments).status == .wrongUsage)
      }
      let twice = try Harness.validate(
        description, "--format", "json=\(folder)/r", "--format", "sarif=\(folder)/r")
      #expect(twice.status == .wrongUsage && twice.error == "error: \(folder)/r cannot take two reports\n")
      #expect(FileSystem.kind(of: "\(folder)/r") == nil)
    }
  }

  @Test(arguments: ["r.json", "./r.json", "more/../r.json", "link.json"])
  func twoReportsDoNotGoToOneFile(_ second: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      link("\(folder)/link.json", to: "r.json")
      let outcome = try Harness.validate(
        "\(folder)/base.yaml", "--format", "json=\(folder)/r.json", "--format", "sarif=\(folder)/\(second)")
      #expect(outcome.status == .wrongUsage && outcome.output == "")
      #expect(outcome.error == "error: \(folder)/\(second) cannot take two reports\n")
      #expect(FileSystem.kind(of: "\(folder)/r.json") == nil)
    }
  }

  /// A link to a file that is not there yet stays, and leads to it.
  @Test func aLinkIsFollowedToWhatIsNotThere() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      makeFolder("\(folder)/reports")
      link("\(folder)/link.json", to: "reports/new.json")
      link("\(folder)/lost.json", to: "gone/new.json")
      _ = try Harness.validate("\(folder)/base.yaml", "--format", "json=\(folder)/link.json")
      #expect(contents(of: "\(folder)/reports/new.json")?.hasPrefix("{") == true)
      let lost = try Harness.validate("\(folder)/base.yaml", "--format", "json=\(folder)/lost.json")
      #expect(lost.status == .notChecked && lost.error.hasSuffix(": No such file or directory\n"))
      #expect(FileSystem.isDanglingLink("\(folder)/lost.json"))
      let file = try Harness.validate("\(folder)/base.yaml", "--format", "json=\(folder)/s.json/x")
      #expect(file.status == .notChecked && file.error.hasSuffix(": Not a directory\n"))
    }
  }

  @Test func aBaselineNeedsAFile() {
    let error = Harness.usageError("a.yaml", "--write-baseline", "-")
    #expect(error?.code == 64)
  }

  @Test(arguments: ["base.yaml", "s.json", "lib.yaml"])
  func exportsDoNotOverwriteWhatTheyRead(_ file: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let (path, output) = ("\(folder)/\(file)", "\(folder)/out.csv")
      let text = contents(of: path)
      for targets in [["--output", path], ["--output", output, "--format", "sarif=\(path)"]] {
        var console = Harness.console()
        let words = ["export", "csv", "\(folder)/base.yaml", "--force"] + targets
        let command = try #require(try DSDLCommand.parseAsRoot(words) as? ExportCommand)
        #expect(command.execute(on: &console) == .wrongUsage)
        #expect(contents(of: path) == text && FileSystem.kind(of: output) == nil)
      }
    }
  }

  /// A point cloud may be text, by any name.
  @Test(arguments: ["clouds/0.pcd", "clouds/1.txt", "hard.txt"], ["exists", "header"])
  func mediaAreNotOverwritten(_ file: String, _ depth: String) throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/clouds")
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata:\n  sample-type: PointCloud\n"
          + "  samples: [clouds/0.pcd, clouds/1.txt]\n", to: "\(folder)/base.yaml")
      for name in ["0.pcd", "1.txt"] {
        try write("# .PCD v0.7\nVERSION 0.7\n", to: "\(folder)/clouds/\(name)")
      }
      hardLink("\(folder)/hard.txt", to: "\(folder)/clouds/1.txt")
      let target = "\(folder)/\(file)"
      for arguments in [
        ["--format", "json", "--output", target], ["--format", "sarif=\(target)", "--format", "json"],
        ["--format", "json", "--write-baseline", target],
      ] {
        let outcome = try Harness.validate(["\(folder)/base.yaml", "--media", depth] + arguments)
        #expect(outcome.status == .wrongUsage && outcome.output == "")
        #expect(outcome.error.hasSuffix("what is written cannot take its place\n"), "\(outcome.error)")
        #expect(contents(of: target) == "# .PCD v0.7\nVERSION 0.7\n")
      }
      for words in [["stats"], ["report"]] {
        var console = Harness.console()
        let all = words + ["\(folder)/base.yaml", "--media", depth, "--output", target]
        let command = try DSDLCommand.parseAsRoot(all)
        let status = try #require(
          (command as? StatsCommand)?.execute(on: &console)
            ?? (command as? ReportCommand)?.execute(on: &console))
        #expect(status == .wrongUsage && contents(of: target) == "# .PCD v0.7\nVERSION 0.7\n")
      }
    }
  }

  /// A report is text: what is none was something else, be it named by samples or not.
  @Test(arguments: [
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
    [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0],
  ])
  func whatIsNoTextIsNotOverwritten(_ bytes: [UInt8]) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let target = "\(folder)/1.bin"
      writeBytes(bytes, to: target)
      let before = contents(of: target)
      for arguments in [
        ["--output", target], ["--format", "sarif=\(target)"], ["--write-baseline", target],
      ] {
        let outcome = try Harness.validate(["\(folder)/base.yaml"] + arguments)
        #expect(outcome.status == .wrongUsage && outcome.output == "")
        #expect(outcome.error == "error: \(target) is no text: what is written cannot take its place\n")
        #expect(contents(of: target) == before)
      }
    }
  }

  @Test func aPathThatNamesAFolderIsRefusedBeforeTheWork() throws {
    let outcome = try Harness.run("error.yaml", "--output", "no/")
    #expect(outcome.status == .notChecked && outcome.error == "error: cannot write no/: it is a folder\n")
  }

  @Test(arguments: [
    ["validate", "a", "--output", ""], ["validate", "a", "--write-baseline", ""],
    ["merge", "a", "--output", ""],
    ["report", "a", "--output", ""], ["stats", "a", "--output", ""], ["export", "csv", "a", "--output", ""],
    ["generate", "python", "a", "--output", ""], ["score", "ready", "a", "b", "--output", ""],
    ["create", "images", "a", "--output", ""],
  ])
  func anEmptyPathToWriteToIsWrongUsage(_ arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try DSDLCommand.parseAsRoot(arguments) }
    #expect(error.map { DSDLCommand.exitCode(for: $0).rawValue } == 64)
    let message = error.map(DSDLCommand.message) ?? ""
    #expect(message.contains("the path to write to is empty") || message.contains("--output needs a folder"))
  }

  /// It is not read, although it was looked at.
  @Test func anOldReportGivesPlaceToANewOne() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      for _ in 1...2 {
        let outcome = try Harness.validate(folder, "--format", "json", "--output", "\(folder)/report.json")
        #expect(outcome.status == .passed, "\(outcome.error)")
      }
    }
  }

  @Test func oneRunWritesSeveralReports() throws {
    try withTemporaryFolder { folder in
      let paths = ["a.sarif", "b.xml", "c.txt"].map { "\(folder)/\($0)" }
      let outcome = try Harness.run(
        "error.yaml", "--format", "sarif=\(paths[0])", "--format", "junit=\(paths[1])", "--format", "text",
        "--format", "text=\(paths[2])")
      #expect(outcome.status == .failed && outcome.error == "")
      #expect(outcome.output.hasPrefix("error.yaml:1:6: error: wrong [unknown-label]\n"))
      #expect(contents(of: paths[0]) == (try Harness.run("error.yaml", "--format", "sarif").output))
      #expect(contents(of: paths[1]) == (try Harness.run("error.yaml", "--format", "junit").output))
      #expect(contents(of: paths[2])?.hasPrefix("error.yaml:1:6: error: wrong") == true)
    }
  }

  @Test(arguments: [
    ["--output", "-"], ["--format", "text=-"], ["--format", "text", "--output", "-"],
  ])
  func aDashIsStandardOutput(_ arguments: [String]) throws {
    let request = try Harness.parse(["error.yaml"] + arguments)
    #expect(request.report.targets.map(\.path) == [nil] && request.report.standardFormat == .text)
  }

  @Test(arguments: [
    ["--format", "text", "--format", "json"], ["--format", "json=-", "--format", "text"],
    ["--format", "json=a", "--output", "b"], ["--format", "json", "--format", "text", "--output", "b"],
    ["--format", "jsn"], ["--format", "json="],
  ])
  func reportsThatHaveNoPlaceAreRefused(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try Harness.parse(["a.yaml"] + arguments) }
  }
}
