import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Samples by their numbers.
struct SampleIndexTests {
  private static func description(_ path: String) -> String {
    "$dsdl-version: \"0.5\"\nmeta:\ndata: {sample-type: \"List[Int]\", sample-path: \(path)}\n"
  }

  private static func list(_ numbers: Range<Int>) -> String {
    numbers.map { $0 % 100 == 7 ? "[1 \($0)]" : $0 % 90 == 3 ? "[\($0), \"x\"]" : "[\($0),\n \"]\"]" }
      .joined(separator: ",\n")
  }

  private static var files: [String: String] {
    [
      "base.yaml": description("[a.json, b.jsonl, c.yaml, d.json]"),
      "a.json": "{\"x\": 1, \"samples\": [\(list(0..<1000))], \"y\": []}",
      "b.jsonl": (1000..<1500).map { $0 == 1200 ? "[" : "[\($0)]" }.joined(separator: "\r\n\n"),
      "c.yaml": "samples:\n" + (1500..<1600).map { "- [\($0)]\n" }.joined(), "d.json": "{\"samples\": []}",
    ]
  }

  private func with(
    _ files: [String: String] = files, _ body: (Dataset, ReadingOptions) throws -> Void
  ) throws {
    try withDataset(files) { options in
      try body(Dataset(contentsOfFile: "base.yaml", options: options.reading), options.reading)
    }
  }

  /// What is told of a sample.
  private func line(_ sample: Sample) -> String {
    let place = "\(sample.number) \(sample.pointer) \(sample.range.file.path)"
    do throws(MalformedSample) {
      return "\(place) \(sample.range.bytes) \(try sample.root.json)"
    } catch {
      return "\(place) \(error.diagnostic.rule) \(error.diagnostic.range.start.line)"
    }
  }

