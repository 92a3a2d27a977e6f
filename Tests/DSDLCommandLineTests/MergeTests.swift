import ArgumentParser
import DSDL
import DSDLReporting
import Testing

@testable import DSDLCommandLine

@Suite struct MergeTests {
  /// A dataset with several files, findings of all kinds, and a file that is missing.
  private static func makeDataset(in folder: String) throws {
    try write(
      "$dsdl-version: '0.5.3'\nmeta:\ndefs: {Pet: {$def: class_domain, classes: [a, b]}}\n"
        + "unknown: 1\ndata:\n  sample-type: Label[dom=Pet]\n"
        + "  sample-path: [a.json, b.jsonl, c.yaml, missing.json, d.json]\n"
        + "  global-info-type: Int\n  global-info-path: g.json\n", to: "\(folder)/base.yaml")
    func labels(_ count: Int, _ seed: Int) -> [String] {
      (0..<count).map { ["\"a\"", "\"b\"", "\"x\"", "7", "{}"][($0 * 7 + seed) % 5] }
    }
    try write("{\"samples\": [\(labels(61, 1).joined(separator: ",\n"))]}", to: "\(folder)/a.json")
    try write(labels(40, 2).joined(separator: "\n"), to: "\(folder)/b.jsonl")
    try write("samples:\n" + labels(20, 3).map { "- \($0)\n" }.joined(), to: "\(folder)/c.yaml")
    try write(
      "{\"samples\": [\(labels(30, 4).joined(separator: ", ")), x, \"a\",], \"samples\": 1}",
      to: "\(folder)/d.json")
    try write("{\"global-info\": \"x\"}", to: "\(folder)/g.json")
  }

  private static func merge(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try MergeCommand.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test(arguments: [1, 2, 3, 5, 6, 9], ["0", "3", "100"])
  func partsJoinToTheWhole(_ count: Int, _ maximum: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let arguments = ["\(folder)/base.yaml", "--format", "json", "--max-diagnostics", maximum]
      let whole = try Harness.validate(arguments)
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      // The order is of no importance.
      let shuffled = Array(reports.dropFirst(count / 2).reversed() + reports.prefix(count / 2))
      let merged = try MergeCommand.parse(["--max-diagnostics", maximum] + shuffled)
      var console = Harness.console()
      let status = merged.execute(on: &console)
      #expect(status == whole.status && status == .failed)
      #expect(console.output.text == whole.output)
    }
  }

