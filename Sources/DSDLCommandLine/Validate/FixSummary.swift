import DSDL
import DSDLProject
import DSDLReporting

/// What `--fix` has changed, for standard error: file by file, old → new, with counts.
///
///     fixed 14 problems in 1 file
///       samples.json: 14
///         unknown-label: 'Photo' → 'photo' (12 times)
///         json-trailing-comma: ',' removed (2 times)
struct FixSummary {
  private static let maximumFiles = 20
  private static let maximumChanges = 10

  private var changes: [String: FixChanges] = [:]
  private var paths: [String] = []
  private var isFinished = true
  private var isInterrupted = false
  /// Whether it is only shown what would be changed.
  private var isPreview = false

  var isEmpty: Bool { changes.isEmpty }

  /// Adds what would be changed.
  mutating func append(_ files: [FixOutcome.FixedFile], isCut: Bool) {
    isPreview = true
    isFinished = isFinished && !isCut
    append(files)
  }

  private mutating func append(_ files: [FixOutcome.FixedFile]) {
    for file in files {
      if changes[file.path] == nil { paths.append(file.path) }
      changes[file.path, default: FixChanges()].append(file.changes)
    }
  }

  /// Adds what was changed for one description; what could not be changed is said at once.
  mutating func append(_ outcome: FixOutcome, on console: inout Console) {
    append(outcome.files)
    isFinished = isFinished && outcome.isFinished
    isInterrupted = isInterrupted || !outcome.report.isComplete
    guard let failure = outcome.failure else { return }
    console.complain(Phrase(verbatim: "\(failure.path) ") + failure.why, hint: Self.unchanged(failure))
  }

  /// - Parameter listsAll: Whether each change is shown, however many there are.
  func print(on console: inout Console, listsAll: Bool) {
    let total = changes.values.reduce(0) { $0 + $1.count }
    if total == 0 {
      console.remark(
        isFinished
          ? Phrase("nothing to fix", zh: "没有可修复的问题")
          : isPreview
            ? Phrase("no fix to show", zh: "没有可显示的修复") : Phrase("fixed nothing", zh: "没有修复任何问题"))
    } else {
      console.remark(headline(total))
      for path in paths.prefix(listsAll ? paths.count : Self.maximumFiles) {
        guard let changes = changes[path] else { continue }
        console.remark(Phrase("  \(path): \(changes.count)", zh: "  \(path)：\(changes.count)"))
        let maximum = listsAll ? Int.max : Self.maximumChanges
        for line in Self.lines(changes, maximum, console.language) {
          console.remark(Phrase(verbatim: "    \(line)"))
        }
      }
      if !listsAll, paths.count > Self.maximumFiles {
        let rest = paths.count - Self.maximumFiles
        console.remark(Phrase("  and \(rest) more", zh: "  以及另外 \(rest) 个文件"))
      }
    }
    if !isFinished {
      console.remark(
        isPreview
          ? Phrase("there may be more fixes than are shown", zh: "可能还有没有显示的修复")
          : isInterrupted
            ? Phrase("interrupted: there may be more to fix", zh: "已中断：可能还有可修复的问题")
            : Phrase("not everything could be fixed that has a fix", zh: "有的问题有修复方法，却未能修复"))
    }
    console.error.flush()
  }

  private func headline(_ total: Int) -> Phrase {
    let (problems, files) = (Self.problem.counted(total), Noun.file.counted(paths.count))
    return Phrase(
      "\(isPreview ? "would fix" : "fixed") \(problems.english) in \(files.english)",
      zh: "\(isPreview ? "将修复" : "已修复") \(files.chinese)中的 \(problems.chinese)")
  }

  private static let problem = Noun("problem", zh: "个问题")

  private static func unchanged(_ failure: FixOutcome.Failure) -> Phrase? {
    guard !failure.unchanged.isEmpty else { return nil }
    let named = failure.unchanged.prefix(maximumFiles)
    let rest = failure.unchanged.count - maximumFiles
    let (english, chinese) = (named.joined(separator: ", "), named.joined(separator: "、"))
    return Phrase(
      "not changed either: \(english)\(rest > 0 ? " and \(rest) more" : "")",
      zh: "同样没有改动：\(chinese)\(rest > 0 ? " 和另外 \(rest) 个文件" : "")")
  }

  /// The changes of a file, rule by rule, of each rule those that were made most often.
  private static func lines(_ changes: FixChanges, _ maximum: Int, _ language: TextLanguage) -> [String] {
    var lines: [String] = []
    var left = changes.unlistedCount
    for rule in Rule.builtIn {
      // The sort is stable.
      let ordered = shown(changes, rule, language).sorted { $0.count > $1.count }
      for (text, count) in ordered.prefix(maximum) {
        let times = count == 1 ? Phrase("", zh: "") : Phrase(" (\(count) times)", zh: "（\(count) 次）")
        lines.append(Phrase("\(rule.name): ", zh: "\(rule.name)：")[language] + text + times[language])
      }
      left += ordered.dropFirst(maximum).reduce(0) { $0 + $1.count }
    }
    if left > 0 {
      lines.append(
        Phrase(
          "and \(left) other change\(left == 1 ? "" : "s")\(maximum < .max ? "; -v lists them" : "")",
          zh: "以及另外 \(left) 处改动\(maximum < .max ? "；用 -v 列出" : "")")[language])
    }
    return lines
  }

  /// The changes of a rule as they are shown, with how often each was made: those in several kinds of quotes are one.
  private static func shown(
    _ changes: FixChanges, _ rule: Rule, _ language: TextLanguage
  ) -> [(text: String, count: Int)] {
    var shown: [(text: String, count: Int)] = []
    var numbers: [ExactText: Int] = [:]
    for (change, count) in changes.different where change.rule == rule {
      let text = text(change)[language]
      if let number = numbers[ExactText(text)] {
        shown[number].count += count
      } else {
        numbers[ExactText(text)] = shown.count
        shown.append((text, count))
      }
    }
    return shown
  }

  private static func text(_ change: FixChanges.Change) -> Phrase {
    // The quotes around a text are not what was changed, as a rule.
    for quote in ["\"", "'"] where isQuoted(change.old, by: quote) && isQuoted(change.new, by: quote) {
      return text(String(change.old.dropFirst().dropLast()), String(change.new.dropFirst().dropLast()))
    }
    return text(change.old, change.new)
  }

  private static func text(_ old: String, _ new: String) -> Phrase {
    let (old, new) = (VisibleText.exposing(old), VisibleText.exposing(new))
    if new.isEmpty { return Phrase("'\(old)' removed", zh: "删去“\(old)”") }
    if old.isEmpty { return Phrase("'\(new)' added", zh: "加上“\(new)”") }
    return Phrase("'\(old)' → '\(new)'", zh: "“\(old)”→“\(new)”")
  }

  private static func isQuoted(_ text: String, by quote: String) -> Bool {
    text.utf8.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote)
  }
}
