import Foundation
import Testing

@Suite struct ShardTests {
  /// As the page on clusters has it, with `xargs` running the parts at the same time.
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

  private static let parallel = [
    "/usr/bin/parallel", "/usr/local/bin/parallel", "/opt/homebrew/bin/parallel",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// As the page on clusters has it, with GNU parallel.
  @Test(.enabled(if: parallel != nil, "GNU parallel is not installed"))
  func partsOfGNUParallelJoinToTheWhole() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = try String(
      contentsOf: Tool.root.appendingPathComponent("Sources/DSDL/DSDL.docc/Clusters.md"),
      encoding: .utf8)
    // The very lines of the page, with its datasets.
    let lines = page.split(separator: "\n").map(String.init)
    let shards = try #require(lines.first { $0.hasPrefix("parallel ") })
    let merge = try #require(lines.first { $0.hasPrefix("dsdl merge ") })
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.currentDirectoryURL = folder
    process.arguments = [
      "-c",
      """
      dsdl() { "\(Tool.executable.path)" "$@"; }
      export -f dsdl
      ln -s "\(Tool.root.path)/Examples" datasets
      \(shards)
      \(merge)
      """,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SHELL": "/bin/bash", "PARALLEL_HOME": folder.path]
    ) { _, new in new }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let merged = try String(contentsOf: folder.appendingPathComponent("report.json"), encoding: .utf8)
    #expect(merged == (try Tool.run(["validate", "datasets", "--format", "json"], in: folder).output))
    #expect(merged.contains("\"unknown-label\""))
  }

  @Test(arguments: ["{}", #"{"image": "b.jpg"}"#])
  func partsOfDifferentStreamsAreRefused(_ other: String) throws {
    try Tool.withTemporaryFolder { folder in
      func merge(_ second: String) throws -> Tool.Outcome {
        let check =
          #""$0" validate Examples/unconditional-ffhq/set-train/train.yaml --samples-file - --format json"#
        return try Tool.shell(
          """
          printf '{"image": "a.jpg"}\\n{}\\n' | \(check) --shard 1/2 --output \(folder)/1.json -q
          printf '{"image": "a.jpg"}\\n\(second)\\n' | \(check) --shard 2/2 --output \(folder)/2.json -q
          "$0" merge \(folder)/1.json \(folder)/2.json
          """)
      }
      let outcome = try merge(other)
      let isSame = other == "{}"
      #expect(outcome.status == (isSame ? 1 : 2))
      #expect(outcome.error.contains("is about other contents of the files than") == !isSame)
    }
  }

  /// Whatever stands before the samples, and is nested there.
  @Test(arguments: [
    #"{"version": 1, "samples": ["x", 5]}"#,
    #"{"a": {"samples": [1]}, "b": "\"samples\": [", "samples": ["x", 5]}"#,
    "{\n\"version\": 1,\n\"samples\": [\"x\", 5]\n}",
  ])
  func standardInputIsReadAsAFileOfSamples(_ text: String) throws {
    try Tool.withTemporaryFolder { folder in
      try text.write(toFile: "\(folder)/s.json", atomically: true, encoding: .utf8)
      try "$dsdl-version: '0.5.3'\nmeta: {}\ndata: {sample-type: Dict, sample-path: s.json}\n".write(
        toFile: "\(folder)/d.yaml", atomically: true, encoding: .utf8)
      let outcome = try Tool.shell("\"$0\" validate \(folder)/d.yaml --samples-file - < \(folder)/s.json")
      #expect(outcome.status == 1 && outcome.output.contains("2 samples checked, 2 invalid"))
    }
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
