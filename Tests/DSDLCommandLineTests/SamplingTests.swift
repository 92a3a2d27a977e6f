import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

@Suite struct SamplingTests {
  @Test(arguments: [
    ("0..<1000", 0..<1000), ("5...9", 5..<10), ("100...", 100..<Int.max), ("7", 7..<8), ("..<3", 0..<3),
    ("...3", 0..<4), ("0...0", 0..<1), ("0-999", 0..<1000), ("5-5", 5..<6), (":1000", 0..<1000),
    ("1000:", 1000..<Int.max), ("2:5", 2..<5),
  ])
  func ranges(_ text: String, _ range: Range<Int>) throws {
    #expect(try SampleRange(argument: text).range == range)
  }

  @Test(arguments: [
    "", "-1", "a", "5..<5", "9...5", "1..2", "..<", "...", "1..<", ":", "-", "5-", "9-5", "5:5", "1-2-3",
    "1:2:3", "-5:", "1:-5", "::1", "1.5", "0x1", "99999999999999999999",
    "1 ... 2",
  ])
  func noRanges(_ text: String) {
    #expect(throws: (any Error).self) { try SampleRange(argument: text) }
  }

  @Test(arguments: [
    "0/3", "4/3", "1", "1/", "/1", "a/b", "1/2/3", "1/0", "-1/2", "1/1000001", "1/9223372036854775807",
  ])
  func noShards(_ text: String) throws {
    #expect((try? Shard(argument: text)) == nil)
    #expect(Harness.usageError("a.yaml", "--shard=\(text)")?.code == 64)
  }

  @Test func onlyTheRangeIsChecked() throws {
    try withTemporaryFolder { folder in
      let description = "\(folder)/base.yaml"
      try Harness.writeDataset(["a", "cat", "b", "c", "d"], in: folder)
      let outcome = try Harness.validate(description, "--samples", "1...2")
      #expect(outcome.output.contains("in sample 2, at /samples/2") && outcome.output.contains("'b'"))
      #expect(outcome.output.contains("1 error, 0 warnings · 2 samples checked, 1 invalid"))
      #expect(try Harness.validate(description, "--samples", "1").status == .passed)
      let beyond = try Harness.validate(description, "--samples", "5..<9")
      #expect(beyond.status == .notChecked)
      #expect(beyond.error == "error: \(description) has no samples '5..<9': it has 5, counted from 0\n")
      // Nothing was looked at: no report says that all is well.
      #expect(beyond.output.hasPrefix("✗ \(description): 0 errors, 0 warnings · no samples checked"))
      for (format, text) in [
        ("json", "\"valid\": false,\n  \"complete\": false"),
        ("jsonl", "\"valid\": false, \"complete\": false"),
        ("junit", "errors=\"1\""), ("sarif", "\"executionSuccessful\": false"),
        ("github", "::error title=not checked::"),
        ("gitlab", "\"check_name\": \"not-checked\""),
      ] {
        let report = try Harness.validate(description, "--samples", "5-9", "--format", format).output
        #expect(report.contains(text) && report.contains("has no samples '5-9'"), "\(format)")
      }
      let suites = try Harness.validate(description, "--samples", "5-9", "--format", "junit").output
      #expect(suites.contains(#"tests="1" failures="0" errors="1""#) && !suites.contains("\"valid\""))
      #expect(suites.ranges(of: "<testsuite ").count == 1)
    }
  }

  @Test func samplesOfAPartAreCountedFromItsFirst() throws {
    try withTemporaryFolder { folder in
      let description = "\(folder)/base.yaml"
      try Harness.writeDataset(["a", "cat", "b"], in: folder)
      try write("\"a\"\n\"cat\"\n\"b\"\n", to: "\(folder)/part.jsonl")
      for arguments in [[], ["--samples-file", "\(folder)/part.jsonl"], ["--jobs", "8"]] {
        func validate(_ more: String...) throws -> Harness.Outcome {
          try Harness.validate([description] + arguments + more)
        }
        let all = try validate("--first-sample", "1000")
        #expect(all.output.contains("in sample 1000") && all.output.contains("in sample 1002"))
        let last = try validate("--first-sample", "1000", "--samples", "1002-2000")
        #expect(last.output.contains("in sample 1002"))
        #expect(last.output.contains("· 1 sample checked, 1 invalid"))
        #expect(try validate("--first-sample", "1000", "--samples", "1001").status == .passed)
        let beyond = try validate("--first-sample", "1000", "--samples", "1003:")
        #expect(beyond.status == .notChecked)
        #expect(beyond.error == "error: \(description) has no samples '1003:': it has 3, counted from 1000\n")
      }
    }
  }

