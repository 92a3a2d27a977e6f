/// What there is to know about a rule: the page that the command line prints and the documentation shows.
///
/// Texts are paragraphs without line breaks inside, names and code in backticks; a blank line separates
/// paragraphs.
public struct RulePage: Sendable, Hashable {
  /// The rule in one line, without a full stop, for listings.
  public let summary: String
  /// What is reported, and what is not.
  public let what: String
  /// Why that is a mistake or a risk.
  public let why: String
  /// Where the severity depends on the place: how.
  public let severityByPlace: String?
  /// A dataset that breaks the rule once, and no other rule.
  public let wrong: Example
  /// The dataset put right, without any finding.
  public let right: Example

  init(
    summary: String, what: String, why: String, severityByPlace: String? = nil, wrong: Example,
    right: Example
  ) {
    self.summary = summary
    self.what = what
    self.why = why
    self.severityByPlace = severityByPlace
    self.wrong = wrong
    self.right = right
  }
}
