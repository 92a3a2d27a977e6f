import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Values larger than what is kept in memory at a time.
struct LargeValueTests {
  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
      Sample:
        $def: struct
        $fields:
          image: Image
          boxes: List[BBox]
          info: Dict
          label: Label[dom=D]
        $optional: [boxes, info, label]
      D:
        $def: class_domain
        classes: [dog]
    data:
      sample-type: Sample
      sample-path: samples.json
    """

  private static let boxes = Array(repeating: "[1,2,3,4]", count: 400_000).joined(separator: ",")

  private func check(_ samples: String, jobs: Int = 1) throws -> ValidationReport {
    try withDataset(["base.yaml": Self.description, "samples.json": samples]) { options in
      var options = options
      options.threads = jobs
      options.recognition.parallelSize = 0
      options.recognition.chunkSize = 1 << 20
      return try Validator.validate(contentsOfFile: "base.yaml", options: options)
    }
  }

  /// Pages of memory that is no mapped file must not be given back: they would be zeros.
  @Test func longLinesOfAStream() throws {
    let long = #"{"image":"a","boxes":["# + Self.boxes + "]}"
    let lines = [#"{"image":1}"#, long, #"{"image":2}"#, long, long, #"{"image":3}"#]
    let report = try withDataset([
      "base.yaml": Self.description, "lines": lines.joined(separator: "\n"),
    ]) { options in
      let descriptor = open(options.workingFolder! + "/lines", O_RDONLY)
      defer { close(descriptor) }
      var options = options
      options.samplesOverride = .lines(descriptor: descriptor)
      return try Validator.validate(contentsOfFile: "base.yaml", options: options)
    }
    #expect(report.samples.checked == 6)
    #expect(report.diagnostics.map(\.range.start.line) == [1, 3, 6])
    #expect(report.diagnostics.map(\.range.start.column) == [10, 10, 10])
  }

  @Test(arguments: [1, 2])
  func oneLargeSample(_ jobs: Int) throws {
    let samples = #"{"samples":[{"image":"a"},{"image":"b","boxes":["# + Self.boxes
    let sound = try check(samples + #"]},{"image":"c"}]}"#, jobs: jobs)
    #expect(sound.samples.checked == 3 && sound.diagnostics.isEmpty)
    let wrong = try check(samples + #",[1,2,3,-4]]},{"image":"c"}]}"#, jobs: jobs)
    #expect(wrong.samples.checked == 3)
    #expect(wrong.diagnostics.map(\.rule) == [.negativeSize])
    #expect(wrong.diagnostics.first?.pointer == "/samples/1/boxes/400000/3")
  }

  /// Of many mistakes in one value only some are remembered; all are counted.
  @Test func manyMistakesInOneValue() throws {
    let values = Array(repeating: "NaN", count: 60_000).joined(separator: ",")
    let report = try check(#"{"samples":[{"image":"a","info":{"a":["# + values + #"]}}]}"#)
    #expect(report.countByRule == [.nonfiniteNumber: 60_000])
    #expect(report.errorCount == 60_000)
    #expect(report.diagnostics.count == 100)
    #expect(report.omitted == [.nonfiniteNumber: 59_900])
    #expect(report.samples.invalid == 1)
  }

  @Test func endlessLabel() throws {
    let label = String(repeating: "dog", count: 30_000)
    let report = try check(#"{"samples":[{"image":"a","label":"\#(label)"}]}"#)
    #expect(report.diagnostics.map(\.rule) == [.unknownLabel])
    #expect(report.diagnostics.map(\.message) == ["text of 90000 bytes is not a class of 'D'"])
  }

  /// One quote is missing near the start: the end of the sample is looked for in all that follows.
  @Test func missingQuote() throws {
    let sound = Array(repeating: #"{"image":"images/0001.jpg"}"#, count: 200_000).joined(separator: ",")
    let report = try check(#"{"samples":[{"image":"a"},{"image":"b},"# + sound + "]}")
    #expect(report.diagnostics.map(\.rule) == [.jsonSyntax])
    #expect(report.samples.checked == 200_002)
  }
}
