#if os(Linux)
  import Foundation
  import Testing

  /// `--fix` as a process: signals, permissions, diffs that other tools apply.
  struct FixingTests {
    private static let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs: {D: {$def: class_domain, classes: [photograph, mask]}}
      data: {sample-type: "Label[dom=D]", sample-path: [s.json, t.json]}

      """

    private static func makeDataset(_ folder: String, count: Int) throws {
      try Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/b.yaml"))
      let samples = Array(repeating: #""Photograph""#, count: count).joined(separator: ",\n")
      for name in ["s.json", "t.json"] {
        try Data(#"{"samples": [\#(samples)]}"#.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
    }

    /// Whenever the signal comes: all of the files are as they were or fixed, and there are no others.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func signalsLeaveNothingBehind(_ signal: Int32) throws {
      try Tool.withTemporaryFolder { folder in
        for delay in [0.1, 0.3, 0.6, 1, 1.6] {
          try Self.makeDataset(folder, count: 20_000)
          let old = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/s.json"))
          let new = Data(
            String(decoding: old, as: UTF8.self).replacingOccurrences(of: "Photo", with: "photo").utf8)
          _ = try Tool.unblockingSignals {
            try Tool.shell(
              "cd \(folder); timeout -s \(signal) \(delay) \"$0\" validate --fix -q b.yaml > /dev/null 2>&1; true"
            )
          }
          #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
              "b.yaml", "s.json", "t.json",
            ])
          for name in ["s.json", "t.json"] {
            let now = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            #expect(now == old || now == new)
          }
        }
      }
    }

    /// `nohup dsdl …`
    @Test func aSignalThatIsIgnoredStaysIgnored() throws {
      try Tool.withTemporaryFolder { folder in
        try Self.makeDataset(folder, count: 20_000)
        let outcome = try Tool.unblockingSignals {
          try Tool.shell(
            "cd \(folder); trap '' HUP; \"$0\" validate --fix b.yaml > /dev/null & sleep 0.2; kill -HUP $!; wait $!; echo $?"
          )
        }
        #expect(outcome.output == "0\n")
      }
    }

    @Test(.enabled(if: Tool.hasOtherUser)) func whoMayNotWriteIsTold() throws {
      try Tool.withTemporaryFolder { folder in
        try Self.makeDataset(folder, count: 1)
        let outcome = try Tool.shell(
          "cd \(folder); chmod 755 .; chmod 444 s.json; \(Tool.asOtherUser) \"$0\" validate --fix b.yaml")
        #expect(outcome.error.contains("s.json cannot be written: Permission denied"))
        #expect(outcome.status == 2)
      }
    }

    @Test(arguments: ["patch -p0 -s", "git apply -p0"])
    func diffsAreWhatOthersApply(_ command: String) throws {
      try Tool.withTemporaryFolder { folder in
        try Self.makeDataset(folder, count: 100)
        let diff = try Tool.shell(
          "cd \(folder); \"$0\" validate --diff b.yaml > d; \(command) < d; \"$0\" validate --fix b.yaml")
        #expect(diff.error.contains("would fix 200 problems in 2 files"))
        #expect(diff.error.hasSuffix("nothing to fix\n"))
        #expect(diff.output.contains("b.yaml: 0 errors, 0 warnings · 200 samples checked"))
      }
    }
  }
#endif
