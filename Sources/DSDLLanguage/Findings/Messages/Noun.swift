/// What is counted, in the form that a number asks for.
package struct Noun: Sendable, Hashable {
  private let singular: String
  private let plural: String
  /// With the word that stands between a number and it: "个错误".
  private let chinese: String

  /// - Parameter plural: That of more than one; nil if it only ends in `s`.
  package init(_ singular: String, _ plural: String? = nil, zh chinese: String) {
    self.singular = singular
    self.plural = plural ?? singular + "s"
    self.chinese = chinese
  }

  /// "1 error", "2 errors", "2 个错误".
  package func counted(_ number: Int) -> Phrase {
    Phrase(number.counted(singular, plural), zh: "\(number) \(chinese)")
  }

  /// "12 more errors", "另外 12 个错误".
  package func further(_ number: Int) -> Phrase {
    Phrase("\(number) more \(number == 1 ? singular : plural)", zh: "另外 \(number) \(chinese)")
  }

  package static let error = Noun("error", zh: "个错误")
  package static let warning = Noun("warning", zh: "个警告")
  package static let sample = Noun("sample", zh: "个样本")
  package static let file = Noun("file", zh: "个文件")
  package static let finding = Noun("finding", zh: "个问题")
  package static let field = Noun("field", zh: "个字段")
  package static let `class` = Noun("class", "classes", zh: "个类别")
  package static let classDomain = Noun("class domain", zh: "个类别域")
  package static let definition = Noun("definition", zh: "个定义")
  package static let entry = Noun("entry", "entries", zh: "项")
  package static let element = Noun("element", zh: "个元素")
  package static let point = Noun("point", zh: "个点")
  package static let number = Noun("number", zh: "个数字")
}
