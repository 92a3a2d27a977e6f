import Foundation
import Testing

@Suite struct ShardTests {
  /// As the page on continuous integration has it, with `xargs` running the parts at the same time.
  @Test func partsThatRunAtTheSameTimeJoinToTheWhole() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = Tool.root
    process.arguments = [
      "-c",
      """
      seq 4 | xargs -P 4 -I% "$0" validate Examples --shard %/4 --format json --output "$1/part-%.json" -q \
        --fail-on never
      "$0" merge "$1"/part-*.json --output "$1/whole.json"
      """, Tool.executable.path, folder.path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let merged = try String(contentsOf: folder.appendingPathComponent("whole.json"), encoding: .utf8)
    #expect(merged == (try Tool.run(["validate", "Examples", "--format", "json"]).output))
  }

  @Test func standardInputIsReadAsJSONLines() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = Tool.root
    process.arguments = [
      "-c", #"printf '{"image": "a.jpg"}\n\n{}\n' | "$0" validate "$1" --samples-file - --format json"#,
      Tool.executable.path, "Examples/unconditional-ffhq/set-train/train.yaml",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let finding = try #require((report["diagnostics"] as? [[String: Any]])?.first)
    #expect(finding["file"] as? String == "<stdin>" && finding["sample"] as? Int == 1)
    #expect((finding["start"] as? [String: Int]) == ["line": 3, "column": 1, "offset": 20])
  }
}
