import DSDL

/// The page of a rule for people at a terminal.
package struct RulePageText {
  private static let width = 80

  private let description: RuleDescription
  private let style: TextStyle

  package init(_ description: RuleDescription, style: TextStyle) {
    self.description = description
    self.style = style
  }

  package var text: String {
    let rule = description.rule
    let page = rule.page
    var text = style.paint(rule.name, .strong) + " (\(description.severity)): \(page.summary)\n"
    text += section("What", page.what)
    text += section("Why", page.why)
    if let severity = page.severityByPlace { text += section("Severity", severity) }
    text += "\n" + style.paint("Wrong", .strong) + "\n" + files(of: page.wrong)
    if let remark = page.wrong.notRunnable { text += "\n" + Self.wrapped(remark, indentation: "  ") }
    if let report = description.report {
      text += "\n  is reported as\n\n" + Self.indented(report, by: "  ")
    }
    text += "\n" + style.paint("Right", .strong) + "\n" + files(of: page.right)
    text += "\n" + Self.wrapped("Change its severity with --rule \(rule.name)=error, =warning or =off.")
    return text
  }

  private func section(_ title: String, _ paragraphs: String) -> String {
    let texts = paragraphs.split(separator: "\n").map { Self.wrapped(String($0), indentation: "  ") }
    return "\n" + style.paint(title, .strong) + "\n" + texts.joined(separator: "\n")
  }

  private func files(of example: RulePage.Example) -> String {
    example.files.map { file in
      "  " + style.paint(file.name, .hint) + "\n" + Self.indented(file.text, by: "    ")
    }.joined()
  }

  private static func indented(_ text: String, by indentation: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : indentation + $0 + "\n" }.joined()
  }

  private static func wrapped(_ paragraph: String, indentation: String = "") -> String {
    var lines: [String] = []
    var line = indentation
    for word in paragraph.split(separator: " ") {
      if line.count > indentation.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indentation
      }
      line += (line.count > indentation.count ? " " : "") + word
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
