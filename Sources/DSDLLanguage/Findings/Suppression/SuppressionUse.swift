/// What became of something that leaves findings out: a comment, or a line of a configuration.
package struct SuppressionUse: Sendable, Hashable {
  /// Which findings are left out.
  package let rule: Rule
  /// The rule's name there.
  package let place: SourceRange
  /// Whether it has left something out.
  package var isUsed: Bool
  /// What it weighs if it has not.
  package let severity: Severity
  /// The pattern of a line of a configuration, and whether there are files that fit it; nil for a comment.
  package let pattern: String?
  package let hasFiles: Bool

  package init(
    rule: Rule, place: SourceRange, isUsed: Bool, severity: Severity, pattern: String? = nil,
    hasFiles: Bool = true
  ) {
    self.rule = rule
    self.place = place
    self.isUsed = isUsed
    self.severity = severity
    self.pattern = pattern
    self.hasFiles = hasFiles
  }

  /// Whether parts of a run know of it together: what is found in all samples at once is not found in parts.
  package var isKnownToParts: Bool {
    switch rule {
    case .unusedClass, .duplicateID, .duplicateMedia, .unusedMedia, .mediaNotUniform: false
    default: true
    }
  }

  /// What is said if it has left nothing out.
  package var message: Message {
    guard let pattern else { return .suppression(.unused(rule.name)) }
    return .suppression(
      hasFiles ? .unusedIn(rule.name, pattern: pattern) : .noFile(rule.name, pattern: pattern))
  }

  /// The findings about what has left nothing out in any part of a run; none if that is not known of every part.
  package static func unused(in parts: [[SuppressionUse]?]) -> [Diagnostic] {
    var order: [SourceRange: Int] = [:]
    var uses: [SuppressionUse] = []
    for part in parts {
      guard let part else { return [] }
      for use in part {
        if let index = order[use.place] {
          if use.isUsed { uses[index].isUsed = true }
        } else {
          order[use.place] = uses.count
          uses.append(use)
        }
      }
    }
    return uses.filter { !$0.isUsed }.map { use in
      Diagnostic(
        rule: .unusedSuppression, severity: use.severity, said: use.message, range: use.place, sample: nil,
        pointer: nil, notes: [], advice: [.hint(.remove)], fix: nil)
    }
  }
}
