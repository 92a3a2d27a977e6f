import DSDL
import Testing

@testable import DSDLReporting

/// Reports say the same in every language: all but the text is equal.
@Suite struct LanguageTests {
  private static let run = {
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    var options = ValidationOptions()
    options.workingFolder = "\(folder)/Examples"
    options.fallbackLibraryPath = []
    let report = try? Validator.validate(
      contentsOfFile: "broken-facade/set-base/base.yaml", options: options)
    return ValidationRun(report.map { [$0] } ?? [])
  }()

  @Test func theExampleHasFindings() { #expect(Self.run.errorCount == 5) }

  /// What is no text is the same, line by line.
  @Test(arguments: ReportFormat.allCases)
  func onlyTextDiffers(_ format: ReportFormat) {
    let (english, chinese) = (report(format, .english), report(format, .chinese))
    #expect(english != chinese)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    let lines = english.split(separator: "\n")
    var others = chinese.split(separator: "\n")
    // English is not named.
    if format == .json { others.removeAll { $0 == #"  "language": "zh","# } }
    guard format != .sarif else {
      // The language of a run has a line of its own.
      #expect(lines.filter { $0.contains("dsdl/v1") } == others.filter { $0.contains("dsdl/v1") })
      return
    }
    #expect(lines.count == others.count)
    for key in ["identity", "fingerprint", "rule", "severity", "file", "path", "sample"] {
      let isKey = { (line: Substring) in line.contains("\"\(key)\": ") && format != .jsonl }
      #expect(lines.filter(isKey).map(Self.short) == others.filter(isKey).map(Self.short), "\(key)")
    }
  }

  /// A line without what may be a text.
  private static func short(_ line: Substring) -> Substring { line.contains("message") ? "" : line }

  private func report(_ format: ReportFormat, _ language: TextLanguage) -> String {
    var text = TextOptions()
    text.language = language
    return format.renderer(text: text, language: language).rendered(Self.run)
  }
}
