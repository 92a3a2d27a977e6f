/// What rules that look at all samples together remember of the single values: `unused-class` and
/// `duplicate-id`. There is one only if one of them is on.
final class ValueRecorder {
  var identifiers: IdentifierSet?
  var classes: ClassUse?

  /// Nothing if no rule needs it.
  init?(plan: Plan, options: DiagnosticOptions) {
    identifiers = options.isOn(.duplicateID) ? IdentifierSet() : nil
    classes = options.isOn(.unusedClass) ? ClassUse(plan) : nil
    if identifiers == nil, classes == nil { return nil }
  }
}

extension DiagnosticOptions {
  func isOn(_ rule: Rule) -> Bool { severity(of: rule) != nil }

  /// Whether rules that are off by default are on that can find something in samples without any other
  /// finding, so that sound samples have to be looked at value by value.
  var needsEveryValue: Bool {
    [Rule.unusedClass, .duplicateID, .degenerateBox, .unportableLocator].contains(where: isOn)
  }
}
