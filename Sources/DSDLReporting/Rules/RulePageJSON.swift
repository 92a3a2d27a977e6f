package import DSDL
import JSONText

/// The pages of rules for programs.
package enum RulePageJSON {
  /// One page: `{"version": 1, "rule": { … }}`.
  package static func text(of rule: Rule, in language: TextLanguage = .english) -> String {
    text(["version": version, "rule": page(rule, language)])
  }

  /// All pages: `{"version": 1, "rules": [ … ]}`.
  package static func all(in language: TextLanguage = .english) -> String {
    text(["version": version, "rules": .elements(Rule.builtIn.lazy.map { page($0, language) })])
  }

  /// That of this format, which `Schemas/rules.schema.json` describes.
  private static var version: JSONValue { 1 }

  private static func text(_ value: JSONValue) -> String {
    var text = ""
    value.write(into: &text, .report)
    return text + "\n"
  }

  private static func page(_ rule: Rule, _ language: TextLanguage) -> JSONValue {
    let page = rule.page(in: language)
    return [
      "name": .string(rule.name),
      "group": rule.group.map { .string($0.title(in: language)) },
      "severity": .string(rule.defaultSeverity?.rawValue ?? "off"),
      "ignorable": .bool(rule.isSuppressible),
      "summary": .string(page.summary),
      "what": .string(page.what),
      "why": .string(page.why),
      "severityByPlace": page.severityByPlace.map(JSONValue.string),
      "wrong": page.wrong.map { example($0, language) },
      "right": page.right.map { example($0, language) },
    ]
  }

  private static func example(_ example: RulePage.Example, _ language: TextLanguage) -> JSONValue {
    [
      "files": .array(
        example.files.lazy.map { ["name": .string($0.name), "text": .string($0.text)] }),
      "notRunnable": example.notRunnable.map { .string($0[language]) },
    ]
  }
}
