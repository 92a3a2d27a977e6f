package import DSDL

/// The built-in templates, a line each for people, or as JSON for programs.
package enum TemplateListing {
  /// The names with their summaries, lined up.
  package static func text(style: TextStyle) -> String {
    var table = TextTable()
    for template in Template.all {
      table.append([.init(template.name, .strong), .init(template.summary)])
    }
    return table.lines(style, indentation: "").map { $0 + "\n" }.joined()
  }

  /// `{"templates": [{"name": …, "summary": …}, …]}`
  package static var json: String {
    let templates: [JSONValue] = Template.all.map {
      ["name": .string($0.name), "summary": .string($0.summary)]
    }
    return text(["templates": .array(templates)])
  }

  /// One template: `{"name": …, "summary": …, "text": …}`
  package static func json(of template: Template) -> String {
    text([
      "name": .string(template.name), "summary": .string(template.summary), "text": .string(template.text),
    ])
  }

  private static func text(_ value: JSONValue) -> String {
    var text = ""
    value.write(into: &text)
    return text + "\n"
  }
}
