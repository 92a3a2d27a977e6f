/// What there is to know about a rule: the page that the command line prints and the documentation shows.
///
/// Texts are paragraphs without line breaks inside, names and code in backticks; a blank line separates
/// paragraphs.
public struct RulePage: Sendable, Hashable {
  /// The language of its texts.
  public internal(set) var language = TextLanguage.english
  /// A dataset that breaks the rule once, and no other rule; nil for a rule that a program brings along.
  public let wrong: Example?
  /// The dataset put right, without any finding.
  public let right: Example?

  private let summaryPhrase: Phrase
  private let whatPhrase: Phrase
  private let whyPhrase: Phrase
  private let severityPhrase: Phrase?

  package init(
    summary: Phrase, what: Phrase, why: Phrase, severityByPlace: Phrase? = nil, wrong: Example,
    right: Example
  ) {
    summaryPhrase = summary
    whatPhrase = what
    whyPhrase = why
    severityPhrase = severityByPlace
    self.wrong = wrong
    self.right = right
  }

  /// The page of a rule that a program brings along, of which there is but a line to say.
  package init(summary: Phrase) {
    summaryPhrase = summary
    whatPhrase = summary
    whyPhrase = Phrase("", zh: "")
    severityPhrase = nil
    wrong = nil
    right = nil
  }

  /// The rule in one line, without a full stop, for listings.
  public var summary: String { summaryPhrase[language] }
  /// What is reported, and what is not.
  public var what: String { whatPhrase[language] }
  /// Why that is a mistake or a risk.
  public var why: String { whyPhrase[language] }
  /// Where the severity depends on the place: how.
  public var severityByPlace: String? { severityPhrase?[language] }
  /// Why the files of the wrong example alone do not show the rule, if so: what else is needed.
  public var notRunnable: String? { wrong?.notRunnable?[language] }
}
