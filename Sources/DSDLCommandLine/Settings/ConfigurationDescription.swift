import DSDL

/// The settings of a description as a configuration that would give them, with where each comes from.
///
///     # base.yaml: .dsdl.yml
///     rules:
///       unknown-label: warning
///     library-path:
///       - ../libraries
///     fail-on: error
///     max-diagnostics: 100
struct ConfigurationDescription {
  /// The description's path.
  let description: String
  let settings: Settings

  /// The text, with a line end at its end.
  var text: String {
    let origin = settings.configuration?.file.path ?? "no configuration file"
    var lines = ["# \(description): \(origin)"]
    let levels = settings.options.diagnostics.levels.sorted { $0.key < $1.key }
    lines.append(levels.isEmpty ? "rules: {}" : "rules:")
    lines += levels.map { "  \($0.key.name): \($0.value.rawValue)" }
    lines += Self.list("library-path", settings.options.libraryPath)
    lines.append("fail-on: \(settings.failOn.rawValue)")
    lines.append("max-diagnostics: \(settings.options.diagnostics.maximumPerRuleAndFile)")
    lines += Self.list("exclude", settings.configuration?.exclude.map(\.pattern) ?? [])
    if let baseline = settings.baseline { lines.append("baseline: \(Self.quoted(baseline))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ key: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? ["\(key): []"] : ["\(key):"] + texts.map { "  - \(quoted($0))" }
  }

  /// A text that YAML reads back as it is.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
