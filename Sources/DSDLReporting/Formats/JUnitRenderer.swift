public import DSDL

/// Writes JUnit XML: a test suite for each description, in it a test case for each rule that was broken.
///
/// A rule with errors fails. A rule with warnings only passes, with the warnings as its output. A
/// description without findings has one case that passes; one that was not checked to its end, or not as it was asked
/// for, has a case with an error, and so has a file that cannot be read.
public struct JUnitRenderer: ReportRenderer {
  private let tool: Tool
  private let wording: Wording

  public init(tool: Tool = .dsdl, language: TextLanguage = .english) {
    self.tool = tool
    wording = Wording(language)
  }

  /// What came of one rule in one description.
  private struct Case {
    let rule: Rule
    var failures: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    var omitted = 0
  }

  /// What came of one description.
  private struct Suite {
    let path: String
    let cases: [Case]
    /// Why it was not checked as it was asked for.
    let problems: [UnreadableFile]

    var tests: Int { max(1, cases.count + problems.count) }
    var failures: Int { cases.count { !$0.failures.isEmpty } }
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    var unreadable = Dictionary(grouping: run.unreadable, by: \.path)
    let suites = run.reports.map { report in
      let path = report.descriptionFile.path
      let problems = unreadable.removeValue(forKey: path) ?? []
      return Suite(
        path: path, cases: Self.cases(of: report),
        problems: (report.isComplete ? [] : [ValidationRun.interrupted(report)]) + problems)
    }
    let others = run.unreadable.filter { unreadable[$0.path] != nil }
    let tests = suites.reduce(others.count) { $0 + $1.tests }
    let failures = suites.reduce(0) { $0 + $1.failures }
    output.write(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
    output.write(
      "<testsuites \(Self.attributes(("name", tool.name)))"
        + " \(Self.counts(tests: tests, failures: failures, errors: run.failures.count))>\n")
    for suite in suites { write(suite, into: &output) }
    for file in others {
      let counts = Self.counts(tests: 1, failures: 0, errors: 1)
      output.write("  <testsuite \(Self.attributes(("name", file.path))) \(counts)>\n")
      Self.write("readable", file.path, error: file.description(in: wording.language), into: &output)
      output.write("  </testsuite>\n")
    }
    output.write("</testsuites>\n")
  }

  private static func cases(of report: ValidationReport) -> [Case] {
    var cases: [Rule: Case] = [:]
    for diagnostic in report.diagnostics {
      let rule = diagnostic.rule
      if diagnostic.severity == .error {
        cases[rule, default: Case(rule: rule)].failures.append(diagnostic)
      } else {
        cases[rule, default: Case(rule: rule)].warnings.append(diagnostic)
      }
    }
    for (rule, count) in report.omitted { cases[rule, default: Case(rule: rule)].omitted = count }
    return cases.values.sorted { $0.rule < $1.rule }
  }

  private static func write(
    _ name: String, _ path: String, error: String, into output: inout some TextOutputStream
  ) {
    output.write("    <testcase \(attributes(("classname", path), ("name", name)))>\n")
    output.write("      <error \(attributes(("message", error)))/>\n    </testcase>\n")
  }

  private func write(_ suite: Suite, into output: inout some TextOutputStream) {
    let path = suite.path
    let counts = Self.counts(tests: suite.tests, failures: suite.failures, errors: suite.problems.count)
    output.write("  <testsuite \(Self.attributes(("name", path))) \(counts)>\n")
    for problem in suite.problems {
      Self.write("complete", path, error: problem.description(in: wording.language), into: &output)
    }
    if suite.cases.isEmpty, suite.problems.isEmpty {
      output.write("    <testcase \(Self.attributes(("classname", path), ("name", "valid")))/>\n")
    }
    for item in suite.cases {
      output.write("    <testcase \(Self.attributes(("classname", path), ("name", item.rule.name)))>\n")
      let omitted = item.omitted > 0 ? Self.escape(wording.omitted(item.omitted, of: item.rule)) + "\n" : ""
      if let first = item.failures.first {
        let summary =
          first.message(in: wording.language) + (first.whereabouts(wording).map(wording.bracketed) ?? "")
        let message = Self.attributes(("message", summary), ("type", item.rule.name))
        output.write("      <failure \(message)>\(lines(item.failures))\(omitted)</failure>\n")
      }
      if !item.warnings.isEmpty {
        let rest = item.failures.isEmpty ? omitted : ""
        output.write("      <system-out>\(lines(item.warnings))\(rest)</system-out>\n")
      }
      output.write("    </testcase>\n")
    }
    output.write("  </testsuite>\n")
  }

  /// The findings as in the text report, without the lines of the files.
  private func lines(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { text, diagnostic in
      let lines = diagnostic.lines(wording)
      text += Self.escape("\(Wording.place(diagnostic.range)): ")
      text += Self.escape(wording.labelled(Wording.severity(diagnostic.severity), ""))
      text += lines.map(Self.escape).joined(separator: "\n  ") + "\n"
    }
  }

  private static func counts(tests: Int, failures: Int, errors: Int) -> String {
    attributes(("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)))
  }

  private static func attributes(_ pairs: (name: String, value: String)...) -> String {
    pairs.map { "\($0.name)=\"\(escape($0.value))\"" }.joined(separator: " ")
  }

  /// Escapes for text and attributes. Line ends of others do not survive in either; XML has no way to write most
  /// controls.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    VisibleText.append(text, to: &escaped, hidden: VisibleText.escape) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
    return escaped
  }
}
