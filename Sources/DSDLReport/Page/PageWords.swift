import DSDL

/// What a page says beside what the data says, in one language. The template names them.
struct PageWords {
  let skip: String
  let sections: String
  let findings: String
  let statistics: String
  let gallery: String
  let search: String
  let searchHint: String
  let theme: String
  let keys: String
  let close: String
  let filters: String
  let rule: String
  let severity: String
  let cls: String
  let file: String
  let all: String
  let error: String
  let warning: String
  let reset: String
  /// With `{n}` and `{total}` in it.
  let shown: String
  let noMatch: String
  let noFindings: String
  let noSamples: String
  let noNumbers: String
  let chosen: String
  let errors: String
  let warnings: String
  let samples: String
  let invalid: String
  let descriptions: String
  let about: String
  let why: String
  let hint: String
  let note: String
  let sample: String
  let fixable: String
  let original: String
  let annotations: String
  let says: String
  let keySearch: String
  let keyNext: String
  let keyPrevious: String
  let keyZoom: String
  let keyAnnotations: String
  let keyTheme: String
  let keyEscape: String
  let keyHelp: String
  let madeBy: String

  init(_ language: TextLanguage) {
    func say(_ english: String, _ chinese: String) -> String { Phrase(english, zh: chinese)[language] }
    skip = say("Skip to the content", "跳到内容")
    sections = say("Sections", "章节")
    findings = say("Findings", "问题")
    statistics = say("Statistics", "统计")
    gallery = say("Gallery", "样本图库")
    search = say("Search", "搜索")
    searchHint = say("Search text, files, rules …", "搜索文本、文件、规则……")
    theme = say("Light or dark", "浅色或深色")
    keys = say("Keys", "快捷键")
    close = say("Close", "关闭")
    filters = say("Filter", "筛选")
    rule = say("Rule", "规则")
    severity = say("Severity", "严重程度")
    cls = say("Class", "类别")
    file = say("File", "文件")
    all = say("all", "全部")
    error = say("error", "错误")
    warning = say("warning", "警告")
    reset = say("Show all", "显示全部")
    shown = say("{n} of {total} cards", "{total} 张卡片中的 {n} 张")
    noMatch = say("Nothing here matches the filter.", "没有符合筛选条件的内容。")
    noFindings = say("Nothing was found to be wrong.", "没有发现问题。")
    noSamples = say("No samples were checked.", "没有检查样本。")
    noNumbers = say("There is nothing to count.", "没有可统计的内容。")
    chosen = say("chosen by chance", "随机选取")
    errors = say("errors", "错误")
    warnings = say("warnings", "警告")
    samples = say("samples checked", "已检查的样本")
    invalid = say("invalid samples", "无效的样本")
    descriptions = say("Descriptions", "数据集描述文件")
    about = say("What the rule says", "规则内容")
    why = say("Why", "原因")
    hint = say("Hint", "提示")
    note = say("Note", "说明")
    sample = say("Sample", "样本")
    fixable = say("fixable", "可修复")
    original = say("Original file", "原文件")
    annotations = say("Annotations", "标注")
    says = say("What the sample says", "样本内容")
    keySearch = say("search", "搜索")
    keyNext = say("next card", "下一张卡片")
    keyPrevious = say("previous card", "上一张卡片")
    keyZoom = say("enlarge the pictures of the card", "放大卡片中的图像")
    keyAnnotations = say("hide or show annotations", "隐藏或显示标注")
    keyTheme = say("light or dark", "浅色或深色")
    keyEscape = say("close, or clear the search", "关闭，或清除搜索")
    keyHelp = say("these keys", "显示这些快捷键")
    madeBy = say("Made by", "生成工具")
  }

  /// All of them by what the templates call them.
  var byName: [String: String] {
    Dictionary(
      uniqueKeysWithValues: Mirror(reflecting: self).children.compactMap { word in
        word.label.flatMap { label in (word.value as? String).map { (label, $0) } }
      })
  }
}
