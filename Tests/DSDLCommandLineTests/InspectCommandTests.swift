import ArgumentParser
import Testing

@testable import DSDLCommandLine

@Suite struct InspectCommandTests {
  private static let description = """
    $dsdl-version: "0.5.3"
    meta:
    defs:
        S:
            $def: struct
            $fields:
                name: Str
    data:
        sample-type: S
        sample-path: $local
        samples:
            - name: 1

    """

  private func run(
    _ arguments: String..., terminal: Bool = false
  ) throws -> Harness.Outcome {
    var console = Harness.console(terminal: terminal)
    let command = try InspectCommand.parse(arguments)
    let status = command.execute(on: &console)
    return Harness.Outcome(
      status: status, output: console.output.text, error: console.error.text)
  }

  @Test(arguments: [[], ["--config"], ["--format", "json"]])
  func aConfigurationThatIsNotObeyedIsTold(_ options: [String]) throws {
    try withTemporaryFolder { folder in
      try write(Self.description, to: "\(folder)/base.yaml")
      for name in [".dsdl.yml", ".dsdl.yaml"] { try write("", to: "\(folder)/\(name)") }
      var console = Harness.console()
      let status = try InspectCommand.parse(["\(folder)/base.yaml"] + options).execute(on: &console)
      #expect(status == .passed)
      #expect(
        console.error.text == """
          warning: \(folder)/.dsdl.yaml is not obeyed: \(folder)/.dsdl.yml stands beside it
            = hint: keep one of them

          """)
    }
  }

  @Test func samplesAreCountedButNotChecked() throws {
    try withTemporaryFolder { folder in
      try write(Self.description, to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml")
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains("Sample type\n  S\n  └── name  Str\n"))
      #expect(outcome.output.contains("in the description  1 sample\n"))
      #expect(outcome.error == "")
    }
  }

  @Test(arguments: [
    ("s.json", #"{"samples": [{"name": "a"}, {"name": "#, "line 1: the file ends early: a value is expected"),
    ("s.json", #"{"samples": [1, "#, "line 1: the file ends early: a value is expected"),
    ("s.json", #"{"sample": []}"#, "line 1: the file has no 'samples'"),
    ("s.json", "[1]", "line 1: the file is a list"),
    ("s.yaml", "samples: {}", "line 1: 'samples' is a mapping: a list of samples is expected"),
    ("s.yaml", "samples: [", "line 1: the file ends where a value is expected"),
  ])
  func samplesThatCannotBeCountedAreTold(_ name: String, _ text: String, _ reason: String) throws {
    try withTemporaryFolder { folder in
      let description = Self.description.replacing("$local", with: name)
        .replacing("        samples:\n            - name: 1\n", with: "")
      try write(description, to: "\(folder)/base.yaml")
      try write(text, to: "\(folder)/\(name)")
      let outcome = try run("\(folder)/base.yaml")
      #expect(outcome.status == .failed)
      #expect(outcome.output.contains("? samples  cannot be counted: \(reason)"))
      #expect(try run("\(folder)/base.yaml", "--fail-on", "never").status == .passed)
      let json = try run("\(folder)/base.yaml", "--format", "json")
      #expect(json.status == .failed)
      #expect(json.output.contains("\"problem\": \"\(reason)"))
    }
  }

  @Test func settingsAsJSON() throws {
    try withTemporaryFolder { folder in
      try write(Self.description, to: "\(folder)/base.yaml")
      let configuration = "rules: {null-value: error}\nignore: {'*.json': [unknown-label]}\nexclude: [old]\n"
      try write(configuration, to: "\(folder)/.dsdl.yml")
      let settings = try run(
        "--config", "--format", "json", "--rule", "unknown-label=off", "\(folder)/base.yaml")
      #expect(settings.status == .passed)
      #expect(settings.output.hasPrefix("{\n  \"version\": 1,"))
      #expect(
        settings.output.contains(#""null-value": {"value": "error", "origin": "\#(folder)/.dsdl.yml"}"#))
      #expect(settings.output.contains(#""unknown-label": {"value": "off", "origin": "command line"}"#))
      #expect(settings.output.contains(#""fail-on": {"value": "error", "origin": "default"}"#))
      #expect(settings.output.contains(#"{"path": "*.json", "rule": "unknown-label", "origin": "#))
      // With a file that is named they are shown with the description.
      let both = try run(
        "\(folder)/base.yaml", "--config", "\(folder)/.dsdl.yml", "--format", "json")
      #expect(both.output.contains("\"sampleType\"") && both.output.contains("\"settings\""))
    }
  }

  @Test func errorsOfDefinitionsAreCounted() throws {
    try withTemporaryFolder { folder in
      let text = Self.description.replacing("Str", with: "Strr").replacing(
        "sample-type: S", with: "sample-type: T")
      try write(text, to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml")
      #expect(outcome.status == .failed)
      #expect(outcome.output.hasSuffix("\n2 errors: run 'dsdl validate'\n"))
      #expect(outcome.output.contains("Sample type\n  ?\n"))
      let json = try run("\(folder)/base.yaml", "--format", "json")
      #expect(json.status == .failed)
      #expect(json.output.contains("\"errors\": 2,"))
    }
  }

  @Test func aFileThatCannotBeRead() throws {
    let outcome = try run("no/such/file.yaml")
    #expect(outcome.status == .notChecked)
    #expect(outcome.output == "")
    #expect(outcome.error == "error: no/such/file.yaml does not exist\n")
  }

  @Test func importsAreLookedForInTheLibraryPath() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/lib")
      try write(
        "$dsdl-version: \"0.5.3\"\nD:\n    $def: class_domain\n    classes: [a]\n", to: "\(folder)/lib/x.yaml"
      )
      let text = Self.description.replacing("meta:", with: "$import: [x]\nmeta:")
      try write(text, to: "\(folder)/base.yaml")
      #expect(try run("\(folder)/base.yaml").status == .failed)
      let outcome = try run("\(folder)/base.yaml", "-p", "\(folder)/lib")
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains("  x  \(folder)/lib/x.yaml\n"))
    }
  }

  @Test func coloursAreForTerminals() throws {
    try withTemporaryFolder { folder in
      try write(Self.description, to: "\(folder)/base.yaml")
      let file = "\(folder)/base.yaml"
      #expect(try !run(file).output.contains("\u{1B}"))
      #expect(try run(file, terminal: true).output.contains("\u{1B}"))
      #expect(try !run(file, "--color", "never", terminal: true).output.contains("\u{1B}"))
      #expect(try !run(file, "--format", "json", "--color", "always").output.contains("\u{1B}"))
    }
  }

  @Test func namesCannotCommandTheTerminal() throws {
    try withTemporaryFolder { folder in
      let text = Self.description.replacing("meta:", with: "meta: {\"a\\e[31m\": \"b\\a\"}")
      try write(text, to: "\(folder)/base.yaml")
      #expect(try run("\(folder)/base.yaml").output.contains("  a\\u001B[31m  b\\u0007\n"))
    }
  }
}
