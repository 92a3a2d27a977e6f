/// From which severity on findings make a run fail.
public enum FailureThreshold: String, Sendable, Hashable, CaseIterable {
  case error, warning, never
}
