import ArgumentParser
import DSDLProject
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

@Suite struct ProgressTests {
  @Test func aLineShowsShareRateAndTimeLeft() {
    let line = ProgressLine(samples: 1000, bytes: 250, totalBytes: 1000, elapsed: .seconds(2))
    #expect(line.text(width: 80) == "[#####               ] 25% · 1000 samples · 500/s · 6 s left")
    #expect(line.text(width: 61) == line.text(width: 80))
    #expect(line.text(width: 60) == "25% · 1000 samples · 6 s left")
    #expect(line.text(width: 20) == "25% · 6 s left")
    #expect(line.text(width: 10) == "25%")
    #expect(line.text(width: 3) == "")
    let early = ProgressLine(samples: 1, bytes: 4, totalBytes: 1000, elapsed: .seconds(2))
    #expect(early.text(width: 80) == "[                    ] 0% · 1 sample · 0/s")
    let stream = ProgressLine(samples: 10, bytes: 250, totalBytes: 0, elapsed: .milliseconds(500))
    #expect(stream.text(width: 80) == "10 samples · 20/s")
    let over = ProgressLine(samples: 1, bytes: 1200, totalBytes: 1000, elapsed: .zero)
    #expect(over.text(width: 80) == "[####################] 100% · 1 sample · finishing")
  }

  @Test(arguments: [
    (7, "7 s"), (59, "59 s"), (60, "1 min 0 s"), (125, "2 min 5 s"), (3599, "59 min 59 s"),
    (3600, "1 h 0 min"),
    (11_520, "3 h 12 min"), (86_400, "24 h 0 min"),
  ])
  func times(_ seconds: Int, _ text: String) {
    #expect(ProgressLine.time(seconds).english == text)
  }

  /// Only what is counted from the beginning on belongs to a check, and all of it does.
  @Test func aBarBeginsWhenItIsMade() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "cat", "cat"], in: folder)
      let monitor = ValidationMonitor()
      var options = ValidationOptions()
      options.monitor = monitor
      for _ in 1...2 {
        let bar = ProgressBar(monitor)
        _ = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
        let line = bar.line(after: .seconds(2))
        #expect(line.samples == 3 && line.totalBytes == monitor.totalBytes / (monitor.samples / 3))
        #expect(line.bytes == line.totalBytes, "\(line)")
      }
    }
  }

  @Test func onlyATerminalGetsABarAndNotOneThatIsQuiet() throws {
    // What wants no bar need not know how much there is to read.
    for (isTerminal, arguments) in [(true, []), (true, ["-q"]), (false, [])] as [(Bool, [String])] {
      var console = Harness.console(terminal: isTerminal)
      let request = try Harness.parse(["clean.yaml"] + arguments)
      #expect(ProgressBar.isWanted(by: request.report, on: console) == (isTerminal && arguments.isEmpty))
      _ = request.execute(on: &console, check: Harness.report)
    }
  }

  @Test func aCancelledCheckGivesAPartialReport() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cta", "cta", "cta"], in: folder)
      let monitor = ValidationMonitor()
      var options = ValidationOptions()
      options.monitor = monitor
      #expect(
        try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options).samples.checked == 3)
      #expect(monitor.samples == 3 && monitor.totalBytes > 0)
      #expect(monitor.bytes > 0 && monitor.bytes <= monitor.totalBytes)
      monitor.cancel()
      let report = try Validator.validate(contentsOfFile: "\(folder)/base.yaml", options: options)
      #expect(!report.isComplete && report.samples.checked == 0 && report.diagnostics.isEmpty)
      #expect(FailureThreshold.never.status(of: report) == .notChecked)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScripts(_ shell: String) throws {
    do {
      _ = try DSDLCommand.parseAsRoot(["--generate-completion-script", shell])
      Issue.record("parsed")
    } catch {
      let script = DSDLCommand.fullMessage(for: error)
      #expect(DSDLCommand.exitCode(for: error).rawValue == 0)
      #expect(script.contains("validate") && script.contains("write-baseline"))
    }
  }

  @Test func aChangeIsSeen() async throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/a.yaml"
      try write("a", to: path)
      let watcher = FileWatcher([path, "\(folder)/none.yaml"], changedSince: FileWatcher.now)
      defer { watcher.close() }
      #expect(!watcher.waitForChange(isCancelled: { true }))
      var asked = 0
      let isSeen = watcher.waitForChange {
        asked += 1
        if asked == 1 { #expect(throws: Never.self) { try Harness.replace("bc", at: path) } }
        return asked > 10
      }
      #expect(isSeen)
    }
  }

  /// What changes while it is checked is checked again; that a report was written beside it is no change.
  @Test func aChangeDuringTheCheckIsSeen() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/a.yaml"
      let start = FileWatcher.now
      for isWatched in [false, true] {
        // The clock of files may be some milliseconds behind.
        pauseForMilliseconds(50)
        try Harness.replace("b", at: path)
        let watcher = FileWatcher(isWatched ? [folder, path] : [folder], changedSince: start)
        defer { watcher.close() }
        var asked = 0
        let isSeen = watcher.waitForChange {
          asked += 1
          return asked > 2
        }
        #expect(isSeen == isWatched)
      }
    }
  }

  /// What is missing is what somebody will write next.
  @Test func whatIsLookedForInVainIsWatched() throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        $import: [lib]
        meta:
        data: {sample-type: Int, sample-path: s.json}

        """, to: "\(folder)/a.yaml")
      var console = Harness.console()
      func watched(_ options: String...) throws -> [String] {
        let request = try Harness.parse(["\(folder)/a.yaml", "--watch"] + options)
        return try #require(request.executeOnce(on: &console, by: Validator.validate).session).pathsRead
      }
      let paths = try watched()
      for name in ["lib.yaml", "lib.json", "../defs/lib.yml", "s.json", ".dsdl.yml", ".dsdl.yaml"] {
        #expect(paths.contains("\(folder)/\(name)"), "\(name)")
      }
      #expect(try watched("--baseline", "\(folder)/b.json").contains("\(folder)/b.json"))
      #expect(try watched("--config", "\(folder)/c.yml").contains("\(folder)/c.yml"))
    }
  }
}
