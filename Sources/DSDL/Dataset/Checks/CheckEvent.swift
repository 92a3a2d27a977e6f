/// What is told of a check while it goes on.
@nonexhaustive
public enum CheckEvent: Sendable {
  /// Something that is wrong. Those of the definitions come first, then those of samples in their order.
  case finding(Diagnostic)
  /// How far it has come, from time to time.
  case progress(CheckProgress)
  /// The report, as the last event. Its diagnostics have been told before and are not in it again.
  case finished(ValidationReport)
}
