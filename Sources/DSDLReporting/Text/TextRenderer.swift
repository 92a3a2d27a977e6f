import DSDL

/// Writes findings for people: place, message, the line it is about, hints, and a summary.
///
///     base_samples.json:9:23: error: 'phto' is not a class of 'FacadeStyleDom' [unknown-label]
///         9 |             "domain": "phto"
///           |                       ^~~~~~
///           = in sample 0, at /samples/0/image_a/domain
///           = hint: did you mean 'photo'?
///
/// The report of several descriptions is that of each, one after the other.
public struct TextRenderer: ReportRenderer {
  let options: TextOptions
  let style: TextStyle
  let wording: Wording
  private let labels: Labels

  /// What stands in many lines, painted.
  private struct Labels {
    let error, warning, hint, note: String
    /// What closes the bracket around a rule and tells of a fix.
    let safe, unsafe: String

    init(_ style: TextStyle, _ language: TextLanguage) {
      error = TextLabel.error.painted(style, language)
      warning = TextLabel.warning.painted(style, language)
      hint = TextLabel.hint.painted(style, language)
      note = TextLabel.note.painted(style, language)
      safe = "] " + style.paint("[*]", .hint) + "\n"
      unsafe = "] " + style.paint("[?]", .hint) + "\n"
    }
  }

