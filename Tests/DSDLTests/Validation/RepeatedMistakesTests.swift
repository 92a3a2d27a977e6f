import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What is told once makes every sample that has it invalid.
struct RepeatedMistakesTests {
  /// Chinese in GBK.
  private static let word: [UInt8] = [0x22, 0xD6, 0xD0, 0xCE, 0xC4, 0xB1, 0xEA, 0xD7, 0xA2, 0x22]
  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {}
    data: {sample-type: Str, sample-path: FILE}
    """

  private func folder(_ name: String, _ bytes: [UInt8]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(Self.description.replacing("FILE", with: name).utf8), to: "base.yaml")
    try folder.write(bytes, to: name)
    return folder
  }

  /// 300 samples of which every third is no UTF-8.
  private static func samples(_ separator: String) -> [UInt8] {
    let samples = (0..<300).map { $0 % 3 == 2 ? word : Array("\"a text of ASCII\"".utf8) }
    return Array(samples.joined(separator: Array(separator.utf8)))
  }

  @Test(arguments: ["s.json", "s.jsonl"], [1, 4]) func otherEncoding(_ name: String, _ threads: Int) throws {
    // What the head of a file shows is another matter.
    let padding = "\"" + String(repeating: "x", count: 5000) + "\""
    let bytes =
      name == "s.json"
      ? Array("{\"samples\": [\(padding),\n".utf8) + Self.samples(",\n") + Array("]}".utf8)
      : Array("\(padding)\n".utf8) + Self.samples("\n")
    let folder = try folder(name, bytes)
    var options = ValidationOptions()
    options.threads = threads
    options.recognition.parallelSize = 0
    options.recognition.chunkSize = 256
    let report = try Validator.validate(contentsOfFile: folder.path + "/base.yaml", options: options)
    #expect(report.diagnostics.map(\.sample) == [3] && report.errorCount == 1)
    #expect(report.diagnostics.map(\.rule) == [.encoding])
    #expect(report.samples.checked == 301 && report.samples.invalid == 100)
    // A baseline that knows the finding knows all that it stands for.
    #expect(report.replacingDiagnostics(by: [], keeping: nil).samples.invalid == 0)
  }

  /// Whoever reads samples is told of each why it cannot be read.
  @Test func readingTellsEach() throws {
    let text = Array("{\"samples\": [\"a\", ".utf8)
    let folder = try folder(
      "s.json",
      text + Array("\"".utf8) + Array(repeating: 0x61, count: 5000) + Array("\",".utf8) + Self.word
        + Array(",".utf8) + Self.word + Array("]}".utf8))
    let dataset = try Dataset(contentsOfFile: folder.path + "/base.yaml")
    let rules = try dataset.samples(as: String.self).map { sample -> Rule? in
      if case .failure(let error) = sample.result { error.diagnostic.rule } else { nil }
    }
    #expect(rules == [nil, nil, .encoding, .encoding])
  }

  @Test func aliases() throws {
    let folder = try folder("s.yaml", Array("samples:\n- &a 1\n- *a\n- x\n- *a\n".utf8))
    for maximum in [nil, 1, 100] {
      var options = ValidationOptions()
      options.diagnostics.maximumPerRuleAndFile = maximum
      let report = try Validator.validate(contentsOfFile: folder.path + "/base.yaml", options: options)
      #expect(report.diagnostics.map(\.sample) == [0] && report.errorCount == 1)
      #expect(report.samples.checked == 4 && report.samples.invalid == 3)
    }
  }
}
