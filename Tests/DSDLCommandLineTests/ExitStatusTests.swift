import Testing

@testable import DSDLCommandLine

@Suite struct ExitStatusTests {
  @Test(arguments: [
    ("clean.yaml", "error", 0), ("clean.yaml", "warning", 0), ("warning.yaml", "error", 0),
    ("warning.yaml", "warning", 1), ("error.yaml", "error", 1), ("error.yaml", "warning", 1),
    ("error.yaml", "never", 0), ("missing.yaml", "never", 2), ("interrupted-error.yaml", "error", 2),
    ("interrupted.yaml", "never", 2),
  ])
  func oneFile(_ file: String, _ threshold: String, _ code: Int32) throws {
    #expect(try Harness.run(file, "--fail-on", threshold).status.rawValue == code)
  }

  @Test func theHighestOfSeveralWins() throws {
    #expect(try Harness.run("clean.yaml", "error.yaml", "clean.yaml").status == .failed)
    #expect(try Harness.run("missing.yaml", "error.yaml").status == .notChecked)
    #expect(try Harness.run("error.yaml", "missing.yaml", "clean.yaml").status == .notChecked)
  }

  @Test func whatWasInterruptedIsNotTicked() throws {
    #expect(try Harness.run("interrupted.yaml").output.hasPrefix("✗ interrupted.yaml: 0 errors, 0 warnings"))
    let total = try Harness.run("clean.yaml", "interrupted.yaml").output.split(separator: "\n").last
    #expect(total?.hasPrefix("✗ 2 files: 0 errors, 0 warnings") == true)
  }

  @Test func rulesChangeTheVerdict() throws {
    #expect(try Harness.run("error.yaml", "--rule", "unknown-label=warning").status == .passed)
    #expect(try Harness.run("error.yaml", "--rule", "unknown-label=off").status == .passed)
    #expect(try Harness.run("warning.yaml", "--rule", "null-value=error").status == .failed)
  }

  @Test func whatIsNotPrintedCountsNevertheless() throws {
    let outcome = try Harness.run("many.yaml", "--max-diagnostics", "2")
    #expect(outcome.status == .failed)
    #expect(outcome.output.contains("… and 148 more type-mismatch findings (--max-diagnostics)\n"))
    #expect(outcome.output.contains("✗ many.yaml: 150 errors, 0 warnings"))
  }
}
