import ArgumentParser
import DSDLProject
import DSDLReporting
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

@Suite struct ArgumentTests {
  @Test func everythingHasADefault() throws {
    let request = try Harness.parse("base.yaml")
    #expect(request.files == ["base.yaml"])
    #expect(request.report.targets == [ReportTarget(.text)])
    #expect(request.settings.diagnostics == DiagnosticOptions())
    #expect(request.settings.failOn == nil)
    #expect(request.options.threads == Platform.coreCount)
    #expect(request.options.checksSamples)
    #expect(request.options.libraryPath.isEmpty)
  }

  @Test func everythingCanBeGiven() throws {
    let request = try Harness.parse(
      "a.yaml", "b.yaml", "-p", "one", "--library-path", "two", "--format", "sarif", "--output", "r.sarif",
      "--max-diagnostics", "0", "--rule", "unknown-label=warning", "--rule", "unused-class=error", "--rule",
      "unknown-label=off", "--fail-on", "warning", "--jobs", "3", "--no-samples", "--color", "never", "-q")
    #expect(request.files == ["a.yaml", "b.yaml"])
    #expect(request.options.libraryPath == ["one", "two"])
    #expect(request.options.threads == 3)
    #expect(!request.options.checksSamples)
    #expect(request.options.diagnostics.maximumPerRuleAndFile == nil)
    // The last one counts.
    #expect(request.options.diagnostics.levels == [.unknownLabel: .off, .unusedClass: .error])
    #expect(request.report.paths == ["r.sarif"] && request.report.targets[0].format == .sarif)
    #expect(request.settings.failOn == .warning)
    #expect(request.report.color == .never)
    #expect(request.report.isQuiet)
  }

  @Test func filesAloneNeedNoParser() throws {
    for files in [["a.yaml"], ["a.yaml", "b/"], ["help"], ["x y", "=", "é.yaml"]] {
      #expect(try ValidationRequest(plain: ["validate"] + files) == Harness.parse(files))
    }
  }

  @Test(arguments: [
    [], ["validate"], ["validate", "-"], ["validate", "--", "a.yaml"], ["validate", "a.yaml", "-q"],
    ["validate", ""], ["inspect", "a.yaml"], ["valid", "a.yaml"], ["--version"], ["help", "validate"],
  ])
  func everythingElseDoes(_ arguments: [String]) {
    #expect(ValidationRequest(plain: arguments) == nil)
  }

  @Test(arguments: [
    [], ["a.yaml", "--format", "xml"], ["a.yaml", "--fail-on", "info"], ["a.yaml", "--jobs", "0"],
    ["a.yaml", "--max-diagnostics", "-1"], ["a.yaml", "-q", "-v"], ["a.yaml", "--rule", "unknown-label"],
    ["a.yaml", "--rule", "unknown-label=fatal"], ["a.yaml", "--rule", "=off"], ["a.yaml", "--samples"],
    ["a.yaml", "--statistics", "--format", "sarif"],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    do {
      _ = try Harness.parse(arguments)
      Issue.record("accepted")
    } catch {
      #expect(DSDLCommand.exitCode(for: error).rawValue == 64)
    }
  }

  @Test(arguments: [
    ("unknown-lable=off", "there is no rule 'unknown-lable'; did you mean 'unknown-label'?"),
    ("Unknown-Label=off", "there is no rule 'Unknown-Label'; did you mean 'unknown-label'?"),
    ("completely-else=off", "there is no rule 'completely-else'\n"),
    ("unknown-label=of", "a level is expected, as in 'unknown-label=warning': error, warning or off"),
  ])
  func wrongRules(_ argument: String, _ message: String) throws {
    let error = try #require(Harness.usageError("a.yaml", "--rule", argument))
    #expect(error.code == 64)
    #expect(error.message.contains(message))
  }

  @Test(arguments: [
    (["validat", "x"], "there is no command 'validat'; did you mean 'validate'?"),
    (["help", "inspct"], "there is no command 'inspct'; did you mean 'inspect'?"),
    (["hepl"], "there is no command 'hepl'; did you mean 'help'?"),
    (["/"], "there is no command '/'; did you mean 'dsdl validate /'?"),
    (
      ["zzzzzzz"],
      "there is no command 'zzzzzzz'; the commands are validate, merge, inspect, rules, template, create, export, stats, report, generate, score"
    ),
  ])
  func commandsThatAreNone(_ arguments: [String], _ message: String) {
    #expect(CommandName.mistake(in: arguments)?.english == message)
  }

  @Test(arguments: [
    (["create", "imges", "x"], "'dsdl create' has no 'imges'; did you mean 'images'?"),
    (["help", "generate", "swft"], "'dsdl generate' has no 'swft'; did you mean 'swift'?"),
    (["generate", "zzzzz"], "'dsdl generate' has no 'zzzzz'; there are swift, python, json-schema"),
  ])
  func subcommandsThatAreNone(_ arguments: [String], _ message: String) {
    #expect(CommandName.mistake(in: arguments)?.english == message)
  }

  @Test(arguments: [
    ["validate", "x"], ["help"], ["create"], ["create", "images", "x"], ["create", "--help"],
    ["help", "validate"], ["help", "help"], [], ["--version"], ["-h"],
  ])
  func commandsThatAreThere(_ arguments: [String]) {
    #expect(CommandName.mistake(in: arguments) == nil)
  }

  @Test func theVersionIsThatOfTheReports() throws {
    let report = try Harness.run("clean.yaml", "--format", "json").output
    #expect(report.contains(#""tool": {"name": "dsdl", "version": "\#(DSDLCommand.configuration.version)"}"#))
  }

  @Test func namesOfFilesAreNearByTheirStems() throws {
    try withTemporaryFolder { folder in
      for name in ["base.json", "train.json"] { try write("", to: "\(folder)/\(name)") }
      #expect(NearestName.hint(forFile: "\(folder)/nope.json") == nil)
      #expect(NearestName.hint(forFile: "\(folder)/trian.json")?.english.contains("train.json") == true)
      let address = NearestName.hint(forFile: "https://example.org/a.yaml")
      #expect(address?.english.contains("fetch it") == true)
    }
  }
}
