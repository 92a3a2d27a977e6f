import DSDL

/// The words around a rule's page.
enum RuleWording {
  static let what = Phrase("What", zh: "含义")
  static let why = Phrase("Why", zh: "原因")
  static let severity = Phrase("Severity", zh: "严重程度")
  static let wrong = Phrase("Wrong", zh: "错误示例")
  static let right = Phrase("Right", zh: "正确示例")
  static let isReportedAs = Phrase("is reported as", zh: "报告为")

  /// How much findings of a rule weigh if nothing else is configured.
  static func severity(_ rule: Rule) -> Phrase {
    rule.defaultSeverity.map(Wording.severity) ?? Phrase("off by default", zh: "默认关闭")
  }

  static func changingSeverity(of rule: Rule) -> Phrase {
    guard !rule.isFixed else { return Phrase("Its severity cannot be changed.", zh: "它的严重程度不能改变。") }
    return Phrase(
      "Change its severity with --rule \(rule.name)=error, =warning or =off.",
      zh: "用 --rule \(rule.name)=error、=warning 或 =off 改变它的严重程度。")
  }
}
