/// What is said of a configuration.
package enum ConfigurationMessage: Sendable, Hashable {
  /// What stands where something else is expected.
  package enum Found: Sendable, Hashable {
    case list, mapping, nothing, single
    case text(String)

    package var phrase: Phrase {
      switch self {
      case .list: Phrase("a list", zh: "列表")
      case .mapping: Phrase("a mapping", zh: "映射")
      case .nothing: Phrase("nothing", zh: "空值")
      case .single: Phrase("a single value", zh: "单个值")
      case .text(let text): Phrase("'\(text)'", zh: "“\(text)”")
      }
    }
  }

  /// What a setting takes.
  package enum Item: Sendable, Hashable {
    case file, folder, path, pattern, rule, severity, failureThreshold, mediaDepth

    package var phrase: Phrase {
      switch self {
      case .file: Phrase("a file", zh: "文件")
      case .folder: Phrase("a folder", zh: "文件夹")
      case .path: Phrase("a path", zh: "路径")
      case .pattern: Phrase("a pattern", zh: "模式")
      case .rule: Phrase("a rule", zh: "规则")
      case .severity: Phrase("a severity", zh: "严重程度")
      case .mediaDepth: Phrase("a way to look at media", zh: "查看媒体文件的方式")
      case .failureThreshold: Phrase("a severity to fail on", zh: "判为失败的严重程度")
      }
    }
  }

  case noConfiguration
  case noMapping(Found)
  case unknownSetting(String)
  case settingExpected
  case rulesNoMapping(Found)
  case unknownRule(String)
  /// One whose severity nobody changes.
  case fixedRule(String)
  case ruleExpected
  case noCount(Found, setting: String)
  case noFolder(String)
  case absentFolder(String)
  case brokenPattern(String)
  case ignoreNoMapping(Found)
  case placesNoMapping(Found, setting: String)
  case patternExpected
  case notIgnorable(String)
  case noChoice(Found, Item, [String])
  case noList(setting: String)
  case notItem(Found, setting: String, Item)
  /// A file that a search cannot tell apart.
  case skipped(Phrase)

  // Hints.
  case settingWithColon, ruleALine, patternALine
  case settings([String])
  case listRules
  case zeroPrintsAll
  case digitsAlone
  case relativePaths
  case mendOrExclude(String)

  package var phrase: Phrase {
    switch self {
    case .noConfiguration:
      Phrase("the file is no configuration: it has no setting of dsdl", zh: "文件不是配置：其中没有 dsdl 的设置")
    case .noMapping(let found):
      Phrase("the configuration is ", zh: "配置是") + found.phrase
        + Phrase(": a mapping is expected", zh: "，应为映射")
    case .unknownSetting(let name): Phrase("'\(name)' is no setting", zh: "没有设置“\(name)”")
    case .settingExpected: Phrase("a setting is expected", zh: "应为设置")
    case .rulesNoMapping(let found):
      Phrase("'rules' is ", zh: "“rules”是") + found.phrase
        + Phrase(": a mapping from rules to severities is expected", zh: "，应为从规则到严重程度的映射")
    case .unknownRule(let name): Phrase("there is no rule '\(name)'", zh: "没有规则“\(name)”")
    case .fixedRule(let name):
      Phrase(
        "'\(name)' is always an error: a run passes only if everything was looked at",
        zh: "“\(name)”始终是错误：只有一切都检查过，检查才能通过")
    case .ruleExpected: Phrase("the name of a rule is expected", zh: "应为规则的名称")
    case .noCount(let found, let setting):
      Phrase("'\(setting)' is ", zh: "“\(setting)”是") + found.phrase
        + Phrase(": a whole number from 0 is expected", zh: "，应为不小于 0 的整数")
    case .noFolder(let path): Phrase("'\(path)' is no folder", zh: "“\(path)”不是文件夹")
    case .absentFolder(let path): Phrase("the folder '\(path)' does not exist", zh: "文件夹“\(path)”不存在")
    case .brokenPattern(let pattern):
      Phrase(
        "the pattern '\(pattern)' has a bracket that is not closed, or a range from high to low",
        zh: "模式“\(pattern)”中有未闭合的括号，或者从大到小的范围")
    case .placesNoMapping(let found, let setting):
      Phrase("'\(setting)' is ", zh: "“\(setting)”是") + found.phrase
        + Phrase(": a mapping from names to paths is expected", zh: "，应为从名称到路径的映射")
    case .ignoreNoMapping(let found):
      Phrase("'ignore' is ", zh: "“ignore”是") + found.phrase
        + Phrase(": a mapping from patterns of paths to rules is expected", zh: "，应为从路径模式到规则的映射")
    case .patternExpected: Phrase("a pattern of paths is expected", zh: "应为路径的模式")
    case .notIgnorable(Rule.unusedSuppression.name):
      Phrase(
        "'unused-suppression' cannot be ignored: remove what ignores nothing",
        zh: "“unused-suppression”不能忽略：请删去没有忽略任何问题的内容")
    case .notIgnorable(let name):
      Phrase(
        "'\(name)' cannot be ignored: what it is about would stay unchecked without a word",
        zh: "“\(name)”不能忽略：否则它所涉及的内容会在不知不觉中得不到检查")
    case .noChoice(let found, let item, let names):
      found.phrase + Phrase(" is not ", zh: "不是") + item.phrase + Phrase(": ", zh: "，应为")
        + Self.list(names, or: true) + Phrase(" is expected", zh: "")
    case .noList(let setting):
      Phrase("'\(setting)' is a mapping: a list is expected", zh: "“\(setting)”是映射，应为列表")
    case .notItem(let found, let setting, let item):
      Phrase("", zh: "“\(setting)”中是") + found.phrase + Phrase(" in '\(setting)': ", zh: "，应为") + item.phrase
        + Phrase(" is expected", zh: "")
    case .skipped(let reason):
      Phrase("the search cannot tell whether this is a description: it ", zh: "搜索时无法判断这是不是描述文件：它") + reason
    case .settingWithColon:
      Phrase("write a setting with a colon, such as 'fail-on: warning'", zh: "设置要写冒号，例如“fail-on: warning”")
    case .ruleALine:
      Phrase(
        "write a rule a line, such as 'unknown-label: warning'", zh: "每行写一条规则，例如“unknown-label: warning”")
    case .patternALine:
      Phrase(
        "write a pattern a line, such as '\"old/**\": [unknown-label]'",
        zh: "每行写一个模式，例如“\"old/**\": [unknown-label]”")
    case .settings(let names): Phrase("settings are ", zh: "设置有 ") + Self.list(names, or: false)
    case .listRules: Phrase("'dsdl rules' lists them", zh: "“dsdl rules”列出所有规则")
    case .zeroPrintsAll: Phrase("0 prints all findings", zh: "0 表示打印所有问题")
    case .digitsAlone:
      Phrase(
        "write it in digits alone, such as 100: without quotes, signs, or zeros in front",
        zh: "只用数字书写，例如 100：不加引号、符号或前导零")
    case .relativePaths: Phrase("paths are relative to the folder of this file", zh: "路径相对于本文件所在的文件夹")
    case .mendOrExclude(let file):
      Phrase(
        "mend the file, rename it, or leave it out with 'exclude' in \(file)",
        zh: "修正文件、重新命名，或者在 \(file) 中用“exclude”排除它")
    }
  }

  /// "a, b or c"
  private static func list(_ names: [String], or: Bool) -> Phrase {
    let (first, last) = (names.dropLast(), names.last ?? "")
    return Phrase(
      first.joined(separator: ", ") + (or ? " or " : " and ") + last,
      zh: first.joined(separator: "、") + (or ? " 或 " : " 和 ") + last)
  }
}
