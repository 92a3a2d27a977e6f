import ArgumentParser
import Testing

@testable import DSDLCommandLine

@Suite struct GenerateCommandTests {
  private func run(_ arguments: String..., language: String = "en") throws -> Harness.Outcome {
    var console = Harness.console(environment: ["DSDL_LANGUAGE": language])
    let command = try DSDLCommand.parseAsRoot(["generate"] + arguments)
    let status = try #require(command as? GenerateJSONSchemaCommand).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test func aSchemaGoesToStandardOutputOrAFile() throws {
    try withTemporaryFolder { folder in
      // The samples are not there, nor needed.
      try Harness.writeDataset([], in: folder)
      Platform.remove("\(folder)/samples.json")
      let outcome = try run("json-schema", "\(folder)/base.yaml")
      #expect(outcome.status == .passed && outcome.error == "")
      #expect(outcome.output.contains(#"{"enum": ["cat"]}"#))
      let written = try run("json-schema", "\(folder)/base.yaml", "--output", "\(folder)/out.json")
      #expect(written.status == .passed && written.output == "" && written.error == "")
      #expect(contents(of: "\(folder)/out.json") == outcome.output)
      #expect(try run("json-schema", "\(folder)/base.yaml", "--output", "-").output == outcome.output)
    }
  }

  @Test func nothingThatIsReadIsWritten() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      for file in ["base.yaml", "samples.json"] {
        let before = contents(of: "\(folder)/\(file)")
        let outcome = try run("json-schema", "\(folder)/base.yaml", "--output", "\(folder)/\(file)")
        #expect(outcome.status == .wrongUsage)
        #expect(outcome.error.contains("\(file) is read"))
        #expect(contents(of: "\(folder)/\(file)") == before)
      }
      let nowhere = try run("json-schema", "\(folder)/base.yaml", "--output", "\(folder)/no/out.json")
      #expect(nowhere.status == .notChecked && nowhere.error.contains("cannot write"))
    }
  }

  @Test func mistakesAreReportedAndNothingIsWritten() throws {
    try withTemporaryFolder { folder in
      let text = """
        $dsdl-version: "0.5.3"
        meta:
        data: {sample-type: Labl, sample-path: samples.json}

        """
      try write(text, to: "\(folder)/base.yaml")
      let outcome = try run("json-schema", "\(folder)/base.yaml", "--output", "\(folder)/out.json")
      #expect(outcome.status == .failed && outcome.output == "")
      #expect(outcome.error.contains("base.yaml:3:21: error: "))
      #expect(outcome.error.contains("base.yaml is not generated for: its definitions have mistakes\n"))
      #expect(Platform.kind(of: "\(folder)/out.json") == nil)
      let chinese = try run("json-schema", "\(folder)/base.yaml", language: "zh_CN")
      #expect(chinese.error.contains("base.yaml 的定义有错误，没有为它生成任何内容\n"))
    }
  }

  /// That a rule is turned down leaves the type unknown.
  @Test func anUnknownTypeIsNoTypeWhateverItsSeverity() throws {
    try withTemporaryFolder { folder in
      try write("rules: {unknown-type: warning}\n", to: "\(folder)/.dsdl.yml")
      let text = """
        $dsdl-version: "0.5.3"
        meta:
        data: {sample-type: Labl, sample-path: samples.json}

        """
      try write(text, to: "\(folder)/base.yaml")
      let outcome = try run("json-schema", "\(folder)/base.yaml")
      #expect(outcome.status == .failed && outcome.output == "")
    }
  }

  @Test func whatIsNotThereCannotBeDescribed() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      let info = try run("json-schema", "\(folder)/base.yaml", "--of", "global-info")
      #expect(info.status == .wrongUsage && info.output == "")
      #expect(info.error.hasSuffix("base.yaml has no 'global-info-type'\n"))
      try write("$dsdl-version: \"0.5.3\"\nD: {$def: class_domain, classes: [a]}\n", to: "\(folder)/lib.yaml")
      let library = try run("json-schema", "\(folder)/lib.yaml")
      #expect(library.status == .wrongUsage)
      #expect(library.error.hasSuffix("lib.yaml names no type of samples: a description is expected\n"))
      let missing = try run("json-schema", "\(folder)/none.yaml")
      #expect(missing.status == .notChecked && missing.error.contains("none.yaml does not exist"))
    }
  }
}
