import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What a compressed file holds is checked as if it were not compressed.
struct CompressedSamplesTests {
  private func check(
    _ name: String, _ bytes: [UInt8], selection: SampleSelection = .all, jobs: Int = 1,
    _ body: (Dataset, ValidationReport) throws -> Void
  ) throws {
    let description = """
      $dsdl-version: "0.5.0"
      meta: {}
      data: {sample-type: "List[Int]", sample-path: \(name)}
      """
    try withDataset(["dataset.yaml": description]) { options in
      var options = options
      (options.samples, options.threads) = (selection, jobs)
      options.diagnostics.maximumPerRuleAndFile = nil
      try Data(bytes).write(to: URL(fileURLWithPath: "\(options.workingFolder!)/\(name)"))
      let dataset = try Dataset(contentsOfFile: "dataset.yaml", options: options.reading)
      try body(dataset, dataset.validate())
    }
  }

  /// The findings in the samples, without the name of the file, their places counted in the whole file.
  private func lines(_ report: ValidationReport) -> [String] {
    report.diagnostics.filter { $0.rule != .noSamples }.map { finding in
      let (start, end) = (finding.range.start, finding.range.end)
      let place = "\(start.line):\(start.column):\(start.offset)–\(end.line):\(end.column):\(end.offset)"
      let sample = finding.sample.map(String.init) ?? "-"
      return "\(finding.rule.name) \(place) \(sample) \(finding.pointer ?? "-") \(finding.message)"
    }
  }

  /// A megabyte and more, so that there are several blocks.
  private static let samples: [String] = (0..<30_000).map { number in
    if number % 5000 == 17 { return "[1,\"é\",2]" }
    return number % 7001 == 5 ? "[1 2]" : "[\(number), 2, 3,\r\n 4, 5, 6, 7, 8, 9]"
  }

  private static let mark = "\u{FEFF}{\"x\": [[1], \"samples\"], \"samples\": ["

  static let texts: [String] = [
    "{\"samples\": [\(samples.joined(separator: ","))]}",
    "\(mark)\(samples.joined(separator: " ,\n"))], \"y\": {\"samples\": [1]}} z",
    "{\"samples\": [\(samples.joined(separator: ","))",
    "{\"samples\": []}", "{\"samples\": [[1]],}", "[[1]]", "",
    "{\"samples\": [[1],[\"a],[2]\n,[3]]}", "{\"samples\": {\"a\": [1]}}",
    "{\"samples\": [[1],[2]], \"samples\": [2]}",
  ]

  @Test(arguments: texts.indices)
  func equalsWhatIsNotCompressed(_ number: Int) throws {
    let text = Array(Self.texts[number].utf8)
    try check("a.json", text) { plain, plainReport in
      try check("a.json.gz", GzipWriter.member(text), jobs: 2) { dataset, report in
        #expect(lines(report) == lines(plainReport))
        #expect(report.countByRule == plainReport.countByRule)
        #expect(report.samples.checked == plainReport.samples.checked)
        #expect(report.samples.invalid == plainReport.samples.invalid)
        #expect(dataset.sampleStores[0].countSamples() == plain.sampleStores[0].countSamples())
        let values = try dataset.samples().map { try? $0.value }
        let plainValues = try plain.samples().map { try? $0.value }
        #expect(values == plainValues)
      }
    }
  }

  @Test func linesEqualToo() throws {
    let samples = Self.samples.filter { !$0.contains("\n") } + Array(repeating: "[1,2]", count: 100_000)
    let text = Array(samples.joined(separator: "\n").utf8)
    try check("a.jsonl", text) { plain, plainReport in
      // Two members one after the other are one file.
      let members = GzipWriter.member(Array(text[..<1000])) + GzipWriter.member(Array(text[1000...]))
      try check("a.jsonl.gz", members) { dataset, report in
        #expect(lines(report) == lines(plainReport))
        #expect(report.samples.checked == samples.count)
        #expect(dataset.sampleStores[0].countSamples() == samples.count)
      }
    }
  }

  @Test(arguments: [
    SampleSelection(range: 100..<20_000), SampleSelection(shard: Shard(index: 2, count: 3)),
  ])
  func aPartIsSelected(_ selection: SampleSelection) throws {
    let text = Array(Self.texts[0].utf8)
    try check("a.json", text, selection: selection) { _, plain in
      try check("a.json.gz", GzipWriter.member(text), selection: selection) { _, report in
        #expect(lines(report) == lines(plain))
        #expect(report.samples.checked == plain.samples.checked)
      }
    }
  }

  @Test func yamlAndItsFindings() throws {
    try check("a.yaml.gz", GzipWriter.member(Array("samples:\n- [1]\n- [x]\n".utf8))) { dataset, report in
      #expect(report.countByRule == [.typeMismatch: 1])
      #expect(report.diagnostics.first?.range.start.line == 3)
      #expect(dataset.sampleStores[0].countSamples() == 2)
    }
  }

  /// Each with what is wrong, told once.
  @Test func damaged() throws {
    let whole = GzipWriter.member(Array(Self.texts[0].utf8))
    var wrongSum = whole
    wrongSum[wrongSum.count - 6] ^= 1
    // What comes out is other text, full of mistakes that nobody made.
    var wrongText = whole
    for index in stride(from: 100, to: whole.count - 100, by: 50) { wrongText[index] ^= 0x15 }
    let damages: [([UInt8], String)] = [
      (Array(whole[..<(whole.count / 2)]), "breaks off"), (wrongSum, "is damaged"), (wrongText, "is damaged"),
      (whole + Array("more".utf8), "goes on behind"), (Array("{}".utf8), "is not compressed with gzip"),
      ([], "is empty"),
    ]
    for (bytes, words) in damages {
      try check("a.json.gz", bytes) { dataset, report in
        // Up to where it breaks off, or goes on, its text is what it was.
        let isWrong = words == "is damaged"
        #expect(report.countByRule[.fileUnreadable] == 1, "\(words)")
        #expect(!isWrong || report.countByRule.count == 1, "\(report.countByRule)")
        #expect(report.diagnostics.contains { $0.message.contains(words) }, "\(words)")
        #expect(dataset.sampleStores[0].countSamples() == nil)
      }
    }
    try check("a.json.gz", Array("version https://git-lfs.github.com/spec/v1\n".utf8)) { _, report in
      let messages = report.diagnostics.map { "\($0.message)" }
      #expect(messages == ["the file is a Git LFS pointer: the data itself is not here"])
    }
  }

  @Test func noFixesOfWhatIsCompressed() throws {
    try check("a.json.gz", GzipWriter.member(Array("{\"samples\": [[1,]]}".utf8))) { _, report in
      #expect(report.countByRule == [.jsonTrailingComma: 1])
      #expect(report.diagnostics.first?.fix == nil)
    }
  }
}
