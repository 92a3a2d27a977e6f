import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Datasets with pictures made by Pillow, and with defects at random places: all are found, and nothing else.
@Suite(.enabled(if: Pillow.isInstalled, "run Scripts/install-check-tools first"))
struct SeededDefectTests {
  private struct Defect: Hashable, Decodable, CustomStringConvertible {
    let sample: Int
    let pointer: String
    let rule: String

    var description: String { "\(rule) at \(pointer)" }

    init(sample: Int, pointer: String, rule: String) {
      self.sample = sample
      self.pointer = pointer
      self.rule = rule
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      sample = try values.decode(Int.self)
      pointer = try values.decode(String.self)
      rule = try values.decode(String.self)
    }
  }

  @Test(arguments: [(1, 1), (2, 4)])
  func allAreFoundAndNoneInvented(_ seed: Int, _ jobs: Int) throws {
    try withTemporaryFolder { folder in
      let expected = Set(
        try JSONDecoder().decode(
          [Defect].self, from: Pillow.run(script: "defects.py", into: folder, ["\(seed)"])))
      #expect(expected.count == 200)
      var options = ValidationOptions()
      options.diagnostics.maximumPerRuleAndFile = nil
      options.threads = jobs
      let report = try MediaCheck().validate(
        contentsOfFile: "\(folder)/base.yaml", options: options, media: MediaOptions(depth: .header))
      let found = Set(
        report.diagnostics.map {
          Defect(sample: $0.sample ?? -1, pointer: $0.pointer ?? "", rule: $0.rule.name)
        })
      #expect(expected.subtracting(found) == [])
      #expect(found.subtracting(expected) == [])
      #expect(found.count == report.diagnostics.count)
      let flawed = Set(report.diagnostics.filter { $0.severity == .error }.map(\.sample))
      #expect(report.samples.invalid == flawed.count)
    }
  }

  /// Pictures that are odd, and sound.
  @Test func nothingIsWrongWithSoundPictures() throws {
    try withTemporaryFolder { folder in
      _ = try Pillow.run(script: "sound.py", into: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let samples = names.map { "\"\($0)\"" }.joined(separator: ", ")
      try Data("{\"samples\": [\(samples)]}".utf8).write(to: URL(fileURLWithPath: "\(folder)/samples.json"))
      let description = """
        $dsdl-version: "0.5.3"
        meta: {}
        data: {sample-type: Image, sample-path: samples.json}
        """
      try Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/base.yaml"))
      let dataset = try Dataset(contentsOfFile: "\(folder)/base.yaml")
      let report = MediaCheck().validate(dataset, media: MediaOptions(depth: .header))
      #expect(report.diagnostics.map(\.message) == [])
      #expect(report.media?.files == names.count)
    }
  }
}
