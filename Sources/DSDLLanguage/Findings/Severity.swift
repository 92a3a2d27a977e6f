/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Something a reader may stumble over; the dataset is still valid.
  case warning
  /// The dataset is not valid.
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left == .warning && right == .error
  }
}
