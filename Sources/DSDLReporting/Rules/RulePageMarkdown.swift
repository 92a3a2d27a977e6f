import DSDL

/// The page of a rule, and the list of all pages, as articles of the documentation.
package struct RulePageMarkdown {
  private let description: RuleDescription

  package init(_ description: RuleDescription) {
    self.description = description
  }

  package var text: String {
    let rule = description.rule
    let page = rule.page
    var text = "# \(rule.name)\n\n\(page.summary).\n\n## Overview\n\n"
    text += "Severity: **\(description.severity)**."
    if let severity = page.severityByPlace { text += " \(severity)" }
    text += "\n\n\(page.what)\n\n### Why\n\n\(page.why)\n\n### Wrong\n\n"
    text += files(of: page.wrong)
    if let remark = page.notRunnable { text += "\(remark).\n\n" }
    if let report = description.report { text += "is reported as\n\n```\n\(report)```\n\n" }
    text += "### Right\n\n" + files(of: page.right)
    text += "Change the severity with `--rule \(rule.name)=error`, `=warning` or `=off`.\n"
    return text
  }

  private func files(of example: RulePage.Example?) -> String {
    (example?.files ?? []).map { file in
      guard !file.text.isEmpty else { return "`\(file.name)`\n\n" }
      let language = file.name.split(separator: ".").last ?? ""
      return "`\(file.name)`\n\n```\(language)\n\(file.text)```\n\n"
    }.joined()
  }

  /// The article that leads to the pages.
  package static var index: String {
    var text = "# Rules\n\nEverything that can be found wrong, with a page for each.\n\n## Overview\n\n"
    text += """
      A finding belongs to a rule, whose name it shows in brackets. `dsdl rules NAME` prints the page of a rule,
      `dsdl rules` lists all of them.


      """
    for group in Rule.Group.allCases {
      text += "### \(group.title)\n\n| rule | severity | what |\n|---|---|---|\n"
      for rule in group.rules {
        text += "| <doc:\(rule.name)> | \(rule.defaultSeverity?.rawValue ?? "off") | \(rule.summary) |\n"
      }
      text += "\n"
    }
    text += "## Topics\n"
    for group in Rule.Group.allCases {
      text += "\n### \(group.title)\n\n" + group.rules.map { "- <doc:\($0.name)>\n" }.joined()
    }
    return text
  }
}
