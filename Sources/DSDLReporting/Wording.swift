package import DSDL

/// Words and numbers that several reports share, in a language.
package struct Wording {
  package let language: TextLanguage

  package init(_ language: TextLanguage) {
    self.language = language
  }

  package func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }

  /// "1 error", "2 errors".
  package func count(_ number: Int, _ noun: Noun) -> String { noun.counted(number)[language] }

  /// "2 errors, 0 warnings"
  package func errors(_ errors: Int, warnings: Int) -> String {
    list([count(errors, .error), count(warnings, .warning)])
  }

  /// "378 samples checked, 1 invalid"
  package func samples(_ samples: SampleCounts) -> String {
    let (checked, invalid) = (samples.checked, samples.invalid)
    return self(
      Phrase(
        "\(count(checked, .sample)) checked, \(invalid) invalid",
        zh: "已检查 \(count(checked, .sample))，\(invalid) 个无效"))
  }

  /// "12 times"
  func times(_ number: Int) -> String { self(Phrase("\(number) times", zh: "\(number) 次")) }

  /// Parts of a sentence, one after the other.
  package func list(_ parts: [String]) -> String { parts.joined(separator: self(Phrase(", ", zh: "，"))) }

  /// "… and 12 more unknown-label findings (--max-diagnostics)".
  func omitted(_ number: Int, of rule: Rule) -> String {
    self(
      Phrase(
        "… and \(number) more \(rule.name) finding\(number == 1 ? "" : "s") (--max-diagnostics)",
        zh: "… 另有 \(number) 个 \(rule.name) 问题（--max-diagnostics）"))
  }

  /// What parts the name of something from what is said of it.
  var colon: String { language == .english ? ": " : "：" }

  /// What a line begins with: "hint: ", in Chinese with a wide colon, which needs no gap.
  func label(_ word: Phrase) -> (word: String, gap: String) {
    language == .english ? ("\(word[language]):", " ") : ("\(word[language])：", "")
  }

  /// "hint: did you mean 'photo'?"
  package func labelled(_ word: Phrase, _ text: String) -> String {
    let label = label(word)
    return label.word + label.gap + text
  }

  /// "error", "warning".
  package static func severity(_ severity: Severity) -> Phrase {
    switch severity {
    case .error: Phrase("error", zh: "错误")
    case .warning: Phrase("warning", zh: "警告")
    }
  }

  /// What stands in brackets behind a text: " (defs/class-dom.yaml:3:1)".
  package func bracketed(_ text: String) -> String { language == .english ? " (\(text))" : "（\(text)）" }

  static let hint = Phrase("hint", zh: "提示")
  static let note = Phrase("note", zh: "说明")
  static let fileNotRead = Phrase("not checked", zh: "没有检查")
  package static let interrupted = Phrase("interrupted", zh: "已中断")

  /// What is said of a description that was not checked to its end, to follow its path.
  static let notCheckedToItsEnd = Phrase(
    "was not checked to its end: interrupted", zh: "没有检查完：已中断")

  /// The place of a position as people and editors write it: `base.yaml:13:41`.
  package static func place(_ range: SourceRange) -> String {
    let start = range.start
    return "\(range.file.path):\(start.line):\(start.column)"
  }

  /// "unknown-label" as words: "Unknown label".
  static func title(of rule: Rule) -> String {
    let words = rule.name.split(separator: "-").enumerated().map { index, word in
      switch word {
      case "yaml", "json", "id": word.uppercased()
      default: index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
      }
    }
    return words.joined(separator: " ")
  }
}
