package import DSDL

/// A rule with the report that its wrong example gives, for whoever prints its page.
package struct RuleDescription {
  package let rule: Rule
  /// The findings of the wrong example as text; nil if it could not be run.
  package let report: String?

  package init(_ rule: Rule, report: String?) {
    self.rule = rule
    self.report = report
  }

  /// "error", "warning", or "off by default".
  var severity: String { RuleWording.severity(rule)[.english] }
}
