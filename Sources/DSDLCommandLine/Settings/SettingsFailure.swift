import DSDL

/// A configuration has mistakes, so that nobody knows how to check the descriptions below it.
struct SettingsFailure: Error {
  /// The configuration's path as it is shown.
  let path: String
  /// What is wrong with it, the first time that it is met.
  let report: ValidationReport?
}
