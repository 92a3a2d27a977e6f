import DSDL
import Foundation
import Testing

/// What is missing stands in its place, and selections count as for checking.
struct MissingFileTests {
  private func dataset<R>(_ paths: String, _ body: (Dataset) throws -> R) throws -> R {
    try withDataset([
      "base.yaml": "$dsdl-version: \"0.5\"\nmeta:\ndata: {sample-type: Int, sample-path: \(paths)}\n",
      "a.json": "{\"samples\": [0, 1, 2]}", "c.jsonl": "3\n4\n", "d.json": "{\"sample\": []}", "e.txt": "",
      "f.json": "{\"samples\": [5, 6x, 7]}",
    ]) { try body(Dataset(contentsOfFile: "base.yaml", options: $0.reading)) }
  }

  /// What is read: the numbers with the values, or what is wrong.
  private func read(_ dataset: Dataset, _ options: CheckOptions = CheckOptions()) throws -> [String] {
    let untyped = try dataset.samples(options: options).map { sample in
      do throws(MalformedSample) {
        return "\(sample.number) \(try sample.root.integer ?? -1)"
      } catch {
        return "\(sample.number) \(error.diagnostic.rule)"
      }
    }
    let typed = try dataset.samples(as: Int.self, options: options).map { sample in
      do throws(SampleError) {
        return "\(sample.number) \(try sample.value)"
      } catch {
        return "\(sample.number) \(error.diagnostic.rule)"
      }
    }
    let decoded = try dataset.samples(decoding: Int.self, options: options).map { sample in
      do throws(SampleError) {
        return "\(sample.number) \(try sample.value)"
      } catch {
        return "\(sample.number) \(error.diagnostic.rule)"
      }
    }
    #expect(typed == untyped && decoded == untyped)
    return untyped
  }

  @Test func itsPlaceIsHeld() throws {
    try dataset("[a.json, b.json, c.jsonl, d.json, e.txt, f.json]") { dataset throws in
      #expect(
        try read(dataset) == [
          "0 0", "1 1", "2 2", "3 file-not-found", "3 3", "4 4", "5 missing-section", "5 file-not-found",
          "5 5",
          "6 json-syntax", "7 7",
        ])
    }
    try dataset("b.json") { dataset throws in #expect(try read(dataset) == ["0 file-not-found"]) }
  }

  @Test func shardsAndRangesAreThoseOfChecking() throws {
    for index in 1...2 {
      try dataset("[a.json, b.json, c.jsonl]") { dataset throws in
        var options = CheckOptions()
        options.samples.shard = Shard(index: index, count: 2)
        let numbers = try read(dataset, options).filter { !$0.contains("file") }
        #expect(numbers.count == dataset.validate(options).samples.checked)
        #expect(numbers == (index == 1 ? ["0 0", "1 1", "2 2"] : ["0 3", "1 4"]))
      }
    }
    try dataset("a.json") { dataset throws in
      var options = CheckOptions()
      options.samples.shard = Shard(index: 2, count: 2)
      #expect(try read(dataset, options) == ["1 1"])
      options.samples = SampleSelection(range: 101..<102)
      options.samples.first = 100
      #expect(try read(dataset, options) == ["101 1"])
      options = CheckOptions()
      options.samplesOverride = .file("c.jsonl")
      #expect(try read(dataset, options) == ["0 3", "1 4"])
      options.samplesOverride = .file("none.json")
      #expect(throws: UnreadableFile.self) { try dataset.samples(options: options) }
      options.samplesOverride = .file("e.txt")
      #expect(throws: UnreadableFile.self) { try dataset.samples(as: Int.self, options: options) }
    }
  }

  @Test func manyFilesOfWhichOneIsGone() throws {
    var files = (10..<60).reduce(into: [:]) { $0["all/\($1).json"] = "{\"samples\": [\($1)]}" }
    let paths = (10..<60).map { "all/\($0).json" }.joined(separator: ", ")
    files["all/31.json"] = nil
    files["base.yaml"] = "$dsdl-version: \"0.5\"\nmeta:\ndata: {sample-type: Int, sample-path: [\(paths)]}\n"
    try withDataset(files) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      for threads in [1, 3] {
        var options = CheckOptions()
        options.threads = threads
        let all = try read(dataset, options)
        #expect(all.count == 50 && all[21] == "21 file-not-found" && all[20] == "20 30" && all[22] == "21 32")
      }
    }
  }
}
