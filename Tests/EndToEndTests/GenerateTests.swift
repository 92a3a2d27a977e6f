import Foundation
import Testing

/// What `dsdl generate` writes, judged by the programs of others that `Scripts/install-check-tools` installs.
struct GenerateTests {
  private static let python = Tool.root.appendingPathComponent(".build/check-tools/bin/python")
  static let hasPython = FileManager.default.isExecutableFile(atPath: python.path)

  @Test(.enabled(if: hasPython, "run Scripts/install-check-tools first"))
  func schemasAgreeWithTheToolOnEveryConformanceValue() throws {
    let outcome = try Tool.run(
      Self.python, ["Scripts/check-json-schema", "--tool", Tool.executable.path])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    let counts = try #require(outcome.output.firstMatch(of: /(\d+) values of (\d+) cases/))
    #expect(try #require(Int(counts.1)) > 500 && (try #require(Int(counts.2))) > 200)
  }
}
