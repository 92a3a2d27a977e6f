extension DiagnosticCollector {
  /// Reports comments that have left nothing out of a whole check. Of what could not be read nothing is known.
  ///
  /// - Parameter description: The file whose findings do not depend on who imports it; nil for a library.
  package func reportUnusedSuppressions(in description: SourceFile?) {
    guard Self.hidingComments.allSatisfy({ countByRule[$0] == nil }) else { return }
    for use in suppressionUses(in: description) where !use.isUsed {
      report(.unusedSuppression, at: use.place, use.message, hint: .hint(.remove))
    }
  }

  /// What keeps it from being known what comments there are, and what they leave out.
  package static var hidingComments: [Rule] { [.yamlSyntax, .encoding, .limitExceeded] }

  /// What became of each comment, as far as that will be said of those that have left nothing out.
  ///
  /// - Parameter description: The file whose findings do not depend on who imports it; nil for a library.
  package func suppressionUses(in description: SourceFile?) -> [SuppressionUse] {
    guard let severity = options.severity(of: .unusedSuppression) else { return [] }
    return suppressions.commentUses.compactMap { suppression, isUsed in
      let (rule, place) = (suppression.rule, suppression.place)
      let isKnown = place.file == description || !Self.isFoundByImporters(rule)
      guard isKnown, options.severity(of: rule) != nil else { return nil }
      return SuppressionUse(rule: rule, place: place, isUsed: isUsed, severity: severity)
    }
  }

  /// Whether findings of a rule in a library depend on the description.
  private static func isFoundByImporters(_ rule: Rule) -> Bool {
    switch rule {
    case .unusedClass, .unusedDefinition, .duplicateDefinition: true
    default: false
    }
  }
}
