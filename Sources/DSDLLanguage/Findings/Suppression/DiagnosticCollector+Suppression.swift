extension DiagnosticCollector {
  /// Reports comments that have left nothing out of a whole check. Of what could not be read nothing is known.
  ///
  /// - Parameter description: The file whose findings do not depend on who imports it; nil for a library.
  package func reportUnusedSuppressions(in description: SourceFile?) {
    guard [.yamlSyntax, .encoding, .limitExceeded].allSatisfy({ countByRule[$0] == nil }) else { return }
    for suppression in suppressions.unused where options.severity(of: suppression.rule) != nil {
      let file = suppression.place.file
      if file != description, Self.isFoundByImporters(suppression.rule) { continue }
      report(
        .unusedSuppression, at: suppression.place,
        .suppression(.unused(suppression.rule.name)), hint: .hint(.remove))
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
