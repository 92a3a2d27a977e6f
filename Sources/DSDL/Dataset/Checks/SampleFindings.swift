/// Where a check of one's own reports what is wrong with a sample.
public struct SampleFindings: ~Copyable {
  struct Finding {
    let rule: Rule
    let message: String
    let hint: String?
    let path: [PathStep]
  }

  private(set) var found: [Finding] = []

  init() {}

  /// Reports something.
  ///
  /// - Parameters:
  ///   - rule: One of ``SampleCheck/rules``.
  ///   - message: What is wrong and what was expected, without a full stop.
  ///   - path: The way from the sample to the value; if there is none, as far as there is one.
  ///   - hint: What to try.
  public mutating func report(
    _ rule: Rule, _ message: String, at path: PathStep..., hint: String? = nil
  ) {
    found.append(Finding(rule: rule, message: message, hint: hint, path: path))
  }
}
