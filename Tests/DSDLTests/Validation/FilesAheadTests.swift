import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// In a folder of many files, those that are looked at ahead of their turn make no difference to the report.
struct FilesAheadTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs:
        Colours: {$def: class_domain, classes: [red, green]}
        Sample: {$def: struct, $fields: {name: Str, colour: "Label[dom=Colours]"}}
      data:
        sample-type: Sample
        sample-path: samples
      """
    try folder.write(Array(description.utf8), to: "base.yaml")
  }

  private func write(_ text: String, _ name: String) throws {
    try folder.write(Array(text.utf8), to: "samples/\(name)")
  }

  private func sample(_ number: Int, colour: String = "red") -> String {
    #"{"name": "n\#(number)", "colour": "\#(colour)"}"#
  }

  private func report(_ jobs: Int, isOn: Bool = true, samples: SampleSelection = .all) throws
    -> ValidationReport
  {
    var options = ValidationOptions()
    options.threads = jobs
    options.workingFolder = folder.path
    options.recognition.isOn = isOn
    options.samples = samples
    options.diagnostics.maximumPerRuleAndFile = 2
    return try Validator.validate(contentsOfFile: "base.yaml", options: options)
  }

  /// All that a report tells, in one line for each part.
  private func lines(_ report: ValidationReport) -> [String] {
    ["\(report.samples) \(report.countByRule.count) \(report.omitted) \(report.isComplete)"]
      + report.files.map { "\($0.path) \($0.size)" }
      + report.diagnostics.map {
        "\($0.file.path):\($0.range.start.line):\($0.range.start.column) \($0.message) \($0.sample ?? -1) \($0.pointer ?? "")"
      }
  }

  /// Files of every kind, among clean ones.
  private func writeFiles() throws {
    for number in 0..<50 {
      let name = "\(number < 10 ? "0" : "")\(number)"
      let list = (0..<number).map { sample($0) }.joined(separator: ",\n")
      switch number {
      case 3: try write("", "\(name).json")
      case 7: try write("{\"samples\": [\(sample(1)), \(sample(2, colour: "blue"))]}", "\(name).json")
      case 8: try write("{\"samples\": [\(sample(1)), {\"name\": ]}", "\(name).json")
      case 11: try write("\(sample(1))\n\n\(sample(2, colour: "green"))\n", "\(name).jsonl")
      case 12: try write("\(sample(1))\n{}\n", "\(name).jsonl")
      case 20: try write("samples:\n- name: a\n  colour: red\n", "\(name).yaml")
      case 21: try write("\u{FEFF}{\"samples\": [\(sample(1))]}", "\(name).json")
      case 22: try write("\u{FEFF}{\"samples\": [\(sample(1, colour: "x"))]}", "\(name).json")
      case 23: try write("{\"samples\": [\(sample(1))]} x", "\(name).json")
      case 30: try write("{\"samples\": []}", "\(name).json")
      case 31: try folder.write([0xFF, 0xFE, 0x7B, 0], to: "samples/\(name).json")
      case 32: try write("{\"samples\": [\(sample(1, colour: "\\u0072ed"))], \"more\": 1}", "\(name).json")
      case 40: try write("not samples", "\(name).txt")
      case 41: try write("{\"samples\": [\(sample(1))]}", "\(name).json/inside.json")
      default: try write("{\"samples\": [\(list)]}", "\(name).json")
      }
    }
  }

  @Test func reportsAreTheSame() throws {
    try writeFiles()
    let expected = lines(try report(1, isOn: false))
    // The counts, 49 files, a folder among them, and what is wrong.
    #expect(expected.count == 58)
    for jobs in [1, 2, 5] { #expect(lines(try report(jobs)) == expected) }
  }

  @Test(arguments: [SampleSelection(range: 30..<200), SampleSelection(shard: Shard(index: 2, count: 3))])
  func selectionsAreTheSame(_ selection: SampleSelection) throws {
    try writeFiles()
    let expected = lines(try report(1, isOn: false, samples: selection))
    for jobs in [1, 2] { #expect(lines(try report(jobs, samples: selection)) == expected) }
  }

  @Test func aPipeIsReported() throws {
    for number in 10..<40 { try write("{\"samples\": [\(sample(number))]}", "\(number).json") }
    try folder.makePipe("samples/25a.json")
    for jobs in [1, 2] {
      let report = try report(jobs)
      #expect(report.samples.checked == 30)
      #expect(report.diagnostics.map(\.message) == ["the file is not a regular file"])
    }
  }

  @Test func tellsWhichFilesAreClean() throws {
    try writeFiles()
    let probe = try RecognitionProbe(FilePath("\(folder.path)/base.yaml"), ValidationOptions())
    let plan = PlanCompiler.compile(probe.type)
    let flat = try #require(FlatPlan(plan, DiagnosticOptions()))
    let checker = SmallFileChecker(
      SampleChecker(
        plan: plan, content: .samples, sources: SourceSet(workingFolder: "/"),
        collector: DiagnosticCollector(options: DiagnosticOptions())), flat)
    func samples(_ name: String) -> Int? {
      let path = "\(folder.path)/samples/\(name)"
      return SampleStore(FilePath(path)).flatMap { checker.cleanFile($0)?.samples }
    }
    #expect(samples("49.json") == 49)
    #expect(samples("07.json") == nil)
    #expect(samples("05.json") == 5)
    #expect(samples("11.jsonl") == 2)
    #expect(samples("12.jsonl") == nil)
    #expect(samples("20.yaml") == nil)
    #expect(samples("21.json") == 1)
    #expect(samples("32.json") == 1)
    #expect(samples("99.json") == nil)
  }
}
