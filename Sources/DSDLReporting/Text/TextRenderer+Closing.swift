import DSDL
import DSDLProject

/// What a text report says at its end, of all descriptions together.
extension TextRenderer {
  /// How many entries of a baseline that are gone are named.
  private static var goneLimit: Int { 10 }

  private static var searched: Noun { Noun("YAML or JSON file", zh: "个 YAML 或 JSON 文件") }

  /// Writes the total, if there was more than one description, and what is gone from baselines.
  public func renderClosing(of run: ValidationRun, into output: inout some TextOutputStream) {
    guard options.showsSummary else { return }
    if options.showsDetails {
      for file in run.search?.skipped ?? [] {
        let reason = file.reason(in: wording.language)
        let text = wording(Phrase("skipped \(file.path): it \(reason)", zh: "已跳过 \(file.path)：它\(reason)"))
        output.write("\(VisibleText.escaping(text)) [skipped-file]\n")
      }
    }
    let hasTotal = run.fileCount > 1 || run.search != nil
    if hasTotal { output.write(total(of: run) + "\n") }
    for baseline in run.baselines where !baseline.gone.isEmpty { write(baseline, into: &output) }
  }

  /// Writes which files were not checked, and why, for a report that lies by itself: beside one on a terminal standard error
  /// says so.
  package func renderFailures(of run: ValidationRun, into output: inout some TextOutputStream) {
    // An interruption is in the summary.
    for file in options.showsSummary ? run.unreadable : run.failures {
      let label = TextLabel.error.painted(style, options.language)
      output.write(label + VisibleText.escaping(file.description(in: options.language)) + "\n")
    }
  }

  /// "✗ 3 files: 2 errors, 0 warnings · 700 samples checked, 1 invalid · 0.31 s"
  private func total(of run: ValidationRun) -> String {
    var parts = [wording.errors(run.errorCount, warnings: run.warningCount)]
    if run.samples.checked > 0 { parts.append(wording.samples(run.samples)) }
    if run.suppressed > 0 { parts.append(ignored(run.suppressed)) }
    if let known = run.known { parts.append(self.known(known)) }
    if !run.unreadable.isEmpty {
      let files = wording.count(run.unreadable.count, .file)
      parts.append(wording(Phrase("\(files) not checked", zh: "\(files)没有检查")))
    }
    if run.reports.contains(where: { !$0.isComplete }) { parts.append(wording(Wording.interrupted)) }
    if let search = run.search {
      let files = wording.count(search.looked, Self.searched)
      var texts = [wording(Phrase("\(files) searched", zh: "查找了 \(files)"))]
      let skipped = search.skipped.count
      if skipped > 0 { texts.append(wording(Phrase("\(skipped) skipped", zh: "跳过 \(skipped) 个"))) }
      parts.append(wording.list(texts))
    }
    if let duration = options.duration { parts.append(duration.seconds) }
    let sign = run.isValid ? style.paint("✓", .good) : style.paint("✗", .error)
    let label = wording.label(Noun.file.counted(run.fileCount))
    return "\(sign) \(heading(label))" + parts.joined(separator: " · ")
  }

  private func write(_ baseline: BaselineOutcome, into output: inout some TextOutputStream) {
    let count = baseline.gone.reduce(0) { $0 + $1.count }
    let name = baseline.path ?? wording(Phrase("the baseline", zh: "基线"))
    let what = Phrase(
      count == 1 ? "1 known finding is gone" : "\(count) known findings are gone",
      zh: "\(count) 个已知问题不复存在")
    let advice = Phrase(
      ": write the file anew with --write-baseline", zh: "：用 --write-baseline 重新写出这个文件")
    let label = wording.label(Phrase(verbatim: VisibleText.escaping(name)))
    output.write("\(heading(label))\(wording(what + advice))\n")
    for entry in baseline.gone.prefix(Self.goneLimit) {
      let times = entry.count == 1 ? "" : wording.bracketed(wording.times(entry.count))
      output.write(
        "  \(VisibleText.escaping("\(entry.file): \(entry.message)")) [\(VisibleText.escaping(entry.rule))]\(times)\n"
      )
    }
    if baseline.gone.count > Self.goneLimit { output.write("  …\n") }
  }
}
