import DSDL
import Foundation
import Testing

/// Texts that are generated, and the files beside the tests in which they are kept.
enum Generated {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The descriptions that code is generated for.
  static let names = ["facade", "hostile", "zoo"]

  static func dataset(_ name: String, looksForSamples: Bool = false) throws -> Dataset {
    var options = ReadingOptions()
    options.looksForSamples = looksForSamples
    options.workingFolder = root.path
    let path =
      name == "facade"
      ? "Examples/paired-facade/set-base/base.yaml" : "Tests/DSDLGenerationTests/Datasets/\(name).yaml"
    return try Dataset(contentsOfFile: path, options: options)
  }

  /// A description that is made up, `defs` and `data` in YAML.
  static func dataset(text: String) throws -> Dataset {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
    let meta = text.contains("data:") ? "meta: {}\n" : ""
    try Data("$dsdl-version: \"0.5.3\"\n\(meta)\(text)\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var options = ReadingOptions()
    options.looksForSamples = false
    return try Dataset(contentsOfFile: file.path, options: options)
  }

  /// Compares with a file beside the tests. With `DSDL_RECORD=1` in the environment it is written anew.
  static func expect(_ text: String, is name: String, in folder: String = "Golden") throws {
    let file = self.folder.appendingPathComponent("\(folder)/\(name)")
    let known = try? String(contentsOf: file, encoding: .utf8)
    if known != text, ProcessInfo.processInfo.environment["DSDL_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(known == text, "run the tests with DSDL_RECORD=1 and look at \(name)")
  }
}
