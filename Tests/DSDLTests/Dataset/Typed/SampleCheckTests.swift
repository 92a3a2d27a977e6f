import DSDL
import Testing

extension Rule {
  fileprivate static let largeScore = Rule("large-score", summary: "A score is larger than 1")
  fileprivate static let oddName = Rule("odd-name", severity: .warning)
}

struct SampleCheckTests {
  private struct Scores: SampleCheck {
    struct Input: SampleObject {
      var scores: [Double]
      var name: String?
      init(_ fields: inout FieldReader) throws(SampleError) {
        scores = try fields.read("scores")
        name = try fields.read("name")
      }
    }

    let rules = [Rule.largeScore, .oddName]

    func check(_ sample: Input, _ findings: inout SampleFindings) {
      for (index, score) in sample.scores.enumerated() where score > 1 {
        findings.report(
          .largeScore, "\(score) is larger than 1", at: "scores", .element(index), hint: "divide it")
      }
      if sample.name?.hasPrefix("odd") == true { findings.report(.oddName, "the name is odd", at: "name") }
    }
  }

  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {dataset_name: scores}
    defs:
      Scored:
        $def: struct
        $fields: {scores: "List[etype=Num]", name: Str}
        $optional: [name]
    data:
      sample-type: Scored

    """

  private func dataset(_ data: String, _ files: [String: String] = [:]) throws -> (Dataset, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(Array((Self.description + data).utf8), to: "base.yaml")
    for (name, text) in files { try folder.write(Array(text.utf8), to: name) }
    return (try Dataset(contentsOfFile: folder.path + "/base.yaml"), folder)
  }

  private func options(_ threads: Int = 1) -> CheckOptions {
    var options = CheckOptions()
    options.checks = [Scores()]
    options.threads = threads
    return options
  }

  private func lines(_ report: ValidationReport) -> [String] {
    report.diagnostics.map {
      "\($0.rule) \($0.severity) \($0.range.start.line):\($0.range.start.column) \($0.sample ?? -1) \($0.pointer ?? ""): \($0.message)"
    }
  }

  @Test(arguments: [1, 3])
  func findingsHavePlaces(_ threads: Int) throws {
    let text = #"""
      {"samples": [{"scores": [0.5, 2]},
      {"name": "odd \n name", "scores": [3]}, {"scores": ["x"]},
      {"scores": []}]}
      """#
    let (dataset, folder) = try dataset("  sample-path: a.json\n", ["a.json": text])
    defer { withExtendedLifetime(folder) {} }
    let report = dataset.validate(options(threads))
    #expect(
      lines(report).filter { !$0.hasPrefix("type-mismatch") } == [
        "large-score error 1:31 0 /samples/0/scores/1: 2.0 is larger than 1",
        "odd-name warning 2:10 1 /samples/1/name: the name is odd",
        "large-score error 2:36 1 /samples/1/scores/0: 3.0 is larger than 1",
      ])
    #expect(report.errorCount == 3 && report.warningCount == 1)
    #expect(report.samples.invalid == 3 && report.samples.checked == 4)
    #expect(report.diagnostics.first?.hints == ["divide it"])
  }

  @Test func samplesInYAMLAndInManyFiles() throws {
    let (inline, folder) = try dataset("  samples:\n    - scores: [1]\n    - {scores: [0, 7]}\n")
    defer { withExtendedLifetime(folder) {} }
    #expect(
      lines(inline.validate(options())) == [
        "large-score error 12:20 1 /data/samples/1/scores/1: 7.0 is larger than 1"
      ])
    var files: [String: String] = [:]
    for number in 10..<40 {
      files["all/\(number).json"] = "{\"samples\":[{\"scores\":[\(number == 33 ? 2 : 1)]}]}"
    }
    let (many, other) = try dataset("  sample-path: all\n", files)
    defer { withExtendedLifetime(other) {} }
    for threads in [1, 3] {
      let report = many.validate(options(threads))
      #expect(lines(report) == ["large-score error 1:24 23 /samples/0/scores/0: 2.0 is larger than 1"])
      #expect(report.diagnostics.first?.file.path.hasSuffix("33.json") == true)
    }
  }

  @Test func aRuleThatIsOffIsNotAsked() throws {
    let folder = try TemporaryFolder()
    let data = "  samples:\n    - scores: [7]\n      name: odd\n"
    try folder.write(Array((Self.description + data).utf8), to: "base.yaml")
    var reading = ReadingOptions()
    reading.diagnostics.levels[.largeScore] = .off
    let dataset = try Dataset(contentsOfFile: folder.path + "/base.yaml", options: reading)
    #expect(dataset.validate(options()).diagnostics.map(\.rule) == [.oddName])
  }

  @Test func eventsComeInOrder() async throws {
    let text =
      "{\"samples\":[" + Array(repeating: "{\"scores\":[2]}", count: 500).joined(separator: ",") + "]}"
    let (dataset, folder) = try dataset("  sample-path: a.json\n", ["a.json": text])
    defer { withExtendedLifetime(folder) {} }
    var samples: [Int] = []
    var report: ValidationReport?
    for await event in dataset.validation(options()) {
      switch event {
      case .finding(let finding): samples.append(finding.sample ?? -1)
      case .finished(let finished): report = finished
      default: break
      }
    }
    #expect(samples == Array(0..<100))
    #expect(report?.errorCount == 500 && report?.isComplete == true)
    var count = 0
    let ended = dataset.validate(options()) { _ in
      count += 1
      return count < 5
    }
    #expect(count == 5 && ended == nil)
  }
}
