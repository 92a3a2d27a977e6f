import Foundation
import Testing

/// The verdicts that a dataset author sees: the examples, and the exit codes.
struct ValidateTests {
  static let soundExamples = [
    "unconditional-ffhq/set-train/train.yaml", "conditional-cifar10/set-train/train.yaml",
    "unpaired-facade/set-base/base.yaml", "paired-facade/set-base/base.yaml",
  ]

  @Test(arguments: soundExamples)
  func soundExample(_ example: String) throws {
    let outcome = try Tool.run(["validate", "Examples/\(example)"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("✓ Examples/\(example): 0 errors, 0 warnings"))
    #expect(outcome.error.isEmpty)
  }

  @Test func brokenExampleHasFiveFindings() throws {
    let outcome = try Tool.run(["validate", "--format", "json", "Examples/broken-facade/set-base/base.yaml"])
    #expect(outcome.status == 1)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let rules = (report["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
    #expect(
      rules == ["unknown-label", "missing-field", "unknown-field", "label-out-of-range", "type-mismatch"])
  }

  @Test func missingDescriptionIsExitCodeTwo() throws {
    let outcome = try Tool.run(["validate", "Examples/paired-facade/set-base/bas.yaml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("Examples/paired-facade/set-base/bas.yaml does not exist"))
    #expect(outcome.error.contains("did you mean 'Examples/paired-facade/set-base/base.yaml'?"))
  }

  @Test func samplesOfAnotherFileMayBeCompressed() throws {
    try Tool.withTemporaryFolder { folder in
      let outcome = try Tool.shell(
        "gzip -c Examples/paired-facade/set-base/base_samples.json > \(folder)/s.json.gz; "
          + "\"$0\" validate Examples/paired-facade/set-base/base.yaml --samples-file \(folder)/s.json.gz")
      #expect(outcome.status == 0 && outcome.output.contains("7 samples checked, 0 invalid"), "\(outcome)")
    }
  }

  @Test func wrongUsageIsExitCode64() throws {
    #expect(try Tool.run(["validate"]).status == 64)
    #expect(try Tool.run(["validate", "--rule", "unknown-lable=off", "base.yaml"]).status == 64)
  }

  @Test func librariesAreFoundWhereTheEnvironmentSays() throws {
    try Tool.withTemporaryFolder { folder in
      try Data("$dsdl-version: '0.5.3'\nS: {$def: struct, $fields: {a: Int}}\n".utf8)
        .write(to: URL(fileURLWithPath: "\(folder)/own.yaml"))
      let description =
        "$dsdl-version: '0.5.3'\nmeta:\n$import: [own]\ndata: {sample-type: S, samples: [{a: 1}]}\n"
      try FileManager.default.createDirectory(atPath: "\(folder)/set", withIntermediateDirectories: true)
      try Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/set/base.yaml"))
      let line = "\"$0\" validate \(folder)/set/base.yaml"
      #expect(try Tool.shell(line).status == 1)
      #expect(try Tool.shell("DSDL_LIBRARY_PATH=/nowhere:\(folder) \(line)").status == 0)
    }
  }

  /// What others write into the same file stays where it is.
  @Test func aStreamIsWrittenWhereItIs() throws {
    try Tool.withTemporaryFolder { folder in
      let file = "\(folder)/all.txt"
      let description = "$dsdl-version: '0.5.3'\nmeta:\ndata: {sample-type: Int, samples: [1]}\n"
      try Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/base.yaml"))
      for path in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"]
      where path == "-" || access(path, F_OK) == 0 {
        let line =
          "{ echo before; \"$0\" validate \(folder)/base.yaml --output \(path); echo after; } > \(file)"
        #expect(try Tool.shell(line).status == 0)
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "before" && lines.last == "after" && lines.count == 3, "\(path) \(lines)")
      }
    }
  }
}
