import DSDL
import DSDLProject
import DSDLReporting
import JSONText

/// The settings for programs: each as `{"value": …, "origin": …}`, where the origin is `command line`, `default`, or the
/// path of the configuration.
extension SettingsDescription {
  /// A document of its own, with a line end at its end.
  var json: String {
    let document: JSONValue = [
      "version": 1, "tool": ["name": .string(Tool.dsdl.name), "version": .string(Tool.dsdl.version)],
      "file": .string(description), "settings": members,
    ]
    var text = ""
    document.write(into: &text, .report)
    return text + "\n"
  }

  var members: JSONValue {
    let configuration = settings.configuration
    let diagnostics = settings.options.diagnostics
    let rules = diagnostics.levels.sorted { $0.key < $1.key }.map { rule, level in
      JSONValue.Member(
        key: rule.name,
        value: setting(.string(level.rawValue), own.rules.contains { $0.rule == rule }, true))
    }
    return [
      "configuration": configuration.map { .string($0.file.path) } ?? .null,
      "rules": .object(rules),
      "library-path": .array(
        settings.options.libraryPath.enumerated().map { index, path in
          setting(.string(path), index < libraryPath.count, true)
        }),
      "fail-on": setting(
        .string(settings.failOn.rawValue), own.failOn != nil, configuration?.failOn != nil),
      "max-diagnostics": setting(
        .integer(diagnostics.maximumPerRuleAndFile ?? 0), own.maximumDiagnostics != nil,
        configuration?.maximumDiagnostics != nil),
      "media": setting(.string((configuration?.media ?? .off).rawValue), false, configuration?.media != nil),
      "media-root": configuration?.mediaRoot.map { setting(.string($0), false, true) } ?? .null,
      "media-aliases": places(configuration?.mediaAliases),
      "media-objects": places(configuration?.mediaObjects),
      "exclude": .array(
        (configuration?.exclude.globs ?? []).map { setting(.string($0.pattern), false, true) }),
      "ignore": .array(
        diagnostics.pathSuppressions.map { suppression in
          [
            "path": .string(suppression.glob.pattern), "rule": .string(suppression.rule.name),
            "origin": .string(origin(false, true).phrase.english),
          ]
        }),
      "baseline": settings.baseline.map { setting(.string($0), false, true) } ?? .null,
    ]
  }

  private func places(_ places: [String: String]?) -> JSONValue {
    .object(
      (places ?? [:]).sorted { $0.key < $1.key }.map { name, place in
        JSONValue.Member(key: name, value: setting(.string(place), false, true))
      })
  }

  private func setting(_ value: JSONValue, _ isOwn: Bool, _ isConfigured: Bool) -> JSONValue {
    ["value": value, "origin": .string(origin(isOwn, isConfigured).phrase.english)]
  }
}
