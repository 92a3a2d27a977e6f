package import DSDL
import JSONText

/// The built-in templates, a line each for people, or as JSON for programs.
package enum TemplateListing {
  /// The names with their summaries, lined up.
  ///
  /// - Parameter width: The columns of the terminal; nil for lines of any length.
  package static func text(style: TextStyle, language: TextLanguage = .english, width: Int? = nil) -> String {
    var table = TextTable()
    let nameWidth = Template.all.map(\.name.utf8.count).max() ?? 0
    for template in Template.all {
      let room = width.map { max(24, $0 - nameWidth - 2) } ?? .max
      for (index, line) in TextWrapping.lines(template.summary(in: language), width: room).enumerated() {
        table.append([.init(index == 0 ? template.name : "", .strong), .init(line)])
      }
    }
    return table.lines(style, indentation: "").map { $0 + "\n" }.joined()
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
