public import DSDL

/// How a text report looks.
public struct TextOptions: Sendable, Hashable {
  /// The language of the report.
  public var language = TextLanguage.english
  /// Whether to colour with ANSI escape sequences.
  public var usesColor = false
  /// Whether to list the findings.
  public var showsFindings = true
  /// Whether a line for each description sums up.
  public var showsSummary = true
  /// Whether to list the files read and the findings of each rule.
  public var showsDetails = false
  /// How many columns the terminal has, for lines of files to be cut to; nil if it is none.
  public var columns: Int?
  /// How long the run took; the summary tells it.
  public var duration: Duration?

  public init() {}
}
