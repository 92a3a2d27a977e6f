import ArgumentParser
import DSDLReporting
import Testing

@testable import DSDL
@testable import DSDLCommandLine

@Suite struct ArgumentTests {
  @Test func everythingHasADefault() throws {
    let command = try Harness.parse("base.yaml")
    #expect(command.files == ["base.yaml"])
    #expect(command.reporting.format == .text)
    #expect(command.ownSettings.diagnostics == DiagnosticOptions())
    #expect(command.ownSettings.failOn == nil)
    #expect(command.reporting.output == nil)
    #expect(command.options.jobs == Platform.coreCount)
    #expect(command.options.checksSamples)
    #expect(command.options.libraryPath.isEmpty)
  }

  @Test func everythingCanBeGiven() throws {
    let command = try Harness.parse(
      "a.yaml", "b.yaml", "-p", "one", "--library-path", "two", "--format", "sarif", "--output", "r.sarif",
      "--max-diagnostics", "0", "--rule", "unknown-label=warning", "--rule", "unused-class=error", "--rule",
      "unknown-label=off", "--fail-on", "warning", "--jobs", "3", "--no-samples", "--color", "never", "-q")
    #expect(command.files == ["a.yaml", "b.yaml"])
    #expect(command.options.libraryPath == ["one", "two"])
    #expect(command.options.jobs == 3)
    #expect(!command.options.checksSamples)
    #expect(command.options.diagnostics.maximumPerRuleAndFile == 0)
    // The last one counts.
    #expect(command.options.diagnostics.levels == [.unknownLabel: .off, .unusedClass: .error])
    #expect(command.reporting.format == .sarif)
    #expect(command.reporting.output == "r.sarif")
    #expect(command.ownSettings.failOn == .warning)
    #expect(command.reporting.color == .never)
    #expect(command.reporting.isQuiet)
  }

  @Test(arguments: [
    [], ["a.yaml", "--format", "xml"], ["a.yaml", "--fail-on", "info"], ["a.yaml", "--jobs", "0"],
    ["a.yaml", "--max-diagnostics", "-1"], ["a.yaml", "-q", "-v"], ["a.yaml", "--rule", "unknown-label"],
    ["a.yaml", "--rule", "unknown-label=fatal"], ["a.yaml", "--rule", "=off"], ["a.yaml", "--samples"],
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

  @Test func theVersionIsThatOfTheReports() throws {
    let report = try Harness.run("clean.yaml", "--format", "json").output
    #expect(report.contains(#""tool": {"name": "dsdl", "version": "\#(DSDLCommand.configuration.version)"}"#))
  }
}
