import ArgumentParser
import Testing

@testable import DSDLCommandLine

@Suite struct ReportCommandTests {
  private func run(_ arguments: [String]) throws -> Harness.Outcome {
    let command = try ReportCommand.parse(arguments)
    var console = Harness.console()
    let status = command.execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  private func exitCode(_ arguments: String...) -> Int32? {
    do {
      _ = try DSDLCommand.parseAsRoot(["report"] + arguments)
      return nil
    } catch {
      return DSDLCommand.exitCode(for: error).rawValue
    }
  }

  @Test func aDescriptionWithoutTheSamplesAskedForIsNoSuccess() throws {
    try withTemporaryFolder { folder in
      let page = "\(folder)/report.html"
      try Harness.writeDataset(["cat", "cat"], in: folder)
      try Harness.writeDataset(["cat", "cat"], in: folder, name: "other.yaml")
      let arguments = ["\(folder)/base.yaml", "--samples", "5:", "--output", page]
      #expect(try run(arguments).status == .notChecked)
      let text = try #require(contents(of: page))
      #expect(text.contains("<title>\(folder)/base.yaml") && text.contains("Not everything could be checked"))
      #expect(!text.contains("2 descriptions") && !text.contains("✓"))
      #expect(try run(["\(folder)/other.yaml"] + arguments).status == .notChecked)
      let both = try #require(contents(of: page))
      #expect(both.contains("2 descriptions") && !both.contains("✓"))
      #expect(both.ranges(of: "<b>✗</b>").count == 2)
    }
  }

  @Test func thePageIsWrittenAndTheVerdictIsTheExitCode() throws {
    try withTemporaryFolder { folder in
      let page = "\(folder)/report.html"
      try Harness.writeDataset(["cat", "cat"], in: folder)
      let sound = try run(["\(folder)/base.yaml", "--output", page])
      #expect(sound.status == .passed)
      #expect(sound.output == "")
      #expect(sound.error.contains("0 errors, 0 warnings · 2 samples checked, 0 invalid"))
      #expect(contents(of: page)?.hasPrefix("<!DOCTYPE html>") == true)

      try Harness.writeDataset(["cat", "cow"], in: folder)
      let wrong = try run(["\(folder)/base.yaml", "--output", page, "-q"])
      #expect(wrong.status == .failed)
      #expect(wrong.error == "")
      #expect(contents(of: page)?.contains("&#39;cow&#39; is not a class of &#39;Pet&#39;") == true)
      #expect(try run(["\(folder)/base.yaml", "--output", page, "--fail-on", "never"]).status == .passed)
      let off = try run(["\(folder)/base.yaml", "--output", page, "--rule", "unknown-label=warning"])
      #expect(off.status == .passed)
      #expect(contents(of: page)?.contains("class=\"verdict warning\"") == true)
    }
  }

  @Test func settingsAndBaselinesCount() throws {
    try withTemporaryFolder { folder in
      let page = "\(folder)/report.html"
      try Harness.writeDataset(["cat", "cow"], in: folder)
      _ = try Harness.validate("\(folder)/base.yaml", "--write-baseline", "\(folder)/known.json")
      let known = try run([
        "\(folder)/base.yaml", "--output", page, "--baseline", "\(folder)/known.json",
      ])
      #expect(known.status == .passed)
      #expect(contents(of: page)?.contains("<li>1 known</li>") == true)
      try write("rules: {unknown-label: warning}\nfail-on: never\n", to: "\(folder)/.dsdl.yml")
      #expect(try run(["\(folder)/base.yaml", "--output", page]).status == .passed)
      #expect(contents(of: page)?.contains("settings of \(folder)/.dsdl.yml") == true)
    }
  }

  @Test func standardOutputTakesThePage() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      let outcome = try run(["\(folder)/base.yaml", "--output", "-", "--language", "zh"])
      #expect(outcome.output.hasPrefix("<!DOCTYPE html>"))
      #expect(outcome.output.contains("<html lang=\"zh-CN\">"))
      #expect(outcome.error.contains("0 个错误"))
    }
  }

  @Test func nothingThatIsReadIsOverwritten() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      writeBytes([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 60), to: "\(folder)/1.jpg")
      link("\(folder)/other.json", to: "\(folder)/samples.json")
      for name in ["base.yaml", "samples.json", "other.json", "1.jpg"] {
        let before = contents(of: "\(folder)/\(name)")
        let outcome = try run(["\(folder)/base.yaml", "--output", "\(folder)/\(name)"])
        #expect(outcome.status == .wrongUsage, "\(name)")
        #expect(outcome.error.contains("what is written cannot take its place"), "\(name)")
        #expect(contents(of: "\(folder)/\(name)") == before, "\(name)")
      }
    }
  }

  @Test func whatCannotBeReadIsOnThePage() throws {
    try withTemporaryFolder { folder in
      let page = "\(folder)/report.html"
      let outcome = try run(["\(folder)/none.yaml", "--output", page])
      #expect(outcome.status == .notChecked)
      #expect(contents(of: page)?.contains("none.yaml does not exist") == true)
      let nowhere = try run(["\(folder)/none.yaml", "--output", "\(folder)/no/report.html"])
      #expect(nowhere.status == .notChecked)
      #expect(nowhere.error.contains("cannot write"))
    }
  }

  @Test func wrongUsageIsFound() {
    #expect(exitCode("base.yaml") == 64)
    #expect(exitCode("--output", "report.html") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--gallery", "-1") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--gallery", "many") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--pictures", "some") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--seed", "-1") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--jobs", "0") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--no-samples", "--media", "header") == 64)
    #expect(exitCode("base.yaml", "--output", "report.html", "--gallery", "3", "--seed", "7") == nil)
  }
}
