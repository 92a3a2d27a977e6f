package import DSDL

/// The pages of rules for programs.
package enum RulePageJSON {
  /// One page, an object.
  package static func text(of rule: Rule) -> String { text(page(rule)) }

  /// All pages: `{"rules": [ … ]}`.
  package static var all: String { text(["rules": .array(Rule.allCases.lazy.map(page))]) }

  private static func text(_ value: JSONValue) -> String {
    var text = ""
    value.write(into: &text)
    return text + "\n"
  }

  private static func page(_ rule: Rule) -> JSONValue {
    let page = rule.page
    return [
      "name": .string(rule.name),
      "group": .string(rule.group.title),
      "severity": .string(rule.defaultSeverity?.rawValue ?? "off"),
      "summary": .string(page.summary),
      "what": .string(page.what),
      "why": .string(page.why),
      "severityByPlace": page.severityByPlace.map(JSONValue.string),
      "wrong": example(page.wrong),
      "right": example(page.right),
    ]
  }

  private static func example(_ example: RulePage.Example) -> JSONValue {
    [
      "files": .array(
        example.files.lazy.map { ["name": .string($0.name), "text": .string($0.text)] }),
      "notRunnable": example.notRunnable.map(JSONValue.string),
    ]
  }
}
