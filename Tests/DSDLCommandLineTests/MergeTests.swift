import ArgumentParser
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
    guard let command = try DSDLCommand.parseAsRoot(["merge"] + arguments) as? MergeCommand else {
      Issue.record("not the command merge")
      return Harness.Outcome(status: .notChecked, output: "", error: "")
    }
    var console = Harness.console()
    let status = command.execute(on: &console)
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
      let merged = try DSDLCommand.parseAsRoot(["merge", "--max-diagnostics", maximum] + shuffled)
      var console = Harness.console()
      let status = try #require(merged as? MergeCommand).execute(on: &console)
      #expect(status == whole.status && status == .failed)
      #expect(console.output.text == whole.output)
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
        ([whole], "\(whole) is not the report of a part: it was made without --shard"),
        ([first, other], "\(other) is about other files than \(first)"),
        (["\(folder)/samples.json"], "\(folder)/samples.json is no JSON report of dsdl"),
        (["\(folder)/gone.json"], "\(folder)/gone.json does not exist"),
      ] {
        let command = try #require(
          try DSDLCommand.parseAsRoot(["merge", "--output", target] + reports) as? MergeCommand)
        var console = Harness.console()
        #expect(command.execute(on: &console) == .notChecked)
        #expect(console.error.text == "error: \(message)\n")
        #expect(Platform.kind(of: target) == nil)
      }
      let broken = try Self.merge(description)
      #expect(broken.status == .notChecked && broken.error.contains("\(description):1:1: error: "))
      let second = try report("second", description, "--shard", "2/4")
      let fourth = try report("fourth", description, "--shard", "4/4")
      let merged = try Self.merge(fourth, second, first, third, "--output", target, "--fail-on", "never")
      #expect(merged.status == .passed)
      #expect(merged.error == "✗ 4 parts: 1 error, 0 warnings · 2 samples checked, 1 invalid\n")
      #expect(contents(of: target) == contents(of: whole))
    }
  }
}
