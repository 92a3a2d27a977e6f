import DSDL
import DSDLConversion
import Foundation

/// A folder with a small dataset, and what is exported of it.
final class ExportFolder {
  let path: String

  /// - Parameters:
  ///   - definitions: What stands under `defs`.
  ///   - samples: The samples as JSON.
  init(_ definitions: String, type: String, samples: String, imports: String = "") throws {
    path = FileManager.default.temporaryDirectory.path + "/dsdl-export-\(UInt32.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let defs = definitions.split(separator: "\n").map { "    \($0)\n" }.joined()
    try write(
      """
      $dsdl-version: "0.5.3"
      $import: [\(imports)]
      meta: {Dataset Name: Tiny}
      \(defs.isEmpty ? "" : "defs:\n\(defs)")
      data:
          sample-type: \(type)
          sample-path: samples.json
      """, to: "train.yaml")
    try write("{\"samples\": [\(samples)]}", to: "samples.json")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = "\(path)/\(name)"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func json(_ name: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try text(name).utf8))
    return value as? [String: Any] ?? [:]
  }

  /// Everything below the folder but the dataset, in order.
  func files(_ name: String) -> [String] {
    (FileManager.default.subpaths(atPath: "\(path)/\(name)") ?? []).sorted()
  }

  func export(
    _ format: ExportFormat, to name: String, _ change: (inout ExportOptions) -> Void = { _ in }
  ) throws -> ExportOutcome {
    var options = ExportOptions()
    change(&options)
    return try Dataset(contentsOfFile: "\(path)/train.yaml").export(
      as: format, to: "\(path)/\(name)", options: options)
  }
}

extension ExportOutcome {
  var messages: [String] { report.diagnostics.map { "\($0.rule.name): \($0.message)" } }
}
