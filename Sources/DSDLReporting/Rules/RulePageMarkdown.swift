package import DSDL

/// The page of a rule, and the list of all pages, as Markdown: in English articles of the documentation, in Chinese files
/// that link to each other.
package struct RulePageMarkdown {
  private let description: RuleDescription
  private let language: TextLanguage

  package init(_ description: RuleDescription, language: TextLanguage = .english) {
    self.description = description
    self.language = language
  }

  package var text: String {
    let rule = description.rule
    let page = rule.page(in: language)
    var text = "# \(rule.name)\n\n"
    switch language {
    case .english:
      text += "\(page.summary).\n\n## Overview\n\nSeverity: **\(description.severity)**."
      if let severity = page.severityByPlace { text += " \(severity)" }
    case .chinese:
      text += "\(page.summary)。\n\n[English](\(Self.englishPages)/\(rule.name).md) · [所有规则](Rules.md)"
      text += " · \(Self.chineseGuides)\n\n"
      text += "\(RuleWording.severity[language])：**\(RuleWording.severity(rule)[language])**。"
      text += page.severityByPlace ?? ""
    }
    text += "\n\n\(page.what)\n\n### \(RuleWording.why[language])\n\n\(page.why)\n\n"
    text += "### \(RuleWording.wrong[language])\n\n" + files(of: page.wrong)
    if let remark = page.notRunnable { text += remark + (language == .english ? ".\n\n" : "。\n\n") }
    if let report = description.report {
      text += RuleWording.isReportedAs[language] + (language == .english ? "" : "：")
      text += "\n\n```\n\(report)```\n\n"
    }
    text += "### \(RuleWording.right[language])\n\n" + files(of: page.right)
    guard !rule.isFixed else { return text + RuleWording.changingSeverity(of: rule)[language] + "\n" }
    text +=
      language == .english
      ? "Change the severity with `--rule \(rule.name)=error`, `=warning` or `=off`.\n"
      : "用 `--rule \(rule.name)=error`、`=warning` 或 `=off` 改变它的严重程度。\n"
    return text
  }

  private func files(of example: RulePage.Example?) -> String {
    (example?.files ?? []).map { file in
      guard !file.text.isEmpty else { return "`\(file.name)`\n\n" }
      let language = file.name.split(separator: ".").last ?? ""
      return "`\(file.name)`\n\n```\(language)\n\(file.text)```\n\n"
    }.joined()
  }

  /// Where the English pages are, seen from the Chinese ones.
  private static let englishPages = "../../../Sources/DSDL/DSDL.docc/Rules"

  /// What else there is in Chinese.
  private static let chineseGuides = "[语言指南](../Language.md) · [命令行指南](../CommandLine.md)"

  /// The article that leads to the pages.
  package static func index(in language: TextLanguage) -> String {
    language == .english ? englishIndex : chineseIndex
  }

  private static var englishIndex: String {
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

  private static var chineseIndex: String {
    var text =
      "# 规则\n\n所有能发现的问题，每条规则一页。\n\n[English](\(englishPages)/Rules.md) · \(chineseGuides) · [示例](../../../Examples/README.zh-CN.md)\n\n"
    text += "每个问题都属于一条规则，规则名写在方括号里。"
    text += "`dsdl rules 规则名 --language zh` 显示一条规则的说明，`dsdl rules --language zh` 列出全部规则。\n"
    for group in Rule.Group.allCases {
      text += "\n## \(group.title(in: .chinese))\n\n| 规则 | 严重程度 | 含义 |\n|---|---|---|\n"
      for rule in group.rules {
        let severity = rule.defaultSeverity.map(Wording.severity) ?? Phrase("off", zh: "关闭")
        let summary = rule.page(in: .chinese).summary
        text += "| [\(rule.name)](\(rule.name).md) | \(severity[.chinese]) | \(summary) |\n"
      }
    }
    return text
  }
}
