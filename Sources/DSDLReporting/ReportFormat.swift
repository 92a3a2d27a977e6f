/// The formats a report can have; the raw value is the name on the command line.
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
  public func renderer(tool: Tool = .dsdl, text: TextOptions = TextOptions()) -> any ReportRenderer {
    switch self {
    case .text: TextRenderer(options: text)
    case .json: JSONRenderer(tool: tool)
    case .jsonl: JSONLinesRenderer()
    case .sarif: SARIFRenderer(tool: tool)
    case .github: GitHubRenderer()
    case .junit: JUnitRenderer(tool: tool)
    case .gitlab: GitLabRenderer()
    }
  }
}
