import DSDL

/// All rules by group, a line each, for people.
package struct RuleListing {
  private let style: TextStyle

  package init(style: TextStyle) {
    self.style = style
  }

  package var text: String {
    let width = Rule.allCases.map(\.name.utf8.count).max() ?? 0
    return Rule.Group.allCases.map { group in
      style.paint(group.title, .strong) + "\n"
        + group.rules.map { line(of: $0, width: width) }.joined()
    }.joined(separator: "\n")
  }

  private func line(of rule: Rule, width: Int) -> String {
    let severity = rule.defaultSeverity?.rawValue ?? "off"
    let role: TextStyle.Role =
      switch rule.defaultSeverity {
      case .error: .error
      case .warning: .warning
      case nil: .faint
      }
    return "  \(Self.padded(rule.name, width))  "
      + style.paint(severity, role) + Self.padded("", 7 - severity.utf8.count) + "  \(rule.summary)\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
