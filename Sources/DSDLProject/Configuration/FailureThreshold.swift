/// From which severity on findings make a run fail.
@nonexhaustive
public enum FailureThreshold: String, Sendable, Hashable, CaseIterable {
  case error, warning, never
}
