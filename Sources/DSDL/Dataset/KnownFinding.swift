/// A finding that a part of a run has left out because a baseline knows it: whether it does, shows when those of all parts
/// are counted together.
package struct KnownFinding: Sendable, Hashable {
  package let finding: Diagnostic
  /// What the baseline knows it by, and how many such findings it knows.
  package let fingerprint: String
  package let limit: Int

  package init(_ finding: Diagnostic, fingerprint: String, limit: Int) {
    self.finding = finding
    self.fingerprint = fingerprint
    self.limit = limit
  }
}
