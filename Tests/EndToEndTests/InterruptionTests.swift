#if os(Linux)
  import Foundation
  import Testing

  /// Signals: what they leave behind, and the exit codes.
  struct InterruptionTests {
    private static let description = "Examples/unconditional-ffhq/set-train/train.yaml"

    /// Waits for something that happens soon.
    private static func wait(_ condition: () throws -> Bool) throws {
      for _ in 0..<3000 {
        if try condition() { return }
        usleep(10_000)
      }
      Issue.record("nothing has happened in half a minute")
    }

    /// Starts a process that gets signals.
    private static func start(_ process: Process) throws {
      try Tool.unblockingSignals { try process.run() }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func anInterruptedCheckLeavesAPartialReport(_ signal: Int32) throws {
      try Tool.withTemporaryFolder { folder in
        // A copy, which no other test opens.
        try FileManager.default.copyItem(
          atPath: "\(Tool.root.path)/Examples/unconditional-ffhq", toPath: "\(folder)/dataset")
        let process = Process()
        process.executableURL = Tool.executable
        process.arguments = [
          "validate", "\(folder)/dataset/set-train/train.yaml", "--samples-file", "-", "--format", "json",
          "--output", "\(folder)/report.json", "-q",
        ]
        // Nobody writes into it, so that there is always more to come.
        let samples = Pipe()
        process.standardInput = samples
        let counter = OpenCounter(["\(folder)/dataset/set-train"])
        try Self.start(process)
        try Self.wait { !counter.counts().isEmpty }
        // The first one may come right before the tool begins to wait; one that comes much later would end it.
        for _ in 0..<2 where process.isRunning {
          kill(process.processIdentifier, signal)
          usleep(100_000)
        }
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["dataset", "report.json"])
        let report = try String(contentsOfFile: "\(folder)/report.json", encoding: .utf8)
        #expect(report.contains("\"complete\": false"))
      }
    }

    /// Also before it is known what is to be done: a signal that the program gets, and does not only its loader, is told in
    /// the format that was asked for.
    @Test(arguments: [
      ("text", "✗ "), ("json", "\"complete\": false"), ("jsonl", "\"complete\": false"),
      ("sarif", "\"executionSuccessful\": false"), ("github", "::error title="), ("junit", "<error "),
      ("gitlab", "\"not-checked\""),
    ])
    func anInterruptionAtTheStartIsTold(_ format: String, _ words: String) throws {
      for delay in 0..<8 {
        try Tool.withTemporaryFolder { folder in
          let process = Process()
          process.executableURL = Tool.executable
          process.currentDirectoryURL = Tool.root
          process.arguments = ["validate", "Examples/paired-facade", "--format", format]
          // A file, not a pipe that would fill up.
          let log = URL(fileURLWithPath: "\(folder)/log")
          try Data().write(to: log)
          let handle = try FileHandle(forWritingTo: log)
          process.standardOutput = handle
          process.standardError = handle
          try Self.start(process)
          usleep(UInt32(delay) * 6000)
          kill(process.processIdentifier, SIGTERM)
          process.waitUntilExit()
          // On a machine that is busy it may come before the program has begun, or when it has done all.
          guard process.terminationReason == .exit, process.terminationStatus != 0 else { return }
          #expect(process.terminationStatus == 2)
          let text = try String(contentsOf: log, encoding: .utf8)
          #expect(text.contains(words) && text.contains("interrupted"), "\(text)")
        }
      }
    }

    @Test func watchingEndsWithTheOutcomeOfTheLastCheck() throws {
      try Tool.withTemporaryFolder { folder in
        let process = Process()
        process.executableURL = Tool.executable
        process.currentDirectoryURL = Tool.root
        process.arguments = ["validate", "--watch", "Examples/broken-facade/set-base/base.yaml"]
        let log = URL(fileURLWithPath: "\(folder)/log")
        try Data().write(to: log)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: log)
        try Self.start(process)
        try Self.wait { try String(contentsOf: log, encoding: .utf8).contains("waiting for changes") }
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 1)
      }
    }

    @Test func anInterruptedMergeLeavesNothing() throws {
      try Tool.withTemporaryFolder { folder in
        let part = "\(folder)/part.json"
        let shard = ["--shard", "1/1", "--format", "json", "--output", part, "-q"]
        #expect(try Tool.run(["validate", Self.description] + shard).status == 0)
        mkfifo("\(folder)/pipe", 0o600)
        let process = Process()
        process.executableURL = Tool.executable
        process.arguments = ["merge", part, "--output", "\(folder)/pipe"]
        let counter = OpenCounter([folder])
        try Self.start(process)
        try Self.wait { counter.counts()[part] != nil }
        // It waits for somebody to read from the pipe.
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["part.json", "pipe"])
      }
    }

    /// `dsdl … | head -1`
    @Test(arguments: [
      ("rules", 0), ("validate --format json Examples", 1), ("inspect \(description)", 0),
      ("validate -q Examples --output /dev/stdout", 1), ("validate -q Examples --format json=/dev/fd/1", 1),
      ("export -q csv \(description) --output -", 0),
      ("export -q csv \(description) --output /dev/stdout", 0),
    ])
    func thatNobodyReadsAnyMoreChangesNoExitCode(_ arguments: String, _ status: Int) throws {
      let outcome = try Tool.shell("{ sleep 0.5; \"$0\" \(arguments); echo $? >&2; } | true")
      #expect(outcome.error == "\(status)\n")
    }

    @Test func watchingEndsWhenNobodyReadsAnyMore() throws {
      let command = "validate --watch Examples/broken-facade/set-base/base.yaml"
      let outcome = try Tool.shell("{ sleep 0.5; timeout 60 \"$0\" \(command); echo $? >&2; } | true")
      #expect(outcome.error == "1\n")
    }
  }
#endif