  /// A range counts the samples of all files, also where there would be a file for each part.
  @Test(arguments: [2, 3, 9], ["0-9", "55-70", "90:", ":121", "400-500"])
  func partsOfARangeJoinToTheRange(_ count: Int, _ range: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let arguments = ["\(folder)/base.yaml", "--format", "json", "--samples", range]
      let whole = try Harness.validate(arguments)
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      var console = Harness.console()
      let status = try MergeCommand.parse(reports).execute(on: &console)
      #expect(status == whole.status)
      #expect(console.output.text == whole.output)
    }
  }

  /// Each part tells of the encoding of a file, and of bytes that are broken.
  @Test(arguments: [1, 2, 3, 5], ["0", "3", "100"])
  func theEncodingOfAFileIsToldOnce(_ count: Int, _ maximum: String) throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata: {sample-type: Str, sample-path: [a.json, b.json, c.json]}\n",
        to: "\(folder)/base.yaml")
      // "café" in Latin-1, and a byte that is nothing.
      let latin: [UInt8] = Array("caf".utf8) + [0xE9]
      for (name, text) in [("a", latin), ("b", latin), ("c", [0x80])] {
        let samples = (0..<12).map { Array("\"\($0) ".utf8) + text + Array("\"".utf8) }
        let list = Array(samples.joined(separator: Array(",\n".utf8)))
        writeBytes(
          Array("{\"samples\": [".utf8) + list + Array("]}".utf8), to: "\(folder)/\(name).json")
      }
      let arguments = ["\(folder)/base.yaml", "--format", "json", "--max-diagnostics", maximum]
      let whole = try Harness.validate(arguments)
      #expect(whole.output.contains("\"encoding\": 14"))
      #expect(whole.output.contains("\"encoding\": \"latin-1\""))
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      let merged = try MergeCommand.parse(["--max-diagnostics", maximum] + reports)
      var console = Harness.console()
      let status = merged.execute(on: &console)
      #expect(status == whole.status && status == .failed)
      #expect(console.output.text == whole.output)
    }
  }

  /// The smallest PNG, and a number behind its end, where nothing counts.
  private static func picture(_ number: Int, padding: Int = 0) -> [UInt8] {
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0,
      0,
      2, 8, 2, 0, 0, 0, 0x12, 0x16, 0xF1, 0x4D, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
      UInt8(number),
    ] + [UInt8](repeating: 0, count: padding)
  }

  /// Pairs of pictures, of which many are the same byte for byte in other samples and in another description; some are
  /// too large to be read whole with their headers, some are the same file by another name, some are missing.
  private static func makePictures(in folder: String) throws {
    for number in 0..<20 {
      writeBytes(
        picture(number % 7, padding: number % 3 == 0 ? 9000 : 0), to: "\(folder)/\(number).png")
    }
    link("\(folder)/link.png", to: "3.png")
    for (name, range) in [("one", 0..<12), ("two", 8..<22)] {
      let files = range.map { $0 == 20 ? "link.png" : "\($0).png" }
      let samples = files.indices.map { #"{"a": "\#(files[$0])", "b": "\#(files.reversed()[$0])"}"# }
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndefs: {Pair: {$def: struct, $fields: {a: Image, b: Image}}}\n"
          + "data: {sample-type: Pair, sample-path: [\(name)-1.json, \(name)-2.json]}\n",
        to: "\(folder)/\(name).yaml")
      let half = samples.count / 2
      for (part, samples) in [samples[..<half], samples[half...]].enumerated() {
        try write(
          "{\"samples\": [\(samples.joined(separator: ",\n"))]}", to: "\(folder)/\(name)-\(part + 1).json")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5], ["0", "3", "100"])
  func picturesThatAreTheSameAreFoundAcrossParts(_ count: Int, _ maximum: String) throws {
    try withTemporaryFolder { folder in
      try Self.makePictures(in: folder)
      let arguments = [
        "\(folder)/one.yaml", "\(folder)/two.yaml", "--format", "json", "--media", "header",
        "--max-diagnostics", maximum,
      ]
      let whole = try Harness.validate(arguments)
      #expect(whole.output.contains("duplicate-media") && whole.output.contains("media-not-found"))
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      let merged = try MergeCommand.parse(["--max-diagnostics", maximum] + reports)
      var console = Harness.console()
      let status = merged.execute(on: &console)
      #expect(status == whole.status && status == .failed)
      #expect(console.output.text == whole.output)
    }
  }

  /// Comments and lines of a configuration, used in one part, in several, or in none.
  @Test(
    arguments: [1, 2, 3, 5],
    [["base.yaml"], ["."], [".", "--max-diagnostics", "2"], [".", "--rule", "unused-suppression=error"]])
  func whatLeavesNothingOutIsToldOnce(_ count: Int, _ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: '0.5.3'
        meta:
        defs:
          Pet: {$def: class_domain, classes: [cat, dog]}
          # dsdl: ignore class-name-style
          S: {$def: struct, $fields: {l: 'Label[dom=Pet]', n: Int}} # dsdl: ignore unused-definition
        data:
          sample-type: S
          sample-path: [a.yaml, b.yaml, c.json] # dsdl: ignore file-not-found

        """, to: "\(folder)/base.yaml")
      try write(
        """
        samples:
          - {l: cta, n: 1} # dsdl: ignore unknown-label
          - {l: cat, n: 1} # dsdl: ignore unknown-label, type-mismatch
          - {l: cat, n: x} # dsdl: ignore unknown-label, type-mismatch
          - {l: dgo, n: 1}

        """, to: "\(folder)/a.yaml")
      try write(
        "samples:\n" + (0..<7).map { "  - {l: dog, n: \($0)} # dsdl: ignore type-mismatch\n" }.joined(),
        to: "\(folder)/b.yaml")
      try write(#"{"samples": [{"l": "cta", "n": 1}, {"l": "cat", "n": null}]}"#, to: "\(folder)/c.json")
      try write(
        """
        ignore:
          c.json: [unknown-label, type-mismatch]
          a.yaml: null-value
          gone.json: unknown-label

        """, to: "\(folder)/.dsdl.yml")
      let all =
        ["\(folder)/\(arguments[0])"] + arguments.dropFirst() + ["--format", "json", "--fail-on", "warning"]
      let whole = try Harness.validate(all)
      #expect(whole.output.contains("unused-suppression"))
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(all + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      let maximum = arguments.contains("--max-diagnostics") ? "2" : "100"
      let merged = try MergeCommand.parse(
        ["--fail-on", "warning", "--max-diagnostics", maximum] + reports.reversed())
      var console = Harness.console()
      #expect(merged.execute(on: &console) == whole.status)
      #expect(console.output.text == whole.output)
    }
  }

  /// What is found in all samples together is not found in parts.
  @Test(arguments: [
    ["--rule", "unused-class=error"], ["--rule", "duplicate-id=warning"],
    ["--rule", "unused-media=error", "--media", "exists"],
    ["--rule", "media-not-uniform=warning", "--media", "header"], ["--profile", "stylegan"],
  ])
  func whatNoPartCanKnowIsRefused(_ options: [String]) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cat"], in: folder)
      let all = ["\(folder)/base.yaml"] + options
      let part = try Harness.validate(all + ["--shard", "2/2"])
      #expect(part.status == .wrongUsage && part.error.contains("leave out --shard"))
      #expect(try Harness.validate(all + ["--shard", "1/1", "--fail-on", "never"]).status == .passed)
      try write("rules: {unused-class: warning}\n", to: "\(folder)/.dsdl.yml")
      let configured = try Harness.validate("\(folder)/base.yaml", "--shard", "1/2")
      #expect(configured.status == .wrongUsage && configured.error.contains("add --rule unused-class=off"))
      let off = try Harness.validate(
        "\(folder)/base.yaml", "--shard", "1/2", "--rule", "unused-class=off")
      #expect(off.status == .passed)
    }
  }

  /// Which of two pictures is the first is known when all parts are joined, and there the baseline is not.
  @Test func aBaselineOfEqualPicturesIsRefusedInParts() throws {
    try withTemporaryFolder { folder in
      try Self.makePictures(in: folder)
      let (known, all) = ("\(folder)/known.json", ["\(folder)/one.yaml", "--media", "header"])
      _ = try Harness.validate(all + ["--write-baseline", known])
      let whole = try Harness.validate(all + ["--baseline", known, "--fail-on", "warning"])
      #expect(whole.status == .passed)
      let part = try Harness.validate(all + ["--baseline", known, "--shard", "1/2"])
      #expect(part.status == .wrongUsage && part.error.contains("add --rule duplicate-media=off"))
      for options in [["--rule", "duplicate-media=off"], ["--media", "exists"]] {
        let part = try Harness.validate(all + ["--baseline", known, "--shard", "1/2"] + options)
        #expect(part.status == .passed)
      }
    }
  }

  /// What is said around messages is in their language, whatever that of the system is.
  @Test(arguments: ["en", "zh"])
  func aMergedReportHasOneLanguage(_ language: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder)
      let report = "\(folder)/report.json"
      let all = ["\(folder)/base.yaml", "--language", language]
      _ = try Harness.validate(all + ["--format", "json", "--output", report])
      let whole = try Harness.validate(all + ["--format", "sarif"])
      #expect(try Self.merge(report, "--format", "sarif").output == whole.output)
      #expect(contents(of: report)?.contains("\"language\": \"zh\"") == (language == "zh"))
      #expect(try Self.merge(report).output == contents(of: report))
      let other = language == "zh" ? "en" : "zh"
      #expect(try Self.merge(report, "--language", other).output == contents(of: report))
      let asked = try Self.merge(report, "--format", "text", "--language", "zh")
      #expect(asked.output.contains("个错误"))
    }
  }

  /// A baseline knows so many findings of a kind, whichever part has them.
  @Test(arguments: [1, 2, 3, 5, 9], ["0", "2", "100"])
  func theBaselineIsThatOfAllParts(_ count: Int, _ maximum: String) throws {
    try withTemporaryFolder { folder in
      let mistakes = ["cta", "cat", "dgo", "cta"]
      try Harness.writeDataset(mistakes, in: folder)
      let (description, known) = ("\(folder)/base.yaml", "\(folder)/known.json")
      _ = try Harness.validate(description, "--write-baseline", known)
      try Harness.writeDataset(mistakes + ["new", "cta", "cta", "dgo", "cat", "cta", "new"], in: folder)
      let arguments = [
        description, "--baseline", known, "--format", "json", "--statistics", "--max-diagnostics", maximum,
      ]
      let whole = try Harness.validate(arguments)
      #expect(whole.status == .failed && whole.output.contains(#""known": 3"#))
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      let merged = try MergeCommand.parse(["--max-diagnostics", maximum] + reports)
      var console = Harness.console()
      #expect(merged.execute(on: &console) == .failed)
      #expect(console.output.text == whole.output)
      // Nothing can be counted of a part that does not tell.
      guard count == 2, let text = contents(of: reports[0]) else { return }
      try Harness.replace(text.replacing("\"known\": [", with: "\"unknown\": ["), at: reports[0])
      #expect(try Self.merge(reports[0], reports[1]).error.contains("does not tell which findings"))
    }
  }

  /// Where it is found only if case is ignored, a picture is the same file and no duplicate.
  @Test(arguments: [2, 3])
  func aNameInOtherCaseIsNoDuplicate(_ count: Int) throws {
    try withTemporaryFolder { folder in
      for (name, number) in [("a", 1), ("b", 1), ("x", 2), ("y", 3), ("z", 4)] {
        writeBytes(Self.picture(number), to: "\(folder)/\(name).png")
      }
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata: {sample-type: Image, sample-path: s.json}\n",
        to: "\(folder)/base.yaml")
      let samples = ["a", "b", "x", "y", "A", "z"].map { "\"\($0).png\"" }
      try write("{\"samples\": [\(samples.joined(separator: ", "))]}", to: "\(folder)/s.json")
      let arguments = ["\(folder)/base.yaml", "--format", "json", "--media", "header"]
      let whole = try Harness.validate(arguments)
      let reports = (1...count).map { "\(folder)/part-\($0).json" }
      for (index, report) in reports.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/\(count)", "--output", report])
      }
      var console = Harness.console()
      #expect(try MergeCommand.parse(reports).execute(on: &console) == .failed)
      #expect(console.output.text == whole.output)
    }
  }

  /// Text that is made of JSON is that of the run, but for the time it took.
  @Test func textIsThatOfTheRun() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndefs: {S: {$def: struct, $fields: {a: Image}}}\n"
          + "data: {sample-type: S, sample-path: s.jsonl}\n",
        to: "\(folder)/base.yaml")
      try write("{\"a\": \"a.png\"}\n{\"a\": 1}\n", to: "\(folder)/s.jsonl")
      let report = "\(folder)/report.json"
      let text = try Harness.validate("\(folder)/base.yaml", "--format", "json=\(report)", "--format", "text")
      let merged = try Self.merge(report, "--format", "text")
      #expect(merged.output.contains("2 | {\"a\": 1}"))
      #expect(merged.output.contains("media not looked at"))
      #expect(text.output.hasPrefix(merged.output.dropLast()))
    }
  }

  @Test func whatDoesNotFitIsRefused() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cta"], in: folder)
      try Harness.writeDataset(["cat", "cta"], in: folder, name: "other.yaml")
      func report(_ name: String, _ arguments: String...) throws -> String {
        let path = "\(folder)/\(name).json"
        _ = try Harness.validate(arguments + ["--format", "json", "--output", path])
        return path
      }
      let description = "\(folder)/base.yaml"
      let first = try report("first", description, "--shard", "1/4")
      let third = try report("third", description, "--shard", "3/4")
      let ofTwo = try report("two", description, "--shard", "2/2")
      let whole = try report("whole", description)
      let other = try report("other", "\(folder)/other.yaml", "--shard", "2/4")
      let target = "\(folder)/merged.json"
      for (reports, message) in [
        ([first, third], "parts 2 and 4 of 4 are missing"),
        ([first, third, first], "\(first) and \(first) are both part 1 of 4"),
        ([first, ofTwo], "\(ofTwo) is one of 2 parts, and \(first) one of 4"),
        ([first, whole], "\(whole) is not the report of a part: it was made without --shard"),
        ([first, other], "\(other) is about other files than \(first)"),
        (["\(folder)/samples.json"], "\(folder)/samples.json is no JSON report of dsdl"),
        (["\(folder)/gone.json"], "\(folder)/gone.json does not exist"),
      ] {
        let command = try MergeCommand.parse(["--output", target] + reports)
        var console = Harness.console()
        #expect(command.execute(on: &console) == .notChecked)
        #expect(console.error.text == "error: \(message)\n")
        #expect(FileSystem.kind(of: target) == nil)
      }
      let broken = try Self.merge(description)
      #expect(
        broken.status == .notChecked
          && broken.error.hasPrefix("error: \(description) is no JSON report of dsdl: its JSON is broken "))
      let second = try report("second", description, "--shard", "2/4")
      let fourth = try report("fourth", description, "--shard", "4/4")
      let merged = try Self.merge(fourth, second, first, third, "--output", target, "--fail-on", "never")
      #expect(merged.status == .passed)
      #expect(merged.error == "✗ 4 parts: 1 error, 0 warnings · 2 samples checked, 1 invalid\n")
      #expect(contents(of: target) == contents(of: whole))
    }
  }

  @Test(
    arguments: [1, 5],
    [
      ["--samples", "0..<2"], ["--rule", "unknown-label=off"], ["--max-diagnostics", "7"],
      ["--media", "exists"],
      ["--baseline", "known.json"],
    ])
  func partsOfOtherOptionsAreRefused(_ fileCount: Int, _ other: [String]) throws {
    try withTemporaryFolder { folder in
      try Self.makeFiles(fileCount, in: folder)
      try write("{\"version\": 1, \"findings\": []}", to: "\(folder)/known.json")
      let more = other.map { $0.hasSuffix(".json") ? "\(folder)/\($0)" : $0 }
      let first = try Self.part("1/2", in: folder)
      let second = try Self.part("2/2", in: folder, more)
      let outcome = try Self.merge(second, first)
      #expect(outcome.status == .notChecked && outcome.output == "")
      #expect(outcome.error == "error: \(second) was made with other options than \(first)\n")
      // What decides nothing may differ.
      let third = try Self.part(
        "2/2", in: folder, ["--jobs", "2", "-q", "--fail-on", "never", "--color", "never"])
      #expect(try Self.merge(third, first).status == .failed)
    }
  }

  /// Far behind the beginning, too.
  @Test func partsOfAChangedDescriptionAreRefused() throws {
    try withTemporaryFolder { folder in
      try Self.makeFiles(1, in: folder)
      let path = "\(folder)/base.yaml"
      let text = try #require(contents(of: path)) + "\n" + String(repeating: "# far behind\n", count: 10_000)
      try Harness.replace(text + "# old\n", at: path)
      let first = try Self.part("1/2", in: folder)
      try Harness.replace(text + "# new\n", at: path)
      let second = try Self.part("2/2", in: folder)
      let outcome = try Self.merge(first, second)
      #expect(outcome.status == .notChecked && outcome.error.contains("is about other contents"))
    }
  }

  @Test(arguments: [
    (1, "samples.json", "dgo", "god"), (1, "base.yaml", "cat]", "cow]"), (5, "base.yaml", "cat]", "cow]"),
    (5, "2.json", "cta", "cats"),
  ])
  func partsOfChangedFilesAreRefused(_ fileCount: Int, _ name: String, _ old: String, _ new: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeFiles(fileCount, in: folder)
      let first = try Self.part("1/2", in: folder)
      let path = "\(folder)/\(name)"
      let text = try #require(contents(of: path))
      try #require(text.contains(old))
      try Harness.replace(text.replacing(old, with: new), at: path)
      let second = try Self.part("2/2", in: folder)
      let outcome = try Self.merge(first, second)
      #expect(outcome.status == .notChecked && outcome.output == "")
      #expect(
        outcome.error
          == "error: \(second) is about other contents of the files than \(first): check them again\n")
      // Another file with the same contents is as good.
      try Harness.replace(text, at: path)
      #expect(try Self.merge(first, try Self.part("2/2", in: folder)).status == .failed)
    }
  }

  /// One file of samples, or several.
  private static func makeFiles(_ count: Int, in folder: String) throws {
    try Harness.writeDataset(["cat", "cta", "dgo"], in: folder)
    guard count > 1 else { return }
    let names = (1...count).map { "\($0).json" }
    for name in names { try write("{\"samples\": [\"cat\", \"cta\"]}", to: "\(folder)/\(name)") }
    let text = try #require(contents(of: "\(folder)/base.yaml"))
    try Harness.replace(
      text.replacing("samples.json", with: "[\(names.joined(separator: ", "))]"), at: "\(folder)/base.yaml")
  }

  private static func part(_ shard: String, in folder: String, _ more: [String] = []) throws -> String {
    let path = "\(folder)/part-\(shard.prefix(1)).json"
    _ = try Harness.validate(
      ["\(folder)/base.yaml", "--shard", shard, "--format", "json", "--output", path] + more)
    return path
  }

  /// Made of a report of two files, one of which was not there.
  private static func makeReport(in folder: String, _ arguments: String...) throws -> String {
    try Harness.writeDataset(["cat", "cta"], in: folder)
    try Harness.writeDataset(["cat", "cta"], in: folder, name: "other.yaml")
    let path = "\(folder)/report.json"
    _ = try Harness.validate(
      [
        "\(folder)/base.yaml", "\(folder)/other.yaml", "\(folder)/gone.yaml", "--format", "json", "--output",
        path,
      ]
        + arguments)
    return path
  }

  @Test(arguments: ["json", "jsonl", "sarif", "github", "junit", "gitlab"])
  func aReportTurnsIntoEveryFormat(_ format: String) throws {
    try withTemporaryFolder { folder in
      let report = try Self.makeReport(in: folder)
      let files = ["base", "other", "gone"].map { "\(folder)/\($0).yaml" }
      let direct = try Harness.validate(files + ["--format", format])
      let merged = try Self.merge(report, "--format", format)
      #expect(merged.output == direct.output)
      #expect(merged.status == direct.status && merged.status == .notChecked)
    }
  }

  @Test func partsTurnIntoSeveralReportsAtOnce() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cta", "dgo"], in: folder)
      let description = "\(folder)/base.yaml"
      for part in 1...2 {
        _ = try Harness.validate(
          description, "--shard", "\(part)/2", "--format", "json=\(folder)/\(part).json")
      }
      let merged = try Self.merge(
        "\(folder)/2.json", "\(folder)/1.json", "--format", "sarif=\(folder)/out.sarif", "--format", "github")
      #expect(merged.output == (try Harness.validate(description, "--format", "github").output))
      #expect(
        contents(of: "\(folder)/out.sarif") == (try Harness.validate(description, "--format", "sarif").output)
      )
    }
  }

  /// Whatever `--fail-on` says, nobody may take it for a whole check.
  @Test func anIncompletePartIsNoSuccess() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cat"], in: folder)
      let parts = (1...2).map { "\(folder)/part-\($0).json" }
      for (index, part) in parts.enumerated() {
        _ = try Harness.validate(
          "\(folder)/base.yaml", "\(folder)/gone.yaml", "--shard", "\(index + 1)/2", "--format", "json",
          "--output",
          part)
      }
      let merged = try Self.merge(parts[0], parts[1], "--fail-on", "never")
      #expect(merged.status == .notChecked)
      #expect(merged.output.contains("\"valid\": false") && merged.output.contains("\"complete\": false"))
      #expect(merged.output.ranges(of: "does not exist").count == 1)
      // Text says why on standard error, as the runs did; a file of text says so itself.
      let text = try Self.merge(parts[0], parts[1], "--format", "text", "--format", "text=\(folder)/all.txt")
      #expect(text.error == "error: \(folder)/gone.yaml does not exist\n")
      #expect(
        text.output.hasSuffix(
          "✗ 2 files: 0 errors, 0 warnings · 2 samples checked, 0 invalid · 1 file not checked\n"))
      let lines = text.output.split(separator: "\n")
      let written = contents(of: "\(folder)/all.txt")?.split(separator: "\n")
      #expect(written == lines.dropLast() + ["error: \(folder)/gone.yaml does not exist"] + lines.suffix(1))
    }
  }

  /// What every part says of the whole dataset is said once.
  @Test func mistakesThatAreSteppedOverCountOnce() throws {
    try withTemporaryFolder { folder in
      // More commas than are remembered, before, between and behind the samples.
      let commas = (0..<40).map { "\"k\($0)\": [1,]" }.joined(separator: ", ")
      try Harness.writeDataset([], in: folder)
      try Harness.replace(
        "{\(commas), \"samples\": [\"cat\", \"cta\", \"dgo\"], \"x\": [1,]}", at: "\(folder)/samples.json")
      let arguments = ["\(folder)/base.yaml", "--format", "json", "--max-diagnostics", "3"]
      let whole = try Harness.validate(arguments)
      let parts = (1...3).map { "\(folder)/part-\($0).json" }
      for (index, part) in parts.enumerated() {
        _ = try Harness.validate(arguments + ["--shard", "\(index + 1)/3", "--output", part])
      }
      #expect(whole.output.contains("\"json-trailing-comma\": 41"))
      #expect(try Self.merge(parts[0], parts[1], parts[2], "--max-diagnostics", "3").output == whole.output)
    }
  }

  @Test(arguments: [
    (#""errors": 1"#, #""errors": 9223372036854775807"#, "has 9223372036854775807 at 'summary.errors'"),
    (#""errors": 1"#, #""errors": -1"#, "has -1 at 'summary.errors'"),
    (#""errors": 1"#, #""errors": 1.5"#, "has 1.5 at 'summary.errors'"),
    (#""errors": 1"#, #""errors": "1""#, "has a text at 'summary.errors'"),
    (#""errors": 1, "#, "", "has no 'summary.errors'"),
    (#""warnings": 0"#, #""warnings": 9223372036854775807"#, "has 9223372036854775807 at 'summary.warnings'"),
    (
      #""checked": 2"#, #""checked": 99999999999999999999"#,
      "has 99999999999999999999 at 'summary.samples.checked'"
    ),
    (#""unknown-label": 1}"#, #""unknown-label": -4}"#, "has -4 at 'summary.byRule.unknown-label'"),
    (#""unknown-label": 1}"#, #""no-such-rule": 1}"#, "has findings of the rule 'no-such-rule'"),
    (
      #""count": 1,"#, #""count": 1000000000,"#,
      "is part 1 of 1000000000: a part of at most 1000000 is expected"
    ),
    (#""count": 1,"#, #""count": 0,"#, "has 0 at 'shard.count'"),
    (#""index": 1"#, #""index": 2"#, "is part 2 of 1"),
    (#""line": 3"#, #""line": 0"#, "has 0 at 'diagnostics[0].start.line'"),
    (#""sample": 1"#, #""sample": -1"#, "has -1 at 'diagnostics[0].sample'"),
    (#""input": 0"#, #""input": 7"#, "has a finding in "),
    (
      #""omitted": {"unknown-label": 0}"#, #""omitted": {"unknown-label": -1}"#,
      "has -1 at 'omitted.unknown-label'"
    ),
    (
      #""omitted": {"unknown-label": 0}"#, #""omitted": {"unknown-label": 9223372036854775808}"#,
      "has 9223372036854775808 at 'omitted.unknown-label'"
    ),
    (
      #""omitted": {"unknown-label": 0}"#, #""omitted": {"no-such-rule": 0}"#,
      "has findings of the rule 'no-such-rule'"
    ),
    (#""omitted": {"unknown-label": 0}"#, #""omitted": "x""#, "has a text at 'omitted'"),
    (#""severity": "error""#, #""severity": "fatal""#, "has 'fatal' at 'diagnostics[0].severity'"),
    (#""complete": true"#, #""complete": 1"#, "has 1 at 'complete'"),
    (#""version": 1,"#, #""version": 2,"#, "is a report of version 2: 1 is expected"),
  ])
  func everyNumberOfAReportIsChecked(_ old: String, _ new: String, _ message: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cta"], in: folder)
      let report = "\(folder)/report.json"
      _ = try Harness.validate(
        "\(folder)/base.yaml", "--shard", "1/1", "--format", "json", "--output", report)
      let text = try #require(contents(of: report))
      try #require(text.contains(old))
      try Harness.replace(text.replacing(old, with: new, maxReplacements: 1), at: report)
      let outcome = try Self.merge(report, "--fail-on", "never")
      #expect(outcome.status == .notChecked && outcome.output == "")
      #expect(outcome.error.hasPrefix("error: \(report) \(message)"), "\(outcome.error)")
    }
  }

  /// What a file holds that is no report may be a secret.
  @Test(arguments: [
    ("TOKEN=secret\n", "its JSON is broken in line 1, column 1"),
    ("A=secret\nB=secret\n", "the file is settings of another program, with '=' (TOML or INI)"),
    ("{\"secret\": \"secret\"}", nil),
    ("{\"version\": 1,\n \"secret", "its JSON is broken in line 2, column 2"),
    ("", "it is empty"), ("\u{1}\u{2}secret", "its JSON is broken in line 1, column 1"),
  ])
  func nothingOfAnotherFileIsRepeated(_ text: String, _ reason: String?) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/other"
      try write(text, to: path)
      for format in ["json", "text"] {
        let outcome = try Self.merge(path, "--format", format)
        #expect(outcome.status == .notChecked && outcome.output == "")
        let rest = reason.map { ": \($0)" } ?? ""
        #expect(outcome.error == "error: \(path) is no JSON report of dsdl\(rest)\n")
      }
    }
  }

  @Test func textShowsTheLinesOfFilesThatAreWhatTheyWere() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cta"], in: folder)
      let (description, report) = ("\(folder)/base.yaml", "\(folder)/report.json")
      _ = try Harness.validate(description, "--format", "json", "--output", report)
      let whole = try Harness.validate(description, "--color", "never").output
      let file = "\(folder)/samples.json"
      func findings(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.hasPrefix("✗") }
      }
      #expect(findings(try Self.merge(report, "--format", "text").output) == findings(whole))
      #expect(whole.contains("\n      |") && whole.contains("cta"))
      let text = try #require(contents(of: file))
      // Something else stands there now.
      try Harness.replace("\n" + text, at: file)
      let without = try Self.merge(report, "--format", "text").output
      #expect(findings(without) == findings(whole).filter { !$0.contains(" |") })
      removeFile(Array(file.utf8))
      #expect(try Self.merge(report, "--format", "text").output == without)
    }
  }

  @Test func manyMissingPartsAreCounted() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      let report = "\(folder)/report.json"
      _ = try Harness.validate(
        "\(folder)/base.yaml", "--shard", "2/1000000", "--format", "json", "--output", report)
      #expect(
        try Self.merge(report).error
          == "error: parts 1, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 999989 more of 1000000 are missing\n")
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func noFileThatAReportTellsOfIsOverwritten(_ format: ReportFormat) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cta"], in: folder)
      try write("max-diagnostics: 7\n", to: "\(folder)/.dsdl.yml")
      let names = ["base.yaml", "samples.json", ".dsdl.yml", "known.json", "gone.yaml"]
      let report = "\(folder)/report.json"
      _ = try Harness.validate("\(folder)/base.yaml", "--write-baseline", "\(folder)/known.json", "-q")
      _ = try Harness.validate(
        "\(folder)/base.yaml", "\(folder)/gone.yaml", "--baseline", "\(folder)/known.json", "--format",
        "json",
        "--output", report)
      try write("{", to: "\(folder)/gone.yaml")
      for name in names {
        let (target, link) = ("\(folder)/\(name)", "\(folder)/link-\(name)")
        hardLink(link, to: target)
        let text = contents(of: target)
        for path in [target, link] {
          let outcome = try Self.merge(report, "--format", format.rawValue, "--output", path)
          #expect(outcome.status == .wrongUsage && outcome.output == "")
          #expect(outcome.error.contains("which is read") || outcome.error.contains("is read: "))
          #expect(contents(of: target) == text && contents(of: link) == text)
        }
      }
      let new = "\(folder)/new"
      #expect(try Self.merge(report, "--format", format.rawValue, "--output", new).status == .notChecked)
      #expect(contents(of: new) != nil)
    }
  }

  /// A fix need not be where its finding is.
  @Test(arguments: ["Conformance/type-syntax", "Conformance/struct", "Fixes"])
  func everyPlaceIsTheSameInEveryFormat(_ cases: String) throws {
    try withTemporaryFolder { folder in
      let formats = ["json", "sarif", "junit", "gitlab", "github"]
      func targets(_ name: String) -> [String] {
        formats.flatMap { ["--format", "\($0)=\(folder)/\(name).\($0)"] } + ["--max-diagnostics", "0"]
      }
      _ = try Harness.validate([Self.tests + cases] + targets("direct"))
      var console = Harness.console()
      _ = try MergeCommand.parse(["\(folder)/direct.json"] + targets("merged")).execute(on: &console)
      #expect(contents(of: "\(folder)/direct.json")?.contains("\"place\": {") == true)
      for format in formats {
        let (direct, merged) = (
          contents(of: "\(folder)/direct.\(format)"), contents(of: "\(folder)/merged.\(format)")
        )
        #expect(direct != nil && direct == merged, "\(format)")
      }
    }
  }

  /// A file that was named by mistake may be one that nobody is to read, however often its report is written again.
  @Test(
    arguments: ["--config", "--baseline"],
    ["password: hunter2\n", "{\"password\": \"hunter2\"}", "hunter2\u{0}"])
  func nothingIsShownOfAFileThatIsSomethingElse(_ option: String, _ text: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      try write(text, to: "\(folder)/secret")
      let report = "\(folder)/report.json"
      _ = try Harness.validate(
        "\(folder)/base.yaml", option, "\(folder)/secret", "--format", "json", "--output", report)
      let again = try Self.merge(report)
      try write(again.output, to: "\(folder)/again.json")
      for path in [report, "\(folder)/again.json"] {
        let merged = try Self.merge(path, "--format", "text")
        #expect(merged.output.contains("secret:1:1: error: "))
        #expect(!((contents(of: path) ?? "hunter2") + merged.output + merged.error).contains("hunter2"))
      }
    }
  }

  private static let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/"

  @Test func noReportThatIsReadIsOverwritten() throws {
    try withTemporaryFolder { folder in
      let report = try Self.makeReport(in: folder)
      let text = contents(of: report)
      link("\(folder)/link.json", to: "report.json")
      for target in [
        report, "\(folder)/link.json", "\(folder)/../\(folder.split(separator: "/").last!)/report.json",
      ] {
        #expect(try Self.merge(report, "--output", target).status == .wrongUsage)
        #expect(contents(of: report) == text)
      }
    }
  }
}
