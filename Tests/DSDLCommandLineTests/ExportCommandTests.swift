import ArgumentParser
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

@Suite struct ExportCommandTests {
  /// A description whose library and pictures are where only a configuration says.
  private static func makeDataset(in folder: String, configuration: String) throws {
    makeFolder("\(folder)/lib")
    try write(
      "$dsdl-version: '0.5.3'\nS: {$def: struct, $fields: {image: Image}}\n", to: "\(folder)/lib/shapes.yaml")
    try write(
      "$dsdl-version: '0.5.3'\nmeta: {}\n$import: [shapes]\n"
        + "data: {sample-type: S, samples: [{image: shapes.yaml}]}\n", to: "\(folder)/base.yaml")
    try write("library-path: [lib]\nmedia-root: lib\n", to: "\(folder)/\(configuration)")
  }

  private static func export(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try ExportCommand.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  private static func ready(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try ScoreReadyCommand.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test(arguments: [(".dsdl.yml", false), ("own.yml", true)])
  func theConfigurationCounts(_ name: String, _ isNamed: Bool) throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder, configuration: name)
      let base = "\(folder)/base.yaml"
      let option = "--config=\(folder)/\(name)"
      let table = "\(folder)/table.csv"
      let outcome = try Self.export("csv", base, "--output", table, isNamed ? option : "--quiet")
      #expect(outcome.status == .passed && contents(of: table)?.contains("shapes.yaml") == true)
      let pictures = try Self.export("imagefolder", base, "--output", "\(folder)/out", option)
      #expect(pictures.status == .passed && pictures.error.contains("1 sample · 1 picture"))
      let fitness = try Self.ready(base, base, option)
      #expect(!fitness.output.contains("import-not-found") && !fitness.output.contains("media-not-found"))
    }
  }

  @Test func aConfigurationThatCannotBeUsedIsTold() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder, configuration: ".dsdl.yml")
      try Harness.replace("libary-path: lib\n", at: "\(folder)/.dsdl.yml")
      let base = "\(folder)/base.yaml"
      for outcome in [try Self.export("csv", base, "--output", "-"), try Self.ready(base, base)] {
        #expect(outcome.status == .notChecked)
        #expect(outcome.error.contains("was not read: \(folder)/.dsdl.yml has mistakes"))
      }
      #expect(try Self.export("csv", base, "--output", "-", "--config", "nope").status == .notChecked)
    }
  }

  /// What stands in the configuration is no less read.
  @Test func theConfigurationIsNotOverwritten() throws {
    try withTemporaryFolder { folder in
      try Self.makeDataset(in: folder, configuration: ".dsdl.yml")
      let settings = contents(of: "\(folder)/.dsdl.yml")
      let outcome = try Self.export(
        "csv", "\(folder)/base.yaml", "--output", "\(folder)/.dsdl.yml", "--force")
      #expect(outcome.status == .wrongUsage && contents(of: "\(folder)/.dsdl.yml") == settings)
    }
  }

  /// A stream takes nothing back.
  @Test func whatWasStreamedIsNotSaidToBeNothing() throws {
    try withTemporaryFolder { folder in
      let base = "\(folder)/base.yaml"
      try write(
        "$dsdl-version: '0.5.3'\nmeta: {}\ndata: {sample-type: Int, sample-path: s.json}\n", to: base)
      try write("{\"samples\": [1, 2, 3", to: "\(folder)/s.json")
      let stream = try Self.export("csv", base, "--output", "/dev/null")
      #expect(stream.status == .failed)
      #expect(stream.error.contains("what was written to /dev/null is not all of it"), "\(stream.error)")
      let file = try Self.export("csv", base, "--output", "\(folder)/out.csv")
      #expect(file.error.contains("nothing was written") && contents(of: "\(folder)/out.csv") == nil)
    }
  }

  @Test func aFolderWithoutPicturesIsNotWritten() throws {
    try withTemporaryFolder { folder in
      let base = "\(folder)/base.yaml"
      try write(
        """
        $dsdl-version: '0.5.3'
        meta: {}
        defs:
          D: {$def: class_domain, classes: [a, b, c]}
          S: {$def: struct, $fields: {image: Image, style: "Label[dom=D]"}}
        data: {sample-type: S, samples: [{image: base.yaml, style: c}]}

        """, to: base)
      let outcome = try Self.export("cyclegan", base, "--output", "\(folder)/out")
      #expect(outcome.status == .failed && outcome.error.contains("nothing was written"))
      #expect(outcome.output.contains("no picture is one that CycleGAN takes"), "\(outcome.output)")
      #expect(!FileSystem.exists("\(folder)/out"))
    }
  }
}
