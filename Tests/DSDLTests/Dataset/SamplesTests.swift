import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Samples one at a time, from every kind of source.
struct SamplesTests {
  private static func description(_ path: String) -> String {
    """
    $dsdl-version: "0.5.3"
    meta:
    data:
        sample-type: Dict
        sample-path: \(path)
    """
  }

  /// What is read: the value of `a` of each sample, or what is wrong.
  private func read(_ path: String, _ files: [String: String]) throws -> [String] {
    var files = files
    files["base.yaml"] = files["base.yaml"] ?? Self.description(path)
    return try withDataset(files) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      return try dataset.samples().map { sample in
        do throws(MalformedSample) {
          let value = try sample.value
          let place = "\(sample.range.file.path):\(sample.range.start.line)"
          return "\(sample.number) \(value["a"]?.number?.text ?? "?") \(place) \(sample.pointer)"
        } catch {
          return "\(sample.number) \(error)"
        }
      }
    }
  }

  private func count(_ path: String, _ files: [String: String]) throws -> [Int?] {
    var files = files
    files["base.yaml"] = files["base.yaml"] ?? Self.description(path)
    return try withDataset(files) { options in
      try Dataset(contentsOfFile: "base.yaml", options: options.reading).sampleStores.map {
        $0.countSamples()
      }
    }
  }

  @Test func everyKindOfSource() throws {
    let files = [
      "more/a.json": "{\"x\": [{}], \"samples\": [\n{\"a\": 1},\n{\"a\": 2}], \"y\": null}",
      "more/b.jsonl": "\u{FEFF}{\"a\": 3}\r\n\r\n  \n{\"a\": 4.50}",
      "more/c.yaml": "samples:\n  - a: 5\n  - {\"a\": 0x6}\n",
      "more/d.txt": "none",
      "e.ndjson": "{\"a\": 7}",
    ]
    #expect(
      try read("[more, e.ndjson]", files) == [
        "0 1 more/a.json:2 /samples/0", "1 2 more/a.json:3 /samples/1", "2 3 more/b.jsonl:1 ",
        "3 4.50 more/b.jsonl:4 ", "4 5 more/c.yaml:2 /samples/0", "5 0x6 more/c.yaml:3 /samples/1",
        "6 7 e.ndjson:1 ",
      ])
    #expect(try count("[more, e.ndjson]", files) == [2, 2, 2, 1])
  }

  @Test func samplesInTheDescription() throws {
    let yaml = Self.description("$local") + "\n    samples: [{a: 1}, {a: 2}]\n"
    #expect(
      try read("", ["base.yaml": yaml]) == [
        "0 1 base.yaml:6 /data/samples/0", "1 2 base.yaml:6 /data/samples/1",
      ])
    #expect(try count("", ["base.yaml": yaml]) == [2])
    // A slip elsewhere is no concern of the samples; inside of one it is.
    let slips = "a: 1\na: 2\n" + Self.description("$local") + "\n    samples: [{a: 1, a: 2}, {a: 3}]\n"
    #expect(
      try read("", ["base.yaml": slips]) == [
        "0 base.yaml:8:22: the key 'a' is there twice", "1 3 base.yaml:8 /data/samples/1",
      ])
  }

  @Test func anEmptyList() throws {
    #expect(try read("s.json", ["s.json": "{\"samples\": [ ]}"]) == [])
    #expect(try count("s.json", ["s.json": "{\"samples\": [ ]}"]) == [0])
    #expect(try read("s.jsonl", ["s.jsonl": ""]) == [])
    #expect(try count("s.yaml", ["s.yaml": "samples: []"]) == [0])
  }

  @Test(
    arguments: [
      // Sound text with a bad content: reading goes on.
      (
        #"{"samples": [{"a": 1, "a": 2}, {"a": NaN}, {"a": 3,}, ]}"#,
        [
          "0 s.json:1:23: the key 'a' is there twice",
          "1 s.json:1:38: NaN is not JSON: a finite number is expected",
          "2 3 s.json:1 /samples/2",
        ], 3
      ),
      // Broken text: reading goes on at the next sample.
      (
        #"{"samples": [{"a": 1}, {"a": 'x'}, {"a": 3}]}"#,
        [
          "0 1 s.json:1 /samples/0", "1 s.json:1:30: a single quote is not JSON: a value is expected",
          "2 3 s.json:1 /samples/2",
        ], 3
      ),
      (
        #"{"samples": [{"a": 1}"#,
        ["0 1 s.json:1 /samples/0", "1 s.json:1:22: the file ends early: ',' or ']' is expected"], nil
      ),
      (
        #"{"samples": [{"a": 1}], "samples": [{"a": 2}]}"#,
        ["0 1 s.json:1 /samples/0", "1 s.json:1:25: the key 'samples' is there twice"], 1
      ),
      (#"{"sample": []}"#, ["0 s.json:1:1: the file has no 'samples'"], nil),
      (
        #"{"samples": {"a": 1}}"#, ["0 s.json:1:13: 'samples' is one object: a list of samples is expected"],
        nil
      ),
      (#"[{"a": 1}]"#, ["0 s.json:1:1: the file is a list: an object with 'samples' is expected"], nil),
      ("", ["0 s.json:1:1: the file ends early: an object with 'samples' is expected"], nil),
    ] as [(String, [String], Int?)])
  func malformedJSON(_ text: String, _ expected: [String], _ count: Int?) throws {
    #expect(try read("s.json", ["s.json": text]) == expected)
    #expect(try self.count("s.json", ["s.json": text]) == [count])
  }

  @Test func malformedLinesStandAlone() throws {
    let text = "{\"a\": 1\n{\"a\": 2} x\n{\"a\": 3}\n"
    #expect(
      try read("s.jsonl", ["s.jsonl": text]) == [
        "0 s.jsonl:1:8: the line ends early: ',' or '}' is expected",
        "1 s.jsonl:2:10: 'x' is not expected here: the end of the line is expected", "2 3 s.jsonl:3 ",
      ])
  }

  @Test func malformedYAML() throws {
    let text = "samples:\n  - a: 1\n  - {a: 2, a: 3}\n  - [1\n"
    let read = try read("s.yaml", ["s.yaml": text])
    #expect(read.count == 3)
    #expect(read.first == "0 1 s.yaml:2 /samples/0")
    #expect(read[1] == "1 s.yaml:3:12: the key 'a' is there twice")
    #expect(read[2].hasPrefix("2 s.yaml:"))
    #expect(try count("s.yaml", ["s.yaml": text]) == [nil])
    #expect(
      try self.read("s.yaml", ["s.yaml": "sample: []"]) == [
        "0 s.yaml:1:1: the file has no 'samples'"
      ])
  }

  @Test func nestingIsBounded() throws {
    let text = "{\"samples\": [\(String(repeating: "[", count: 600))]}"
    let read = try read("s.json", ["s.json": text])
    #expect(read.count == 1 && read[0].contains("nested deeper than 512"))
  }

  /// Threads share a file in parts, which begin anywhere.
  @Test(arguments: ["json", "jsonl"])
  func threadsReadTheSame(_ suffix: String) throws {
    let samples = (0..<2000).map { number in
      number % 331 == 7 ? "{\"a\": \(number)" : number % 97 == 3 ? "{\"a\": \"x\"}" : "{\"a\": \(number)}"
    }
    let text =
      suffix == "json"
      ? "{\"samples\": [\(samples.joined(separator: ", "))]}" : samples.joined(separator: "\n")
    try withDataset(["base.yaml": Self.description("s.\(suffix)"), "s.\(suffix)": text]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      func lines(_ options: CheckOptions) throws -> [String] {
        try dataset.samples(options: options).map { sample in
          let place = "\(sample.number) \(sample.range.bytes) \(sample.pointer)"
          do throws(MalformedSample) {
            return "\(place) \(try sample.value)"
          } catch {
            return "\(place) \(error) \(error.diagnostic.sample ?? -1) \(error.diagnostic.pointer ?? "")"
          }
        }
      }
      let expected = try lines(CheckOptions())
      #expect(expected.count == 2000)
      for size in [300, 4000] {
        var options = CheckOptions()
        options.threads = 3
        options.recognition.chunkSize = size
        options.recognition.parallelSize = 0
        #expect(try lines(options) == expected)
      }
    }
  }

  @Test func goingThroughTwiceGivesTheSame() throws {
    try withDataset([
      "base.yaml": Self.description("s.json"), "s.json": #"{"samples": [1, "a", null, [{}]]}"#,
    ]) {
      options in
      let samples = try Dataset(contentsOfFile: "base.yaml", options: options.reading).samples()
      let values = try samples.map { try $0.value }
      #expect(try samples.map { try $0.value } == values)
      #expect(values[1...] == [.string("a"), .null, .array([.object(.init())])])
    }
  }
}
