import DSDL

/// Which rules are on that cost something to look after.
struct MediaRules: Sendable {
  let duplicates: Bool
  let uniformity: Bool
  let unused: Bool
  let trainers: Bool

  init(_ options: DiagnosticOptions) {
    func isOn(_ rule: Rule) -> Bool {
      switch options.levels[rule] {
      case .error, .warning: true
      case .off: false
      case nil: rule.defaultSeverity != nil
      }
    }
    duplicates = isOn(.duplicateMedia)
    uniformity = isOn(.mediaNotUniform)
    unused = isOn(.unusedMedia)
    trainers = isOn(.unfitForTrainer)
  }
}
