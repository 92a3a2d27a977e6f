/// What is said of comments and lines of a configuration that leave findings out.
package enum SuppressionMessage: Sendable, Hashable {
  case unused(String)
  case unusedIn(String, pattern: String)
  case noFile(String, pattern: String)
  case noRule
  case unread
  case unknownRule(String)
  case noComma(String)

  // Hints.
  case writeRule

  package var phrase: Phrase {
    switch self {
    case .unused(let rule): Phrase("no finding of '\(rule)' is ignored here", zh: "这里没有忽略任何“\(rule)”的问题")
    case .unusedIn(let rule, let pattern):
      Phrase("no finding of '\(rule)' is ignored in '\(pattern)'", zh: "在“\(pattern)”中没有忽略任何“\(rule)”的问题")
    case .noFile(let rule, let pattern):
      Phrase(
        "no file fits '\(pattern)': '\(rule)' is ignored nowhere",
        zh: "没有文件符合“\(pattern)”：“\(rule)”在任何地方都没有忽略")
    case .unread: Phrase("the comment ignores nothing: it is not understood", zh: "注释没有忽略任何问题：无法理解它")
    case .noRule: Phrase("the comment names no rule to ignore", zh: "注释没有指明要忽略的规则")
    case .unknownRule(let name): Phrase("there is no rule '\(name)' to ignore", zh: "没有可忽略的规则“\(name)”")
    case .noComma(let name):
      Phrase(
        "'\(name)' is not ignored here: a comma is expected before it",
        zh: "这里没有忽略“\(name)”：前面应有逗号")
    case .writeRule:
      Phrase(
        "write '# dsdl: ignore unknown-label', with commas between several rules",
        zh: "写成“# dsdl: ignore unknown-label”，多个规则之间用逗号")
    }
  }
}