  @Test(arguments: [
    ["-1"], ["a"], ["1099511627777"], ["99999999999999999999"], ["1", "--shard", "1/2"],
    ["1", "--no-samples"],
    ["1000", "--samples", "0-999"],
  ])
  func noFirstSamples(_ arguments: [String]) {
    let first = ["--first-sample=\(arguments[0])"] + arguments.dropFirst()
    #expect(throws: (any Error).self) { try Harness.parse(["a.yaml"] + first) }
  }

  @Test func readingEndsBehindTheRange() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      try Harness.replace("{\"samples\": [\"cat\", \"cat\", nonsense", at: "\(folder)/samples.json")
      #expect(try Harness.validate("\(folder)/base.yaml", "--samples", "..<2").status == .passed)
      #expect(try Harness.validate("\(folder)/base.yaml").status == .failed)
    }
  }

  @Test func samplesFromAnotherFile() throws {
    try withTemporaryFolder { folder in
      let description = "\(folder)/base.yaml"
      try Harness.writeDataset(["cat"], in: folder)
      try write("\"cat\"\n\"cta\"\n", to: "\(folder)/other.jsonl")
      let outcome = try Harness.validate(description, "--samples-file", "\(folder)/other.jsonl")
      #expect(outcome.output.hasPrefix("\(folder)/other.jsonl:2:1: error: 'cta' is not a class"))
      #expect(outcome.output.contains("· 2 samples checked, 1 invalid"))
      let missing = try Harness.validate(description, "--samples-file", "\(folder)/othre.jsonl")
      #expect(
        missing.status == .notChecked && missing.error.contains("did you mean '\(folder)/other.jsonl'?"))
      try Harness.writeDataset(["cat"], in: folder, name: "second.yaml")
      let twice = try Harness.validate(
        description, "\(folder)/second.yaml", "--samples-file", "\(folder)/other.jsonl")
      #expect(twice.status == .notChecked && twice.error.contains("--samples-file is for one description"))
    }
  }

  /// However a description is named, it is one.
  @Test(arguments: ["/base.yaml", "/./base.yaml", "/sub/../base.yaml", "//base.yaml", ""])
  func aRangeWithoutSamplesIsToldOfTheDescription(_ name: String) throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/sub")
      try Harness.writeDataset(["cat"], in: folder)
      let arguments = ["\(folder)\(name)", "--samples", "9"]
      let junit = try Harness.validate(arguments + ["--format", "junit"])
      #expect(junit.status == .notChecked && junit.output.matches(of: /<testsuite\b/).count == 1)
      #expect(!junit.output.contains(#"name="valid""#))
      #expect(try !Harness.validate(arguments).output.contains("✓"))
      let json = try Harness.validate(arguments + ["--format", "json"]).output
      #expect(json.contains(#""unreadable": [{"file": "\#(folder)/base.yaml""#))
    }
  }

  @Test func aLibraryHasNoSamples() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nL: {$def: class_domain, classes: [a, b]}\n", to: "\(folder)/lib.yaml")
      try write("garbage {", to: "\(folder)/s.json")
      let outcome = try Harness.validate("\(folder)/lib.yaml", "--samples-file", "\(folder)/s.json")
      #expect(outcome.status == .notChecked)
      #expect(outcome.error == "error: \(folder)/lib.yaml is a library: no samples were read for it\n")
    }
  }

  @Test func aDescriptionWithoutSamplesCanBeGivenSome() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata:\n  sample-type: Int\n", to: "\(folder)/base.yaml")
      try write("1", to: "\(folder)/s.jsonl")
      #expect(try Harness.validate("\(folder)/base.yaml").status == .failed)
      let outcome = try Harness.validate("\(folder)/base.yaml", "--samples-file", "\(folder)/s.jsonl")
      #expect(outcome.status == .passed)
    }
  }

  // MARK: Streams

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesOfAStreamAreCounted(_ end: String) throws {
    try withTemporaryFolder { folder in
      // More than a block, with a line that is longer than one.
      var lines = (0..<30_000).map {
        "\"cat\($0 % 1000 == 7 ? "s" : "")\"" + String(repeating: " ", count: $0 % 30)
      }
      lines[1_007] = "\"" + String(repeating: "x", count: 600_000) + "\""
      lines[5] = ""
      let text = lines.joined(separator: end)
      try write(text, to: "\(folder)/s.jsonl")
      try Harness.writeDataset(["cat"], in: folder)
      let streamed = try Self.validateStream("\(folder)/base.yaml", of: "\(folder)/s.jsonl")
      var options = ValidationOptions()
      options.samplesOverride = .file("\(folder)/s.jsonl")
      let read = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
      #expect(streamed.samples == read.samples && streamed.samples.checked == 29_999)
      #expect(streamed.diagnostics.count == 30 && streamed.countByRule == read.countByRule)
      for (left, right) in zip(streamed.diagnostics, read.diagnostics) {
        #expect(left.range.start == right.range.start && left.range.end == right.range.end)
        #expect(left.message == right.message && left.sample == right.sample)
        #expect(left.file.path == "<stdin>")
      }
    }
  }

  @Test func findingsOfAStreamAreLimitedAsThoseOfOneFile() throws {
    try withTemporaryFolder { folder in
      let text = (0..<20_000).map { "\"c\($0)\"" + String(repeating: " ", count: 60) }.joined(separator: "\n")
      try write("\u{FEFF}" + text, to: "\(folder)/s.jsonl")
      try Harness.writeDataset(["cat"], in: folder)
      let report = try Self.validateStream("\(folder)/base.yaml", of: "\(folder)/s.jsonl")
      #expect(
        report.diagnostics.count == 100 && report.errorCount == 20_000
          && report.omitted == [.unknownLabel: 19_900])
      #expect(report.diagnostics.first?.range.start == SourcePosition(line: 1, column: 1, offset: 3))
    }
  }

  /// It is told what it would be told as a file.
  @Test(arguments: [
    "{\"samples\": [\"cat\", \"cta\"]}",
    "\u{FEFF}\n {\n  \"samples\" : [\n \"cat\",\n \"dgo\"\n ], \"x\": 1}\n",
    "{\"samples\": [\"cat\",]}", "{\"samples\": [\"cat\"", "{\"samples\":[]}",
  ])
  func aWholeDocumentMayComeAsAStream(_ text: String) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "\(folder)/s.json")
      try Harness.writeDataset(["cat"], in: folder)
      let streamed = try Self.validateStream("\(folder)/base.yaml", of: "\(folder)/s.json")
      var options = ValidationOptions()
      options.samplesOverride = .file("\(folder)/s.json")
      let read = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
      #expect(streamed.samples == read.samples && streamed.countByRule == read.countByRule)
      for (left, right) in zip(streamed.diagnostics, read.diagnostics) {
        #expect(left.range.start == right.range.start && left.pointer == right.pointer)
        #expect(left.message == right.message && left.sample == right.sample)
      }
    }
  }

  /// A struct may have a field of that name.
  @Test func samplesMayHaveAFieldSamples() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndefs: {S: {$def: struct, $fields: {samples: 'List[Int]'}}}\n"
          + "data: {sample-type: S}\n", to: "\(folder)/base.yaml")
      try write("{\"samples\": [1]}\n{\"samples\": [2]}\n", to: "\(folder)/s.jsonl")
      let report = try Self.validateStream("\(folder)/base.yaml", of: "\(folder)/s.jsonl")
      #expect(report.isValid && report.samples.checked == 2)
    }
  }

  private static func validateStream(_ description: String, of file: String) throws -> ValidationReport {
    let descriptor = openForReading(file)
    defer { try? FileDescriptor(rawValue: descriptor).close() }
    var options = ValidationOptions()
    options.samplesOverride = .lines(descriptor: descriptor)
    return try Validator.validate(contentsOfFile: description, options: options)
  }
}
