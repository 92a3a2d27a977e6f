/// What a run had to do with a baseline.
public struct BaselineOutcome: Sendable {
  /// The baseline's path; nil where a report does not tell it.
  public var path: String?
  /// What the baseline knows and the run did not find.
  public var gone: [Baseline.Entry]

  public init(path: String?, gone: [Baseline.Entry]) {
    self.path = path
    self.gone = gone
  }
}
