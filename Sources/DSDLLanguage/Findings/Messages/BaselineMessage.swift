/// What is said of a baseline.
package enum BaselineMessage: Sendable, Hashable {
  case brokenJSON
  case noVersion
  case otherVersion(Int?, expected: Int)
  case oldVersion(Int)
  case noFindings
  case noCount(maximum: Int)
  case noText(String)
  case unknownRule(String)

  // Hints.
  case writeAnew

  package var phrase: Phrase {
    switch self {
    case .brokenJSON: Phrase("the file is no baseline: its JSON is broken here", zh: "文件不是基线：它的 JSON 在此有错误")
    case .noVersion:
      Phrase("the file is no baseline: an object with 'version' is expected", zh: "文件不是基线：应为含有“version”的对象")
    case .otherVersion(let found, let expected):
      Phrase(
        "this version of dsdl reads version \(expected) of baselines", zh: "这个版本的 dsdl 读取版本 \(expected) 的基线"
      )
      .adding(found.map { Phrase(", not \($0)", zh: "，不读取版本 \($0)") })
    case .oldVersion(let version):
      Phrase(
        "the baseline is of version \(version), which knows findings by their text",
        zh: "基线是版本 \(version)，它按文本识别问题")
    case .noFindings: Phrase("a list 'findings' is expected", zh: "应有列表“findings”")
    case .noCount(let maximum):
      Phrase("'count' is expected, a whole number from 1 to \(maximum)", zh: "应有“count”，即 1 到 \(maximum) 的整数")
    case .noText(let key): Phrase("the text '\(key)' is expected", zh: "应有文本“\(key)”")
    case .unknownRule(let name):
      Phrase("there is no rule '\(name)': nothing is known of it", zh: "没有规则“\(name)”：没有与它对应的已知问题")
    case .writeAnew: Phrase("write the baseline anew with --write-baseline", zh: "用 --write-baseline 重新写出基线")
    }
  }
}