  public init(options: TextOptions = TextOptions()) {
    self.options = options
    style = TextStyle(usesColor: options.usesColor)
    wording = Wording(options.language)
    labels = Labels(style, options.language)
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    let unchecked = Set(run.unreadable.map(\.path))
    for report in run.reports {
      if let statistics = report.statistics, options.showsFindings {
        output.write(StatisticsTable(statistics: statistics, style: style, wording: wording).text)
      } else if options.showsFindings {
        var text = TextBuffer(style)
        for diagnostic in report.diagnostics {
          write(diagnostic, to: &text)
          text.flush(into: &output)
        }
        for (rule, count) in report.omitted.sorted(by: { $0.key < $1.key }) where count > 0 {
          output.write(style.paint(wording.omitted(count, of: rule), .faint) + "\n")
        }
      }
      if options.showsDetails { writeDetails(of: report, into: &output) }
      if options.showsSummary {
        let isChecked = !unchecked.contains(report.descriptionFile.path)
        output.write(summary(of: report, isChecked: isChecked) + "\n")
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, to text: inout TextBuffer) {
    let start = diagnostic.range.start
    let isError = diagnostic.severity == .error
    text.paint(.strong) { text in
      text.appendVisible(diagnostic.file.path)
      text.put(":")
      text.append(start.line)
      text.put(":")
      text.append(start.column)
      text.put(":")
    }
    text.put(" ")
    text.append(isError ? labels.error : labels.warning)
    text.paint(.strong) { $0.appendVisible(diagnostic.message(in: wording.language)) }
    text.append(" [")
    text.append(diagnostic.rule.name)
    text.append(mark(of: diagnostic))

    let number = String(start.line)
    let gutter = max(5, number.utf8.count)
    if diagnostic.file.size > 0 {
      // Before the text stand the gutter, a bar and two blanks.
      let width = options.columns.map { max(30, $0 - gutter - 3) } ?? Excerpt.defaultWidth
      let excerpt = Excerpt(SourceLine(of: diagnostic.range), width: width)
      text.paint(.gutter) { text in
        text.put(" ", times: gutter - number.utf8.count)
        text.append(number)
        text.append(" |")
      }
      if !excerpt.isEmpty { text.put(" ") }
      text.append(excerpt.before)
      text.append(excerpt.mark)
      text.append(excerpt.after)
      text.put("\n")
      text.paint(.gutter) { text in
        text.put(" ", times: gutter)
        text.append(" |")
      }
      text.put(" ", times: 1 + excerpt.indentation)
      text.paint(isError ? .error : .warning) { text in
        text.put("^")
        text.put("~", times: excerpt.markWidth - 1)
      }
      text.put("\n")
    }
    writeRemarks(on: diagnostic, gutter, to: &text)
  }

  /// `[*]` behind what `--fix` corrects, `[?]` behind what it corrects only if guesses are allowed.
  private func mark(of diagnostic: Diagnostic) -> String {
    switch diagnostic.fix?.safety {
    case .safe: labels.safe
    case .unsafe: labels.unsafe
    case nil: "]\n"
    }
  }

  /// Writes the lines below the excerpt.
  private func writeRemarks(on diagnostic: Diagnostic, _ gutter: Int, to text: inout TextBuffer) {
    func begin(_ text: inout TextBuffer) {
      text.put(" ", times: gutter + 1)
      text.paint(.gutter) { $0.put("=") }
      text.put(" ")
    }
    if let whereabouts = diagnostic.whereabouts(wording) {
      begin(&text)
      text.appendVisible(whereabouts)
      text.put("\n")
    }
    var notes = diagnostic.notes
    for hint in diagnostic.hints(in: wording.language) {
      begin(&text)
      text.append(labels.hint)
      text.appendVisible(hint)
      if let index = notes.firstIndex(where: { $0.role == .proposal }), let range = notes[index].range {
        text.appendVisible(wording.bracketed(Wording.place(range)))
        notes.remove(at: index)
      }
      text.put("\n")
    }
    for note in notes {
      begin(&text)
      text.append(labels.note)
      text.appendVisible(note.textWithPlace(wording))
      text.put("\n")
    }
  }

  /// The path or number that a summary begins with.
  func heading(_ label: (word: String, gap: String)) -> String {
    // The colon is not painted.
    style.paint(String(label.word.dropLast()), .strong) + label.word.suffix(1) + label.gap
  }

  private func writeDetails(of report: ValidationReport, into output: inout some TextOutputStream) {
    for file in report.files {
      output.write(wording(Phrase("read ", zh: "已读取 ")) + VisibleText.escaping(file.path) + "\n")
    }
    for (rule, count) in report.countByRule.sorted(by: { $0.key < $1.key }) {
      output.write("\(wording.labelled(Phrase(verbatim: rule.name), wording.count(count, .finding)))\n")
    }
  }

  /// "✗ base.yaml: 2 errors, 0 warnings · 378 samples checked, 1 invalid · 0.01 s"
  private func summary(of report: ValidationReport, isChecked: Bool) -> String {
    var parts = [wording.errors(report.errorCount, warnings: report.warningCount)]
    parts.append(
      report.samples.checked > 0
        ? wording.samples(report.samples) : wording(Phrase("no samples checked", zh: "没有检查样本")))
    if let media = MediaWording.text(of: report, in: options.language) { parts.append(media) }
    if options.showsFindings { parts += fixable(report) }
    if report.suppressed > 0 { parts.append(ignored(report.suppressed)) }
    if let known = report.known { parts.append(self.known(known)) }
    if let path = report.configuration {
      parts.append(wording(Phrase("settings of ", zh: "配置 ")) + VisibleText.escaping(path))
    }
    if !report.isComplete { parts.append(wording(Wording.interrupted)) }
    if let duration = options.duration { parts.append(duration.seconds) }
    let isGood = isChecked && report.isValid
    let sign = isGood ? style.paint("✓", .good) : style.paint("✗", .error)
    let label = wording.label(Phrase(verbatim: VisibleText.escaping(report.descriptionFile.path)))
    return "\(sign) \(heading(label))\(parts.joined(separator: " · "))"
  }
}

extension TextRenderer {
  /// "[*] 3 fixable with --fix", "[?] 1 with --unsafe-fixes"
  private func fixable(_ report: ValidationReport) -> [String] {
    guard report.statistics == nil else { return [] }
    let safe = report.diagnostics.count { $0.fix?.safety == .safe }
    let unsafe = report.diagnostics.count { $0.fix?.safety == .unsafe }
    let able = safe > 0 ? "" : "fixable "
    return [
      safe > 0 ? Phrase("[*] \(safe) fixable with --fix", zh: "[*] \(safe) 个可用 --fix 修复") : nil,
      unsafe > 0
        ? Phrase("[?] \(unsafe) \(able)with --unsafe-fixes", zh: "[?] \(unsafe) 个可用 --unsafe-fixes 修复") : nil,
    ].compactMap { $0.map(wording.callAsFunction) }
  }

  /// How many findings somebody wanted left out.
  func ignored(_ count: Int) -> String { wording(Phrase("\(count) ignored", zh: "\(count) 个已忽略")) }

  /// How many findings a baseline knows.
  func known(_ count: Int) -> String { wording(Phrase("\(count) known", zh: "\(count) 个已知")) }
}

extension Duration {
  /// "0.01 s"
  var seconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}
