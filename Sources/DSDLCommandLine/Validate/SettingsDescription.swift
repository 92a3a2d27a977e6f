import DSDL
import DSDLProject
import DSDLReporting

/// The settings of a description as a configuration that would give them, with where each comes from.
///
///     # settings of "base.yaml"
///     rules:
///       unknown-label: warning  # .dsdl.yml
///       unused-class: error     # command line
///     library-path: []          # default
///     fail-on: error            # default
///     max-diagnostics: 20       # .dsdl.yml
///     media: off                # default
///     exclude: []               # default
struct SettingsDescription {
  /// What a setting comes from.
  enum Origin: Hashable {
    case commandLine, usual
    case file(String)

    var phrase: Phrase {
      switch self {
      case .commandLine: Phrase("command line", zh: "命令行")
      case .usual: Phrase("default", zh: "默认")
      case .file(let path): Phrase(verbatim: path)
      }
    }
  }

  private struct Line {
    var text: String
    var origin: Origin?
  }

  let description: String
  let settings: Settings
  let own: SettingRequest
  let libraryPath: [String]

  /// - Parameters:
  ///   - description: The description's path.
  ///   - settings: What it would be checked with.
  ///   - own: What the command line says of it.
  ///   - libraryPath: The folders that the command line names.
  init(_ description: String, _ settings: Settings, own: SettingRequest, libraryPath: [String]) {
    self.description = description
    self.settings = settings
    self.own = own
    self.libraryPath = libraryPath
  }

  /// The text, with a line end at its end.
  func text(in language: TextLanguage) -> String {
    let configuration = settings.configuration
    let diagnostics = settings.options.diagnostics
    var lines = [
      Line(
        text: Phrase(
          "# settings of \(Self.quoted(description))", zh: "# \(Self.quoted(description)) 的配置")[language])
    ]
    let levels = diagnostics.levels.sorted { $0.key < $1.key }
    lines.append(levels.isEmpty ? Line(text: "rules: {}", origin: .usual) : Line(text: "rules:"))
    for (rule, level) in levels {
      let isOwn = own.rules.contains { $0.rule == rule }
      lines.append(Line(text: "  \(rule.name): \(level.rawValue)", origin: origin(isOwn, true)))
    }
    lines += list("library-path", settings.options.libraryPath, own: libraryPath.count)
    lines.append(
      Line(
        text: "fail-on: \(settings.failOn.rawValue)",
        origin: origin(own.failOn != nil, configuration?.failOn != nil)))
    lines.append(
      Line(
        text: "max-diagnostics: \(diagnostics.maximumPerRuleAndFile ?? 0)",
        origin: origin(own.maximumDiagnostics != nil, configuration?.maximumDiagnostics != nil)))
    lines += media(configuration)
    lines += list("exclude", configuration?.exclude.globs.map(\.pattern) ?? [])
    lines += ignored(diagnostics.pathSuppressions)
    if let baseline = settings.baseline {
      lines.append(Line(text: "baseline: \(Self.quoted(baseline))", origin: origin(false, true)))
    }
    return Self.aligned(lines, language)
  }

  func origin(_ isOwn: Bool, _ isConfigured: Bool) -> Origin {
    if isOwn { return .commandLine }
    guard isConfigured, let path = settings.configuration?.file.path else { return .usual }
    return .file(path)
  }

  /// - Parameter own: How many of the texts, at the beginning, the command line says.
  private func list(_ key: String, _ texts: [String], own: Int = 0) -> [Line] {
    guard !texts.isEmpty else { return [Line(text: "\(key): []", origin: .usual)] }
    return [Line(text: "\(key):")]
      + texts.enumerated().map { index, text in
        Line(text: "  - \(Self.quoted(text))", origin: origin(index < own, true))
      }
  }

  /// How media are looked at, and where they are if that is said.
  private func media(_ configuration: Configuration?) -> [Line] {
    var lines = [
      Line(
        text: "media: \((configuration?.media ?? .off).rawValue)",
        origin: origin(false, configuration?.media != nil))
    ]
    if let root = configuration?.mediaRoot {
      lines.append(Line(text: "media-root: \(Self.quoted(root))", origin: origin(false, true)))
    }
    return lines + places("media-aliases", configuration?.mediaAliases)
      + places("media-objects", configuration?.mediaObjects)
  }

  private func places(_ key: String, _ places: [String: String]?) -> [Line] {
    guard let places, !places.isEmpty else { return [] }
    return [Line(text: "\(key):")]
      + places.sorted { $0.key < $1.key }.map { name, place in
        Line(text: "  \(Self.quoted(name)): \(Self.quoted(place))", origin: origin(false, true))
      }
  }

  /// A line for each pattern, with its rules.
  private func ignored(_ suppressions: [PathSuppression]) -> [Line] {
    var rules: [(pattern: String, names: [String])] = []
    for suppression in suppressions {
      let (pattern, name) = (suppression.glob.pattern, suppression.rule.name)
      if rules.last?.pattern == pattern {
        rules[rules.count - 1].names.append(name)
      } else {
        rules.append((pattern, [name]))
      }
    }
    return rules.isEmpty
      ? []
      : [Line(text: "ignore:")]
        + rules.map { pattern, names in
          Line(
            text: "  \(Self.quoted(pattern)): [\(names.joined(separator: ", "))]", origin: origin(false, true)
          )
        }
  }

  private static func aligned(_ lines: [Line], _ language: TextLanguage) -> String {
    let width = lines.filter { $0.origin != nil }.map(\.text.count).max() ?? 0
    return lines.map { line in
      guard let origin = line.origin else { return line.text + "\n" }
      let gap = String(repeating: " ", count: width - line.text.count + 2)
      return line.text + gap + "# \(VisibleText.escaping(origin.phrase[language]))\n"
    }.joined()
  }

  /// A text that YAML reads back as it is.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(VisibleText.escaping(escaped))\""
  }
}
