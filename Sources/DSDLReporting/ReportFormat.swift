public import DSDL

/// The formats a report can have; the raw value is the name on the command line.
@nonexhaustive
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: every finding with the line it is about.
  case text
  /// One JSON document, version 1.
  case json
  /// JSON Lines: a finding a line and a summary at the end.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// JUnit XML: a test case a description and rule.
  case junit
  /// Code Quality JSON of GitLab.
  case gitlab

  /// The renderer of the format.
  ///
  /// - Parameters:
  ///   - tool: The name and version that the report gives as its maker.
  ///   - text: How text is to look; other formats have one look.
  ///   - language: The language of other formats; that of text is among its options.
  public func renderer(
    tool: Tool = .dsdl, text: TextOptions = TextOptions(), language: TextLanguage = .english
  ) -> any ReportRenderer {
    switch self {
    case .text: TextRenderer(options: text)
    case .json: JSONRenderer(tool: tool, language: language)
    case .jsonl: JSONLinesRenderer(language: language)
    case .sarif: SARIFRenderer(tool: tool, language: language)
    case .github: GitHubRenderer(language: language)
    case .junit: JUnitRenderer(tool: tool, language: language)
    case .gitlab: GitLabRenderer(language: language)
    }
  }
}