  @Test(arguments: [1, 3])
  func equalsReadingInOrder(_ threads: Int) throws {
    try with { dataset, options in
      let all = try dataset.samples().map(line)
      let index = try SampleIndex(of: dataset, threads: threads)
      #expect(index.count == 1600 && all.count == 1600)
      for number in (0..<index.count).shuffled() { #expect(line(try index.sample(number)) == all[number]) }
      #expect(try index.sample(1234, as: [Int].self).value == [1234])
      #expect(try index.sample(12, decoding: [String].self).number == 12)
      #expect(throws: SampleError.self) { try index.sample(12, decoding: [String].self).value }
      #expect(throws: SampleError.self) { try index.sample(7, as: [Int].self).value }
      for number in [-1, 1600, Int.max] {
        let error = try #require(throws: SampleIndexError.self) { try index.sample(number) }
        #expect(error.code == .outOfRange)
      }
      try index.write(toFile: "base.dsdl-index")
      let read = try SampleIndex(contentsOfFile: "base.dsdl-index", for: dataset)
      #expect(read.count == 1600)
      for number in [0, 7, 8, 63, 64, 999, 1000, 1200, 1201, 1499, 1500, 1599] {
        #expect(line(try read.sample(number)) == all[number])
      }
    }
  }

  @Test func whatHasChangedIsRefused() throws {
    let changes: [(String, SampleIndexError.Code, (URL) throws -> Void)] = [
      ("longer", .changed, { try Data("{\"samples\": [[1]], \"x\": 1}".utf8).write(to: $0) }),
      (
        "touched", .changed,
        {
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: $0.path)
        }
      ),
      (
        "of the same size and time", .changed,
        { file in
          let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
          try Data("{\"samples\": [[2]]}".utf8).write(to: file)
          try FileManager.default.setAttributes([.modificationDate: date!], ofItemAtPath: file.path)
        }
      ),
      ("gone", .unreadable, { try FileManager.default.removeItem(at: $0) }),
    ]
    for (what, code, change) in changes {
      try with(["base.yaml": Self.description("a.json"), "a.json": "{\"samples\": [[1]]}"]) {
        dataset, options in
        let file = URL(fileURLWithPath: "\(options.workingFolder!)/a.json")
        // Times before the present one, as those of files are.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: file.path)
        let index = try dataset.sampleIndex(keptIn: "i.dsdl-index")
        #expect(try index.sample(0, as: [Int].self).value == [1])
        try change(file)
        let error = try #require(throws: SampleIndexError.self, "\(what)") {
          try SampleIndex(contentsOfFile: "i.dsdl-index", for: dataset)
        }
        #expect(error.code == code, "\(what)")
        // One that is open refuses it as well; it does not hash the file again for each sample.
        if what != "of the same size and time" {
          #expect(throws: SampleIndexError.self, "\(what)") { try index.sample(0) }
        }
        guard code == .changed else { return }
        // Made anew, and written.
        #expect(try dataset.sampleIndex(keptIn: "i.dsdl-index").count == 1)
        #expect(try SampleIndex(contentsOfFile: "i.dsdl-index", for: dataset).count == 1)
      }
    }
  }

  @Test func noBadFileOfAnIndexGetsThrough() throws {
    try with { dataset, options in
      let path = "\(options.workingFolder!)/i.dsdl-index"
      try SampleIndex(of: dataset).write(toFile: "i.dsdl-index")
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      var generator = SystemRandomNumberGenerator()
      func refuse(_ data: Data, _ what: String) throws {
        try data.write(to: URL(fileURLWithPath: path))
        #expect(throws: SampleIndexError.self, "\(what)") {
          try SampleIndex(contentsOfFile: "i.dsdl-index", for: dataset)
        }
      }
      for length in [0, 1, 8, 9, 10, 40, whole.count / 2, whole.count - 1] {
        try refuse(whole.prefix(length), "the first \(length) bytes")
      }
      try refuse(whole + Data([0]), "a byte more")
      for place in stride(from: 0, to: whole.count, by: 11) {
        var data = whole
        data[place] ^= UInt8.random(in: 1 ... .max, using: &generator)
        try refuse(data, "byte \(place)")
      }
      #expect(throws: SampleIndexError.self) {
        try SampleIndex(contentsOfFile: "none.dsdl-index", for: dataset)
      }
    }
  }

  /// An index that somebody has made up may lie, but reading it ends, and tells what is wrong.
  @Test func whatAnIndexSaysIsNotTrusted() throws {
    try with { dataset, options in
      let path = "\(options.workingFolder!)/i.dsdl-index"
      try SampleIndex(of: dataset).write(toFile: "i.dsdl-index")
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let body = Array(whole.dropLast(32))
      var generator = SystemRandomNumberGenerator()
      for round in 0..<400 {
        var bytes = body
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          bytes[Int.random(in: 9..<bytes.count, using: &generator)] = UInt8.random(
            in: 0 ... .max, using: &generator)
        }
        if round % 4 == 0 { bytes.insert(0xFF, at: Int.random(in: 9...bytes.count, using: &generator)) }
        bytes += Array(StableHash.digits(of: bytes).utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        guard let index = try? SampleIndex(contentsOfFile: "i.dsdl-index", for: dataset) else { continue }
        for number in [0, 70, 1010, 1550, index.count / 2, index.count - 1] {
          if let sample = try? index.sample(number) { #expect(sample.number == number) }
        }
      }
    }
  }

  @Test func whatHasNoPlacesIsSaid() throws {
    try with(["base.yaml": Self.description("a.json")]) { dataset, _ in
      let error = try #require(throws: SampleIndexError.self) { try SampleIndex(of: dataset) }
      #expect(error.code == .unreadable && error.path == "a.json")
    }
    try with(["base.yaml": Self.description("a.json.gz"), "a.json.gz": ""]) { dataset, _ in
      let error = try #require(throws: SampleIndexError.self) { try SampleIndex(of: dataset) }
      #expect(error.code == .compressed)
      #expect(error.description(in: .chinese).hasPrefix("a.json.gz 是压缩文件"))
    }
    try with(["base.yaml": Self.description("a.json"), "a.json": "{\"sample\": []}"]) { dataset, _ in
      let error = try #require(throws: SampleIndexError.self) { try SampleIndex(of: dataset) }
      #expect(error.code == .unreadable && error.description.contains("the file has no 'samples'"))
    }
  }

  @Test func manyThreadsShareIt() async throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(Array(text.utf8), to: name) }
    let dataset = try Dataset(contentsOfFile: "\(folder.path)/base.yaml")
    let index = try SampleIndex(of: dataset)
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for first in 0..<8 {
        group.addTask {
          try stride(from: 1208 + first, to: 1600, by: 8).reduce(0) {
            $0 + (try index.sample($1).root[0]?.integer ?? 0)
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == (1208..<1600).reduce(0, +))
    withExtendedLifetime(folder) {}
  }
}
