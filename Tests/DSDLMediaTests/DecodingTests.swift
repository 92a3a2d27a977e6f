import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Pictures whose headers are sound and whose pixels are not.
///
///     swift test --traits MediaDecoding --scratch-path .build/decoding --filter DSDLMediaTests
@Suite(
  .enabled(if: Pillow.isInstalled, "run Scripts/install-check-tools first"),
  .enabled(if: PictureDecoding.isAvailable, "needs the trait MediaDecoding"))
struct DecodingTests {
  private func check(_ names: [String], type: String, in folder: String, depth: MediaDepth) throws -> [String:
    [String]]
  {
    let samples = names.map { "\"\($0)\"" }.joined(separator: ", ")
    try Data("{\"samples\": [\(samples)]}".utf8).write(to: URL(fileURLWithPath: "\(folder)/samples.json"))
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs: {Pet: {$def: class_domain, classes: [cat, dog, fox]}}
      data: {sample-type: "\(type)", sample-path: samples.json}
      """
    try Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/base.yaml"))
    let report = try MediaCheck().validate(
      contentsOfFile: "\(folder)/base.yaml", media: MediaOptions(depth: depth))
    return Dictionary(grouping: report.diagnostics, by: { names[$0.sample ?? 0] }).mapValues {
      $0.map(\.rule.name)
    }
  }

  @Test func whatCannotBeDecodedIsFound() throws {
    try withTemporaryFolder { folder in
      let rules = try JSONDecoder().decode(
        [String: String?].self, from: Pillow.run(script: "corrupt.py", into: folder))
      let pictures = rules.keys.filter { !$0.hasPrefix("map") }.sorted()
      #expect(try check(pictures, type: "Image", in: folder, depth: .header) == [:])
      let found = try check(pictures, type: "Image", in: folder, depth: .decode)
      for name in pictures { #expect(found[name] == ["media-corrupt"], "\(name)") }
      let maps = rules.keys.filter { $0.hasPrefix("map") }.sorted()
      let values = try check(maps, type: "LabelMap[dom=Pet]", in: folder, depth: .decode)
      for name in maps { #expect(values[name] ?? [] == [rules[name] ?? nil].compactMap(\.self), "\(name)") }
    }
  }

  @Test func soundPicturesCanBeDecoded() throws {
    try withTemporaryFolder { folder in
      _ = try Pillow.run(script: "sound.py", into: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(try check(names, type: "Image", in: folder, depth: .decode) == [:])
    }
  }
}
