import YAMLTree

/// Recognises nodes of a tree that nothing is wrong with, by what they are in JSON.
///
/// What it accepts, the evaluator accepts without a word; tests compare the two.
struct NodeRecogniser {
  private let text = CompactJSON(padding: Recogniser.lookAhead, form: PlainScalar.form)
  private let recogniser: Recogniser

  init(_ plan: FlatPlan) {
    recogniser = Recogniser(plan, crossesLines: true, window: PageWindow())
  }

  /// Whether a node is known to be clean. What keeps it safe: `CompactJSON` puts behind the text what the recogniser
  /// asks for.
  func isClean(_ node: Node) -> Bool {
    text.withText(of: node) { text in
      guard let start = text.baseAddress, let end = recogniser.sample(start) else { return false }
      return end == start + text.count
    } ?? false
  }
}
