package import DSDL

/// The pages of rules for programs.
package enum RulePageJSON {
  /// One page: `{"version": 1, "rule": { … }}`.
  package static func text(of rule: Rule) -> String { text(["version": version, "rule": page(rule)]) }

  /// All pages: `{"version": 1, "rules": [ … ]}`.
  package static var all: String {
    text(["version": version, "rules": .array(Rule.allCases.lazy.map(page))])
  }

  /// That of this format, which `Schemas/rules.schema.json` describes.
  private static var version: JSONValue { 1 }

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
      "ignorable": .bool(rule.isSuppressible),
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
