import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLReporting

@Suite struct RendererTests {
  private static func findings(_ count: Int, _ message: (Int) -> String = { _ in "m" }) -> [Diagnostic] {
    let file = Fixture.file("a.json", "[1]\n")
    return (0..<count).map { index in
      Fixture.diagnostic(
        .typeMismatch, message(index), SourceRange(file, 1..<2), index % 4 == 0 ? .warning : .error)
    }
  }

  @Test func noReportHasControlCharacters() {
    for format in ReportFormat.allCases {
      let text = format.renderer().rendered(Fixture.run)
      let found = text.unicodeScalars.first {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
      }
      #expect(found == nil, "\(format)")
    }
  }

  @Test func colourOnlyAddsSequences() {
    var options = TextOptions()
    let plain = TextRenderer(options: options).rendered(Fixture.run)
    options.usesColor = true
    let colored = TextRenderer(options: options).rendered(Fixture.run)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func partsOfTheTextCanBeLeftOut() {
    var options = TextOptions()
    options.showsFindings = false
    #expect(
      TextRenderer(options: options).rendered(ValidationRun([Fixture.base]))
        == "✗ base.yaml: 2 errors, 0 warnings · 378 samples checked, 1 invalid\n")
    options.showsSummary = false
    #expect(TextRenderer(options: options).rendered(ValidationRun([Fixture.base])) == "")
  }

  @Test(arguments: [
    (Duration.zero, "0.00 s"), (.milliseconds(9), "0.00 s"), (.milliseconds(1_234), "1.23 s"),
    (.seconds(3_725), "3725.00 s"),
  ])
  func seconds(_ duration: Duration, _ expected: String) {
    var options = TextOptions()
    options.duration = duration
    let text = TextRenderer(options: options).rendered(ValidationRun([Fixture.clean]))
    #expect(text.hasSuffix(" · \(expected)\n"))
  }

  @Test func aLibrarySharedByDescriptionsIsMarkedOnce() {
    let run = ValidationRun([Fixture.base, Fixture.base])
    #expect(run.distinctDiagnostics.count == 2)
    #expect(Array(run.diagnostics).count == 4)
    #expect(GitHubRenderer().rendered(run) == GitHubRenderer().rendered(ValidationRun([Fixture.base])))
  }

  @Test func fingerprintsTellEqualsApartAndSurviveOtherLines() {
    var first = Fingerprint()
    var second = Fingerprint()
    let same = Self.findings(3)
    let fingerprints = same.map { first.next($0) }
    #expect(Set(fingerprints).count == 3)
    let moved = Fixture.file("a.json", "\n\n[1]\n")
    let elsewhere = Fixture.diagnostic(.typeMismatch, "m", SourceRange(moved, 3..<4))
    #expect(second.next(elsewhere) == fingerprints[0])
  }

