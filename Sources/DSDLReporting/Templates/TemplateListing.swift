package import DSDL
import JSONText

/// The built-in templates, a line each for people, or as JSON for programs.
package enum TemplateListing {
  /// The names with their summaries, lined up.
  ///
  /// - Parameter width: The columns of the terminal; nil for lines of any length.
  package static func text(style: TextStyle, language: TextLanguage = .english, width: Int? = nil) -> String {
    NameListing.text(
      Template.all.map { ($0.name, $0.summary(in: language)) }, style: style, width: width)
  }

  /// `{"templates": [{"name": …, "summary": …}, …]}`
  package static func json(in language: TextLanguage = .english) -> String {
    let templates: [JSONValue] = Template.all.map {
      ["name": .string($0.name), "summary": .string($0.summary(in: language))]
    }
    return text(["templates": .array(templates)])
  }

  /// One template: `{"name": …, "summary": …, "text": …}`
  package static func json(of template: Template, in language: TextLanguage = .english) -> String {
    text([
      "name": .string(template.name), "summary": .string(template.summary(in: language)),
      "text": .string(template.text),
    ])
  }

  private static func text(_ value: JSONValue) -> String {
    var text = ""
    value.write(into: &text, .report)
    return text + "\n"
  }
}
