package import DSDL

/// All rules by group, a line each, for people.
package struct RuleListing {
  private let style: TextStyle
  private let language: TextLanguage
  private let width: Int?

  /// - Parameter width: The columns of the terminal; nil for lines of any length.
  package init(style: TextStyle, language: TextLanguage = .english, width: Int? = nil) {
    self.style = style
    self.language = language
    self.width = width
  }

  package var text: String {
    let nameWidth = Rule.builtIn.map(\.name.utf8.count).max() ?? 0
    return Rule.Group.allCases.map { group in
      style.paint(group.title(in: language), .strong) + "\n"
        + group.rules.map { lines(of: $0, nameWidth) }.joined()
    }.joined(separator: "\n")
  }

  private func lines(of rule: Rule, _ nameWidth: Int) -> String {
    let word = rule.defaultSeverity.map(Wording.severity) ?? Phrase("off", zh: "关闭")
    let severity = word[language]
    let role: TextStyle.Role =
      switch rule.defaultSeverity {
      case .error: .error
      case .warning: .warning
      case nil: .faint
      }
    let severityWidth = language == .english ? 7 : 4
    let indentation = 2 + nameWidth + 2 + severityWidth + 2
    let summary = rule.page(in: language).summary
    // Beside less than this nothing can be read.
    let room = width.map { max(24, $0 - indentation) } ?? .max
    let lines = TextWrapping.lines(summary, width: room)
    return "  \(Self.padded(rule.name, nameWidth))  "
      + style.paint(severity, role) + Self.padded("", severityWidth - DisplayWidth.of(severity)) + "  "
      + lines.joined(separator: "\n" + Self.padded("", indentation)) + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
