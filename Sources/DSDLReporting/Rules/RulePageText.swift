package import DSDL

/// The page of a rule for people at a terminal.
package struct RulePageText {
  private static let widest = 80

  private let description: RuleDescription
  private let style: TextStyle
  private let language: TextLanguage
  private let width: Int

  /// - Parameter width: The columns of the terminal; nil if it is none.
  package init(
    _ description: RuleDescription, style: TextStyle, language: TextLanguage = .english, width: Int? = nil
  ) {
    self.width = min(Self.widest, max(24, width ?? Self.widest))
    self.description = description
    self.style = style
    self.language = language
  }

  package var text: String {
    let rule = description.rule
    let wording = Wording(language)
    let page = rule.page(in: language)
    var text =
      style.paint(rule.name, .strong) + wording.bracketed(RuleWording.severity(rule)[language])
      + wording.colon + "\(page.summary)\n"
    text += section(RuleWording.what, page.what)
    text += section(RuleWording.why, page.why)
    if let severity = page.severityByPlace { text += section(RuleWording.severity, severity) }
    text += "\n" + style.paint(RuleWording.wrong[language], .strong) + "\n" + files(of: page.wrong)
    if let remark = page.notRunnable { text += "\n" + wrapped(remark, indentation: "  ") }
    if let report = description.report {
      text += "\n  \(RuleWording.isReportedAs[language])\n\n" + Self.indented(report, by: "  ")
    }
    text += "\n" + style.paint(RuleWording.right[language], .strong) + "\n" + files(of: page.right)
    text += "\n" + wrapped(RuleWording.changingSeverity(of: rule)[language])
    return text
  }

  private func section(_ title: Phrase, _ paragraphs: String) -> String {
    let texts = paragraphs.split(separator: "\n").map { wrapped(String($0), indentation: "  ") }
    return "\n" + style.paint(title[language], .strong) + "\n" + texts.joined(separator: "\n")
  }

  private func files(of example: RulePage.Example?) -> String {
    (example?.files ?? []).map { file in
      "  " + style.paint(file.name, .hint) + "\n" + Self.indented(file.text, by: "    ")
    }.joined()
  }

  private static func indented(_ text: String, by indentation: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : indentation + $0 + "\n" }.joined()
  }

  private func wrapped(_ paragraph: String, indentation: String = "") -> String {
    TextWrapping.lines(paragraph, width: width - indentation.count).map { indentation + $0 + "\n" }.joined()
  }
}
