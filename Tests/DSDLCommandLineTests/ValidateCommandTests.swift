import Testing

@testable import DSDLCommandLine

@Suite struct ValidateCommandTests {
  @Test func textGoesToStandardOutputWithTheTimeAtItsEnd() throws {
    let outcome = try Harness.run("error.yaml")
    #expect(
      outcome.output.replacing(/[0-9]+\.[0-9]{2} s\n$/, with: "TIME") == """
        error.yaml:1:6: error: wrong [unknown-label]
            1 | key: value
              |      ^~~~~
        ✗ error.yaml: 1 error, 0 warnings · 3 samples checked, 0 invalid · TIME
        """)
    #expect(outcome.error == "")
  }

  @Test func quietLeavesTheSummaryOut() throws {
    let outcome = try Harness.run("error.yaml", "warning.yaml", "clean.yaml", "-q")
    #expect(outcome.output.contains("error.yaml:1:6: error"))
    #expect(outcome.output.contains("warning.yaml:1:1: warning"))
    #expect(!outcome.output.contains("✗") && !outcome.output.contains("✓"))
    #expect(outcome.error == "")
  }

  @Test func verboseListsFilesAndRules() throws {
    let outcome = try Harness.run("error-warning.yaml", "-v")
    #expect(outcome.output.contains("read library.yaml\nnull-value: 1 finding\nunknown-label: 1 finding\n✗"))
    let json = try Harness.run("error-warning.yaml", "-v", "--format", "json")
    #expect(json.output.hasPrefix("{\n  \"version\": 1,"))
    #expect(json.error.hasPrefix("read library.yaml\n"))
  }

  @Test func anUnreadableFileDoesNotKeepTheOthersFromBeingChecked() throws {
    let outcome = try Harness.run("missing.yaml", "clean.yaml")
    #expect(outcome.error == "error: missing.yaml does not exist\n")
    #expect(outcome.output.hasPrefix("✓ clean.yaml: 0 errors, 0 warnings"))
    let json = try Harness.run("missing.yaml", "clean.yaml", "--format", "json").output
    #expect(json.contains("\"valid\": false,\n  \"complete\": false,"))
    #expect(json.contains(#""unreadable": [{"file": "missing.yaml", "reason": "does not exist"}]"#))
  }

  @Test func aFileOfASimilarNameIsProposed() throws {
    try withTemporaryFolder { folder in
      try write("", to: "\(folder)/missing-base.yaml")
      let expected = "  = hint: did you mean '\(folder)/missing-base.yaml'?\n"
      for name in ["missing-base.yml", "missing-bsae.yaml", "missing-base", "missing-base.json"] {
        #expect(try Harness.run("\(folder)/\(name)").error.hasSuffix(expected), "\(name)")
      }
      #expect(try !Harness.run("\(folder)/missing-other-thing.yaml").error.contains("hint"))
    }
  }

  @Test func pathsCannotCommandTheTerminal() throws {
    let outcome = try Harness.run("missing\u{1B}[31m.yaml", "clean\u{7}.yaml")
    #expect(outcome.error == "error: missing\\u001B[31m.yaml does not exist\n")
    #expect(outcome.output.hasPrefix("✓ clean\\u0007.yaml:"))
  }

  @Test func coloursAreForTerminals() throws {
    #expect(try !Harness.run("error.yaml").output.contains("\u{1B}"))
    #expect(try Harness.run("error.yaml", terminal: true).output.contains("\u{1B}"))
    #expect(try !Harness.run("error.yaml", "--color", "never", terminal: true).output.contains("\u{1B}"))
    #expect(try Harness.run("error.yaml", "--color", "always").output.contains("\u{1B}"))
    #expect(try Harness.run("missing.yaml", terminal: true).error.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m "))
    #expect(try !Harness.run("error.yaml", "--format", "json", terminal: true).output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
    (["TERM": "dumb"], true, false), (["TERM": "xterm"], true, true), (["CLICOLOR_FORCE": "1"], false, true),
    (["CLICOLOR_FORCE": "0"], false, false), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
  ])
  func automaticColour(_ environment: [String: String], _ terminal: Bool, _ expected: Bool) {
    #expect(ColorChoice.auto.colors(terminal: terminal, environment: { environment[$0] }) == expected)
  }
}