  /// Test vectors of the authors of FNV.
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
  ])
  func fowlerNollVo(_ text: String, _ hash: String) {
    #expect(StableHash.digits(of: text.utf8) == hash)
  }

  @Test func tooManyResultsLoseWarningsFirst() {
    let all = Self.findings(12) { "\($0)" }
    #expect(SARIFRenderer.mostImportant(all, 12) == all)
    #expect(
      SARIFRenderer.mostImportant(all, 10).map(\.message) == [
        "0", "1", "2", "3", "5", "6", "7", "9", "10", "11",
      ])
    #expect(SARIFRenderer.mostImportant(all, 2).map(\.message) == ["1", "2"])
  }

  /// GitHub takes no file of more than 10 MB, compressed.
  @Test func longResultsAreFewer() {
    let all = Self.findings(12) { String(repeating: "x", count: $0) }
    // A message and the path `a.json`: of the errors 1, 2, 3 and 5, then of the warnings 0.
    #expect(
      SARIFRenderer.mostImportant(all, 12, maximumText: 11 + 4 * 6).map(\.message.count) == [1, 2, 3, 5])
    #expect(
      SARIFRenderer.mostImportant(all, 12, maximumText: 11 + 5 * 6).map(\.message.count) == [0, 1, 2, 3, 5])
    #expect(SARIFRenderer.mostImportant(all, 12, maximumText: 66 + 12 * 6) == all)
  }

  @Test func sarifTellsWhatItLeavesOut() {
    let report = Fixture.report(of: Fixture.file("a.yaml", "a\n"), Self.findings(12))
    let text = SARIFRenderer(tool: .dsdl, maximumResults: 9).rendered(ValidationRun([report]))
    #expect(text.split(separator: "\n").count { $0.contains("\"ruleId\"") } == 9)
    #expect(text.contains("… and 3 more findings (limit of the format)"))
  }

  @Test(arguments: [
    ("a/b.yaml", "a/b.yaml"), ("../a b%.yaml", "../a%20b%25.yaml"), ("/tmp/图", "file:///tmp/%E5%9B%BE"),
    ("a:b", "a%3Ab"), ("tab\t", "tab%09"),
  ])
  func uris(_ path: String, _ uri: String) {
    #expect(SARIFRenderer.uri(path) == uri)
  }

  @Test func anEmptyFileHasNoExcerpt() {
    let file = Fixture.file("empty.yaml", "")
    let finding = Fixture.diagnostic(.missingVersion, "m", SourceRange(file, 0..<0))
    let text = TextRenderer().rendered(ValidationRun([Fixture.report(of: file, [finding])]))
    #expect(
      text == """
        empty.yaml:1:1: error: m [missing-version]
        ✗ empty.yaml: 1 error, 0 warnings · no samples checked

        """)
  }

  @Test func largeLineNumbersWidenTheGutter() {
    let file = Fixture.file("a.json", String(repeating: "\n", count: 1_234_566) + "[x]\n")
    let finding = Fixture.diagnostic(.jsonSyntax, "m", file.range(of: "x"))
    let text = TextRenderer().rendered(ValidationRun([Fixture.report(of: file, [finding])]))
    #expect(text.contains("\n1234567 | [x]\n        |  ^\n"))
  }

  /// Whoever reads only this has to learn that not everything was looked at.
  @Test(arguments: [ReportFormat.junit, .github, .gitlab, .sarif, .text, .json, .jsonl])
  func whatWasInterruptedIsSaidInEveryFormat(_ format: ReportFormat) {
    let file = SourceFile(path: "part.yaml", bytes: [])
    let report = ValidationReport(
      descriptionFile: file, files: [], diagnostics: [], errorCount: 0, warningCount: 0, countByRule: [:],
      omitted: [:],
      samples: SampleCounts(), isComplete: false)
    let text = format.renderer().rendered(ValidationRun([report]))
    let expected =
      switch format {
      case .junit:
        "<testsuite name=\"part.yaml\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
          + "    <testcase classname=\"part.yaml\" name=\"complete\">\n"
          + "      <error message=\"part.yaml was not checked to its end: interrupted\"/>"
      case .github: "::error title=interrupted::part.yaml was not checked to its end: interrupted\n"
      case .gitlab: "\"description\": \"part.yaml was not checked to its end: interrupted\""
      case .sarif: "\"text\": \"part.yaml was not checked to its end: interrupted\""
      case .text: "✗ part.yaml: 0 errors, 0 warnings · no samples checked · interrupted"
      case .json, .jsonl: "\"complete\": false"
      }
    #expect(text.contains(expected), "\(text)")
    #expect(format != .junit || !text.contains("\"valid\""))
  }

  /// The same rule at the same place may say two things, of two descriptions that use it in other ways.
  @Test func anotherMessageIsAnotherMark() {
    let file = Fixture.file("lib.yaml", "[1]\n")
    let reports = ["one", "two", "two"].map { message in
      Fixture.report(
        of: file, [Fixture.diagnostic(.typeMismatch, message, SourceRange(file, 1..<2), .error)], checked: 0)
    }
    #expect(ValidationRun(reports).distinctDiagnostics.map(\.message) == ["one", "two"])
  }
}
