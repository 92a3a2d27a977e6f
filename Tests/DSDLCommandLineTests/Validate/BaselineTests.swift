import DSDL
import DSDLReporting
import Foundation
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage
@testable import DSDLProject

@Suite struct BaselineTests {
  @Test func knownFindingsNeitherPrintNorCount() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cat", "cta", "dgo", "cta"], in: folder)
      let writing = try Harness.validate(description, "--write-baseline", baseline)
      #expect(writing.status == .failed && writing.output.contains("'dgo'"))
      let reading = try Harness.validate(description, "--baseline", baseline)
      #expect(reading.status == .passed && reading.error == "")
      #expect(
        reading.output.hasPrefix(
          "✓ \(description): 0 errors, 0 warnings · 4 samples checked, 0 invalid · 3 known"))
      let json = try Harness.validate(description, "--baseline", baseline, "--format", "json").output
      #expect(json.contains(#""baseline": {"known": 3, "gone": [], "files": ["\#(baseline)"]}"#))
      #expect(json.contains(#""diagnostics": []"#))
    }
  }

  /// What is known may be a mistake, but not that nobody looked.
  @Test(arguments: [
    ("Imge", #"{"samples": ["a"]}"#), ("Label[dom=E]", #"{"samples": ["a"]}"#), ("Image", nil),
    ("Image", #"{"samples": ["a", "b"#),
  ])
  func whatIsNotCheckedIsToldAlthoughItIsKnown(_ type: String, _ samples: String?) throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      let text = "$dsdl-version: '0.5.3'\nmeta: {}\ndata:\n  sample-type: \(type)\n  sample-path: s.json\n"
      try write(text, to: description)
      if let samples { try write(samples, to: "\(folder)/s.json") }
      _ = try Harness.validate(description, "--write-baseline", baseline)
      let reading = try Harness.validate(description, "--baseline", baseline, "--format", "json")
      #expect(reading.status != .passed)
      #expect(reading.output.contains(#""valid": false"#) && reading.output.contains(#""not-checked""#))
      #expect(!reading.output.contains(#""known": 0"#))
      // Nor is it known if it was written down as known.
      _ = try Harness.validate(
        description, "--rule", "unknown-type=off", "--write-baseline",
        baseline)
      #expect(try Harness.validate(description, "--baseline", baseline).status != .passed)
    }
  }

  @Test func otherLinesAndAnotherOrderChangeNothing() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta", "cat", "dgo"], in: folder)
      _ = try Harness.validate(description, "--write-baseline", baseline)
      try Harness.writeDataset(["cat", "cat", "dgo", "cat", "cta"], in: folder)
      #expect(try Harness.validate(description, "--baseline", baseline).status == .passed)
      // One more of the same is new, and it is the last one.
      try Harness.writeDataset(["dgo", "cta", "dgo"], in: folder)
      let more = try Harness.validate(description, "--baseline", baseline)
      #expect(more.status == .failed)
      #expect(more.output.contains("in sample 2") && !more.output.contains("in sample 0"))
      #expect(more.output.contains("1 error, 0 warnings · 3 samples checked, 1 invalid · 2 known"))
    }
  }

  @Test func whatIsGoneIsNamed() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta", "cta", "dgo"], in: folder)
      _ = try Harness.validate(description, "--write-baseline", baseline)
      try Harness.writeDataset(["cta", "cat", "cat"], in: folder)
      let outcome = try Harness.validate(description, "--baseline", baseline)
      #expect(outcome.status == .passed)
      #expect(
        outcome.output.hasSuffix(
          """
          \(baseline): 2 known findings are gone: write the file anew with --write-baseline
            samples.json: 'cta' is not a class of 'Pet' [unknown-label]
            samples.json: 'dgo' is not a class of 'Pet' [unknown-label]

          """), "\(outcome.output)")
      // Without the samples nobody knows.
      let partial = try Harness.validate(description, "--baseline", baseline, "--no-samples")
      #expect(!partial.output.contains("gone"))
      // Nor of what is not looked for.
      let without = try Harness.validate(description, "--baseline", baseline, "--rule", "unknown-label=off")
      #expect(without.status == .passed && !without.output.contains("gone"))
    }
  }

  @Test func allFindingsCountAndNotOnlyThosePrinted() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset((0..<250).map { "x\($0)" }, in: folder)
      let writing = try Harness.validate(description, "--write-baseline", baseline)
      #expect(writing.output.contains("… and 150 more unknown-label findings"))
      #expect(writing.output.contains("250 errors, 0 warnings · 250 samples checked, 250 invalid"))
      #expect(try Harness.validate(description, "--baseline", baseline).output.contains("250 known"))
      try Harness.writeDataset((0..<260).map { "x\($0)" }, in: folder)
      let more = try Harness.validate(description, "--baseline", baseline, "--max-diagnostics", "4")
      #expect(more.output.contains("… and 6 more unknown-label findings"))
      #expect(more.output.contains("10 errors, 0 warnings · 260 samples checked, 10 invalid · 250 known"))
    }
  }

  @Test func aSharedFileCountsOnce() throws {
    try withTemporaryFolder { folder in
      let baseline = "\(folder)/known.json"
      try Harness.writeDataset(["cta"], in: folder)
      try Harness.writeDataset(["cta"], in: folder, name: "other.yaml")
      _ = try Harness.validate("\(folder)/base.yaml", "\(folder)/other.yaml", "--write-baseline", baseline)
      let one = try Harness.validate("\(folder)/base.yaml", "--baseline", baseline)
      #expect(one.status == .passed && !one.output.contains("gone"))
    }
  }

  @Test func eachIsReadOnce() throws {
    try withTemporaryFolder { folder in
      func write(_ labels: [String]) throws {
        for name in ["base.yaml", "other.yaml"] { try Harness.writeDataset(labels, in: folder, name: name) }
      }
      let descriptions = ["\(folder)/base.yaml", "\(folder)/other.yaml"]
      let baseline = "\(folder)/known.json"
      try write(["cta"])
      _ = try Harness.validate(descriptions[0], descriptions[1], "--write-baseline", baseline)
      try write(["cat"])
      let outcome = try Harness.validate(descriptions[0], descriptions[1], "--baseline", baseline)
      #expect(outcome.output.ranges(of: "gone").count == 1, "\(outcome.output)")
    }
  }

  @Test func eachDescriptionHasItsOwn() throws {
    try withTemporaryFolder { folder in
      for name in ["one", "two"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        try Harness.writeDataset(["cta\(name)"], in: "\(folder)/\(name)")
        try write("baseline: known.json\n", to: "\(folder)/\(name)/.dsdl.yml")
        _ = try Harness.validate(
          "\(folder)/\(name)/base.yaml", "--write-baseline", "\(folder)/\(name)/known.json")
      }
      let outcome = try Harness.validate("\(folder)/one/base.yaml", "\(folder)/two/base.yaml")
      #expect(outcome.status == .passed && !outcome.output.contains("gone"), "\(outcome.output)")
    }
  }

  @Test func theConfigurationCanNameIt() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta"], in: folder)
      try write("baseline: known.json\n", to: "\(folder)/.dsdl.yml")
      let missing = try Harness.validate(description)
      #expect(missing.status == .notChecked)
      #expect(missing.error.contains("known.json does not exist\n  = hint: write it with --write-baseline"))
      #expect(try Harness.validate(description, "--write-baseline", baseline).status == .failed)
      #expect(try Harness.validate(description).status == .passed)
    }
  }

  @Test(arguments: [
    (
      #"{"version": 3, "findings": []}"#,
      "1:13: error: this version of dsdl reads version 2 of baselines, not 3"
    ),
    (#"{"version": "1", "findings": []}"#, "1:13: error: this version"),
    (#"{"findings": []}"#, "1:1: error: the file is no baseline"),
    ("[]", "1:1: error: the file is no baseline"),
    ("", "1:1: error: the file is no baseline"),
    (#"{"version": 2}"#, "1:1: error: a list 'findings' is expected"),
    (#"{"version": 2, "findings": [{"file": 1}]}"#, "1:38: error: the text 'file' is expected"),
    (#"{"version": 2, "findings": ["#, "1:29: error: the file is no baseline: its JSON is broken here"),
    (
      #"{"version": 2, "findings": [{"file": "a", "rule": "b", "message": "c", "fingerprint": "d", "count": 0}]}"#,
      "1:101: error: 'count' is expected"
    ),
  ])
  func brokenBaselines(_ text: String, _ message: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta"], in: folder)
      try write(text, to: "\(folder)/known.json")
      let outcome = try Harness.validate("\(folder)/base.yaml", "--baseline", "\(folder)/known.json")
      // As of a configuration: the report tells what is wrong, and standard error what was not checked for it.
      #expect(outcome.status == .notChecked && outcome.output.contains("known.json:\(message)"))
      #expect(
        outcome.error == "error: \(folder)/base.yaml was not checked: \(folder)/known.json has mistakes\n")
    }
  }

  /// Whoever waits for a report gets one.
  @Test(arguments: ReportFormat.allCases)
  func aBaselineThatCannotBeUsedIsReported(_ format: ReportFormat) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta"], in: folder)
      try write("[]", to: "\(folder)/known.json")
      for name in ["known.json", "unheard-of.json"] {
        let arguments = [
          "\(folder)/base.yaml", "--baseline", "\(folder)/\(name)", "--format", format.rawValue,
        ]
        let outcome = try Harness.validate(arguments)
        #expect(outcome.status == .notChecked && outcome.error.contains("base.yaml was not checked: "))
        #expect(outcome.error.contains("--write-baseline") == (name == "unheard-of.json"), "\(outcome.error)")
        #expect(format == .github || format == .text || !outcome.output.isEmpty)
        #expect(name == "unheard-of.json" || outcome.output.contains("the file is no baseline"))
        if format == .json { #expect(outcome.output.contains(#""complete": false"#)) }
      }
    }
  }

  /// It is read once for all descriptions.
  @Test func whatIsWrongWithABaselineIsToldOnce() throws {
    try withTemporaryFolder { folder in
      for name in ["one.yaml", "two.yaml"] { try Harness.writeDataset(["cta"], in: folder, name: name) }
      try write("[]", to: "\(folder)/known.json")
      let outcome = try Harness.validate(
        "\(folder)/one.yaml", "\(folder)/two.yaml", "--baseline", "\(folder)/known.json")
      #expect(outcome.output.matches(of: /the file is no baseline/).count == 1)
      #expect(outcome.error.matches(of: /was not checked: .*known.json has mistakes/).count == 2)
    }
  }

  @Test func nothingIsWrittenAfterAnIncompleteRun() throws {
    try withTemporaryFolder { folder in
      let baseline = "\(folder)/known.json"
      let outcome = try Harness.run("interrupted-error.yaml", "--write-baseline", baseline)
      #expect(outcome.status == .notChecked)
      #expect(outcome.error.hasSuffix("\(baseline) was not written: not everything was checked\n"))
      #expect(FileSystem.names(in: folder).isEmpty)
      let inNoFolder = try Harness.run("error.yaml", "--write-baseline", "\(folder)/no/known.json")
      #expect(inNoFolder.status == .notChecked && inNoFolder.output == "")
    }
  }

  @Test(arguments: [
    ("/samples/3/boxes/0", "/samples/*/boxes/*"), ("", ""), ("/a/b2", "/a/b2"), ("/0", "/*"),
  ])
  func pointersWithoutNumbers(_ pointer: String, _ expected: String) {
    #expect(JSONPointer.withoutNumbers(pointer) == expected)
  }

  @Test(arguments: [
    ("found 12, expected 3", "found #, expected #"), ("'a12' and 'b' in 5", "'a12' and 'b' in #"),
  ])
  func messagesWithoutNumbers(_ message: String, _ expected: String) {
    #expect(TextIdentity.withoutNumbers(message: message) == expected)
  }

  /// What is known stays known when a sample is inserted before it, whatever is wrong with that one.
  @Test func aSampleBeforeOthersChangesNoOtherFinding() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta", "dgo"], in: folder)
      let before = try Harness.validate(description, "--format", "gitlab", "--write-baseline", baseline)
      try Harness.replace("{\"samples\": [\"bird\",\n  \"cta\", \"dgo\"]}", at: "\(folder)/samples.json")
      let after = try Harness.validate(description, "--format", "gitlab")
      let known = fingerprints(in: before.output)
      #expect(known.count == 2 && known.isSubset(of: fingerprints(in: after.output)))
      #expect(try Harness.validate(description, "--baseline", baseline).output.contains("2 known"))
    }
  }

  private func fingerprints(in report: String) -> Set<Substring> {
    Set(report.split(separator: "\n").filter { $0.contains("\"fingerprint\"") })
  }

  /// The language is no part of what a finding is known by.
  @Test func baselinesAreTheSameInEveryLanguage() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta"], in: folder)
      let written = try Harness.validate(description, "--write-baseline", baseline, "--language", "zh")
      #expect(written.output.contains("错误：“cta”不是“Pet”的类别"))
      #expect(try Harness.validate(description, "--baseline", baseline).status == .passed)
    }
  }

  /// Those of version 1 know findings by their English text.
  @Test func oldBaselinesAreReadWithAWarning() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta"], in: folder)
      let report = try Validator.validate(contentsOfFile: description)
      let fingerprint = TextIdentity(of: report.diagnostics[0], in: "samples.json").fingerprint
      try write(
        """
        {"version": 1, "findings": [{"file": "samples.json", "rule": "unknown-label", "count": 1,
          "path": "/samples/*", "message": "m", "fingerprint": "\(fingerprint)"}]}
        """, to: baseline)
      let outcome = try Harness.validate(description, "--baseline", baseline)
      #expect(outcome.status == .passed && outcome.output.contains("1 known"))
      #expect(outcome.error.contains("warning: the baseline is of version 1"))
      #expect(outcome.error.contains("hint: write the baseline anew with --write-baseline"))
    }
  }

  /// Once each: it is misspelt, or of another version.
  @Test func rulesThatDoNotExistAreWarnedOf() throws {
    try withTemporaryFolder { folder in
      let (description, baseline) = ("\(folder)/base.yaml", "\(folder)/known.json")
      try Harness.writeDataset(["cta"], in: folder)
      _ = try Harness.validate(description, "--write-baseline", baseline)
      let text = try #require(contents(of: baseline))
      let misspelt = "\(folder)/misspelt.json"
      try write(text.replacing(#""rule": "unknown-label""#, with: #""rule": "unknown-lable""#), to: misspelt)
      let outcome = try Harness.validate(description, "--baseline", misspelt)
      #expect(outcome.error.contains("warning: there is no rule 'unknown-lable': nothing is known of it"))
      #expect(outcome.error.contains("hint: write the baseline anew with --write-baseline"))
      // What an entry is known by is its fingerprint.
      #expect(outcome.status == .passed)
    }
  }

  /// Anybody may have named it, in a configuration for example.
  @Test(arguments: [
    "root:x:0:0:root:/root:/bin/bash\n", "{\"secret\": \"root\"}", "\"root\"",
    "{\"version\": \"root\", \"findings\": []}", "{\"version\": {\"root\": 1}}",
    "{\"version\": 2, \"findings\": {\"root\": 1}}",
    "{\"version\": 2, \"findings\": [\"root\", {\"file\": [\"root\"]}]}",
    "{\"version\": 2, \"root\": 1, \"root\": 2}",
  ])
  func whatIsNoBaselineIsNotShown(_ text: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta"], in: folder)
      try write(text, to: "\(folder)/known.json")
      let arguments = ["\(folder)/base.yaml", "--baseline", "\(folder)/known.json"]
      for format in ReportFormat.allCases {
        let outcome = try Harness.validate(arguments + ["--format", format.rawValue, "-v"])
        #expect(outcome.status == .notChecked && outcome.output.contains("invalid-configuration"))
        #expect(!(outcome.output + outcome.error).contains("root"), "\(outcome.output)\(outcome.error)")
      }
    }
  }

  @Test(arguments: [
    "9223372036854775807", "9223372036854775808", "1099511627777", "-1", "1.5", "1e3", "\"1\"", "null",
    "true",
  ])
  func numbersAreChecked(_ count: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta"], in: folder)
      let entry =
        #"{"file": "samples.json", "rule": "a", "message": "b", "fingerprint": "c", "count": \#(count)}"#
      try write("{\"version\": 2, \"findings\": [\(entry), \(entry)]}", to: "\(folder)/known.json")
      let outcome = try Harness.validate("\(folder)/base.yaml", "--baseline", "\(folder)/known.json")
      #expect(outcome.status == .notChecked)
      #expect(outcome.output.contains("'count' is expected, a whole number from 1 to 1099511627776"))
    }
  }

  @Test func theLargestNumbersAddUp() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta"], in: folder)
      let entry =
        #"{"file": "samples.json", "rule": "a", "message": "b", "fingerprint": "c", "count": 1099511627776}"#
      try write("{\"version\": 2, \"findings\": [\(entry), \(entry)]}", to: "\(folder)/known.json")
      let outcome = try Harness.validate("\(folder)/base.yaml", "--baseline", "\(folder)/known.json")
      #expect(outcome.status == .failed && outcome.output.contains("2199023255552 known findings are gone"))
    }
  }

  @Test func ofAFileThatIsGoneAllIsGone() throws {
    try withTemporaryFolder { folder in
      let baseline = "\(folder)/known.json"
      try Harness.writeDataset(["cat"], in: folder)
      try write("cta\n", to: "\(folder)/other.jsonl")
      try Harness.replace(
        "$dsdl-version: '0.5.3'\nmeta:\ndefs: {Pet: {$def: class_domain, classes: [cat]}}\ndata:\n"
          + "  sample-type: Label[dom=Pet]\n  sample-path: [samples.json, other.jsonl]\n",
        at: "\(folder)/base.yaml")
      try Harness.replace("\"cta\"\n", at: "\(folder)/other.jsonl")
      _ = try Harness.validate("\(folder)/base.yaml", "--write-baseline", baseline)
      FileSystem.remove("\(folder)/other.jsonl")
      try Harness.writeDataset(["cat"], in: folder)
      let outcome = try Harness.validate("\(folder)/base.yaml", "--baseline", baseline)
      #expect(outcome.output.contains("1 known finding is gone"), "\(outcome.output)")
      #expect(outcome.output.contains("  other.jsonl: 'cta' is not a class of 'Pet' [unknown-label]"))
    }
  }

  @Test func aHugeFileIsNotRead() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      for (name, size) in [("known.json", 1 << 33), (".dsdl.yml", 1 << 30)] {
        makeSparseFile("\(folder)/\(name)", size)
      }
      let baseline = try Harness.validate(
        "\(folder)/base.yaml", "--baseline", "\(folder)/known.json", "--config", "\(folder)/base.yaml")
      #expect(baseline.status == .notChecked)
      let settings = try Harness.validate("\(folder)/base.yaml")
      #expect(settings.status == .notChecked)
      #expect(
        settings.error
          == "error: \(folder)/base.yaml was not checked: \(folder)/.dsdl.yml is larger than 256 MiB\n")
      FileSystem.remove("\(folder)/.dsdl.yml")
      let outcome = try Harness.validate("\(folder)/base.yaml", "--baseline", "\(folder)/known.json")
      #expect(
        outcome.error
          == "error: \(folder)/base.yaml was not checked: \(folder)/known.json is larger than 256 MiB\n")
      makeSparseFile("\(folder)/lib.yaml", 1 << 32)
      try Harness.replace(
        "$dsdl-version: '0.5.3'\nmeta:\n$import: [lib]\ndata:\n  sample-type: Int\n  samples: [1]\n",
        at: "\(folder)/base.yaml")
      let library = try Harness.validate("\(folder)/base.yaml")
      #expect(
        library.status == .failed
          && library.output.contains("lib.yaml' is larger than 256 MiB [limit-exceeded]"))
    }
  }
}
