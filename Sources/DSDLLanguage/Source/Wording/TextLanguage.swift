/// A language that findings, rule pages and reports are written in.
///
/// Rules, places and verdicts are the same in all of them.
@nonexhaustive
public enum TextLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
