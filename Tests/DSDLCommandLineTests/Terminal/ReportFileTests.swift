import DSDL
import Testing

@testable import DSDLCommandLine

@Suite struct ReportFileTests {
  @Test func theReportGoesToTheFileAndTheSummaryToStandardError() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.json"
      let outcome = try Harness.run("error.yaml", "--format", "json", "--output", target)
      #expect(outcome.status == .failed)
      #expect(outcome.output == "")
      #expect(outcome.error.hasPrefix("✗ error.yaml: 1 error, 0 warnings"))
      #expect(contents(of: target) == (try Harness.run("error.yaml", "--format", "json").output))
      #expect(FileSystem.names(in: folder) == ["report.json"])
      #expect(try Harness.run("clean.yaml", "-q", "--output", target).error == "")
      #expect(contents(of: target) == "")
    }
  }

  @Test func aTextReportInAFileHasNoColour() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.txt"
      let outcome = try Harness.run("error.yaml", "clean.yaml", "--output", target, terminal: true)
      let text = try #require(contents(of: target))
      #expect(text.hasPrefix("error.yaml:1:6: error: wrong [unknown-label]\n"))
      #expect(text.contains("\n✗ error.yaml:") && text.contains("\n✓ clean.yaml:"))
      #expect(outcome.error.contains("\u{1B}"))
    }
  }

  @Test func whatCannotBeWrittenIsKnownBeforeTheWork() throws {
    try withTemporaryFolder { folder in
      let inNoFolder = "\(folder)/no/report.json"
      let outcome = try Harness.run("missing.yaml", "--output", inNoFolder)
      #expect(outcome.status == .notChecked)
      #expect(outcome.error == "error: cannot write \(inNoFolder): No such file or directory\n")
      let onFolder = try Harness.run("error.yaml", "--output", folder)
      #expect(onFolder.status == .notChecked)
      #expect(onFolder.error == "error: cannot write \(folder): it is a folder\n")
      #expect(FileSystem.names(in: folder).isEmpty)
    }
  }

  @Test func aFailureLeavesTheOldFileAndNothingElse() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.txt"
      try write("old", to: target)
      // The target becomes a folder while the report is written: the renaming fails.
      let problem = ReportFile.write(to: target) { output in
        output.write("new")
        FileSystem.remove(target)
        makeFolder(target)
      }
      #expect(problem?.english == "cannot write \(target): Is a directory")
      #expect(FileSystem.names(in: folder) == ["report.txt"])
    }
  }

  /// In a container every run has the same process number.
  @Test func whatAKilledRunHasLeftIsNotInTheWay() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.txt"
      try write("half", to: "\(target).\(processNumber()).tmp")
      #expect(ReportFile.write(to: target) { $0.write("new") } == nil)
      #expect(contents(of: target) == "new")
    }
  }

  @Test func linksAreFollowed() throws {
    try withTemporaryFolder { folder in
      try write("old", to: "\(folder)/real")
      link("\(folder)/link", to: "real")
      #expect(ReportFile.write(to: "\(folder)/link") { $0.write("new") } == nil)
      #expect(contents(of: "\(folder)/real") == "new")
      #expect(contents(of: "\(folder)/link") == "new")
      #expect(FileSystem.names(in: folder) == ["link", "real"])
    }
  }

  @Test func permissionsStay() throws {
    try withTemporaryFolder { folder in
      let target = "\(folder)/report.json"
      #expect(ReportFile.write(to: target) { $0.write("new") } == nil)
      let usual = try #require(permissions(of: target))
      for mode in [0o600, 0o640, 0o666, usual] {
        setPermissions(of: target, to: mode)
        #expect(ReportFile.write(to: target) { $0.write("new") } == nil)
        #expect(permissions(of: target) == mode)
      }
    }
  }

  @Test func devicesAreWrittenToAndNotReplaced() {
    #expect(ReportFile.write(to: "/dev/null") { $0.write("gone") } == nil)
    #expect(FileSystem.kind(of: "/dev/null") == .other)
  }

  #if os(Linux)
    @Test func aFullDiskIsTold() {
      let problem = ReportFile.write(to: "/dev/full") { $0.write("too much") }
      #expect(problem?.english == "cannot write /dev/full: No space left on device")
    }
  #endif
}
