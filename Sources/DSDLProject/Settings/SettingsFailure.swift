package import DSDL

/// A configuration or a baseline cannot be used, so that nobody knows how to check the descriptions that it is for.
package struct SettingsFailure: Error {
  /// The file's path as it is shown.
  package let path: String
  /// Why, to follow the path: "has mistakes".
  package let reason: Phrase
  /// What is wrong with it, the first time that it is met.
  package let report: ValidationReport?

  init(
    path: String, reason: Phrase = Phrase("has mistakes", zh: "有错误"), report: ValidationReport? = nil
  ) {
    self.path = path
    self.reason = reason
    self.report = report
  }
}
