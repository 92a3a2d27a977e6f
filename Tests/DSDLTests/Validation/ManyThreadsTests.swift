import Testing

@testable import DSDL
@testable import DSDLLanguage

/// More threads are asked for than there can be.
struct ManyThreadsTests {
  @Test(arguments: [1025, 1 << 40, Int.max])
  func threads(_ count: Int) throws {
    let sample = #"{"a": 1, "b": "a text that makes the sample longer"}"#
    let samples = Array(repeating: sample, count: 5000).joined(separator: ",")
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs:
        S: {$def: struct, $fields: {a: Int, b: Str}}
      data: {sample-type: S, sample-path: s.json}
      """
    try withDataset(["base.yaml": description, "s.json": "{\"samples\": [\(samples)]}"]) { options in
      var options = options
      options.threads = count
      options.recognition.parallelSize = 0
      options.recognition.chunkSize = 64
      let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
      #expect(report.isValid && report.samples.checked == 5000)
    }
  }
}
