import DSDL

/// Something that a schema cannot say, so that it accepts more than the tool does.
enum SchemaLimit: CaseIterable {
  case text, severity, wholeNumbers, classNumbers, intervalOrder, timeFormats

  static let introduction = Phrase(
    "Written by 'dsdl generate json-schema'. What a schema cannot say, 'dsdl validate' checks:",
    zh: "由“dsdl generate json-schema”生成。模式无法表达的内容由“dsdl validate”检查：")

  var phrase: Phrase {
    switch self {
    case .text:
      Phrase(
        "- a schema sees values, not text: no key that stands twice, no NaN, no Infinity, no half of a surrogate pair",
        zh: "- 模式看到的是值而不是文本：不检查重复的键、NaN、Infinity 和单独的代理项")
    case .severity: Phrase("- it has no warnings", zh: "- 模式没有警告")
    case .wholeNumbers:
      Phrase(
        "- a fraction that is too small for a double is not seen: 1.00000000000000000001 passes as a whole number",
        zh: "- 双精度数无法表示的小数部分会被忽略：1.00000000000000000001 会被当作整数")
    case .classNumbers:
      Phrase(
        "- 2.0 and 2e0 pass as class numbers, which are written in digits alone",
        zh: "- 类别编号只能用数字书写，但 2.0 和 2e0 也会通过")
    case .intervalOrder:
      Phrase("- the end of an Interval is not compared with its beginning", zh: "- 不比较 Interval 的起点和终点")
    case .timeFormats:
      Phrase(
        "- of a date or time with a format, digits other than 0 to 9 are refused, the first way to read it is not the only one, and what weeks and days of the year lead to is not checked",
        zh: "- 对于带格式的日期和时间：拒绝 0 到 9 以外的数字，不限于第一种读法，也不检查周数和一年中的天数对应的日期")
    }
  }
}
