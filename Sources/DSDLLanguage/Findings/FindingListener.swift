/// Who is given findings as they are found, some at a time: those of the definitions first, then those of samples, one
/// sample after the other.
package struct FindingListener: Sendable {
  /// Whether findings are kept for the report as well. If not, it takes no more memory for many of them than for few.
  package let keeps: Bool
  let receive: @Sendable ([Diagnostic]) -> Void

  package init(keeps: Bool, receive: @escaping @Sendable ([Diagnostic]) -> Void) {
    self.keeps = keeps
    self.receive = receive
  }
}
