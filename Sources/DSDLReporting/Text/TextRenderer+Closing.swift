import DSDL

/// What a text report says at its end, of all descriptions together.
extension TextRenderer {
  /// How many entries of a baseline that are gone are named.
  private static var goneLimit: Int { 10 }

  /// Writes the total, if there was more than one description, and what is gone from baselines.
  public func renderClosing(of run: ValidationRun, into output: inout some TextOutputStream) {
    guard options.showsSummary else { return }
    if options.showsDetails {
      for file in run.search?.skipped ?? [] {
        output.write("\(VisibleText.escaping("skipped \(file.path): it \(file.reason)")) [skipped-file]\n")
      }
    }
    let hasTotal = run.reports.count + run.unreadable.count > 1 || run.search != nil
    if hasTotal { output.write(total(of: run) + "\n") }
    for baseline in run.baselines where !baseline.gone.isEmpty { write(baseline, into: &output) }
  }

  /// "✗ 3 files: 2 errors, 0 warnings · 700 samples checked, 1 invalid · 0.31 s"
  private func total(of run: ValidationRun) -> String {
    var parts = ["\(Wording.count(run.errorCount, "error")), \(Wording.count(run.warningCount, "warning"))"]
    let samples = run.samples
    if samples.checked > 0 {
      parts.append("\(Wording.count(samples.checked, "sample")) checked, \(samples.invalid) invalid")
    }
    if run.suppressed > 0 { parts.append("\(run.suppressed) ignored") }
    if let known = run.known { parts.append("\(known) known") }
    if !run.unreadable.isEmpty { parts.append("\(Wording.count(run.unreadable.count, "file")) not checked") }
    if run.reports.contains(where: { !$0.isComplete }) { parts.append("interrupted") }
    if let search = run.search {
      let skipped = search.skipped.isEmpty ? "" : ", \(search.skipped.count) skipped"
      parts.append("\(Wording.count(search.looked, "YAML or JSON file")) searched\(skipped)")
    }
    if let duration = options.duration { parts.append(duration.seconds) }
    let sign = run.isValid && run.isComplete ? style.paint("✓", .good) : style.paint("✗", .error)
    let files = Wording.count(run.reports.count + run.unreadable.count, "file")
    return "\(sign) " + style.paint(files, .strong) + ": " + parts.joined(separator: " · ")
  }

  private func write(_ baseline: BaselineOutcome, into output: inout some TextOutputStream) {
    let count = baseline.gone.reduce(0) { $0 + $1.count }
    let path = style.paint(VisibleText.escaping(baseline.path), .strong)
    let what = count == 1 ? "1 known finding is gone" : "\(count) known findings are gone"
    output.write("\(path): \(what): write the file anew with --write-baseline\n")
    for entry in baseline.gone.prefix(Self.goneLimit) {
      let times = entry.count == 1 ? "" : " (\(entry.count) times)"
      output.write(
        "  \(VisibleText.escaping("\(entry.file): \(entry.message)")) [\(VisibleText.escaping(entry.rule))]\(times)\n"
      )
    }
    if baseline.gone.count > Self.goneLimit { output.write("  …\n") }
  }
}
