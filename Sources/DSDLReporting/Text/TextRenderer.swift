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

  public init(options: TextOptions = TextOptions()) {
    self.options = options
    style = TextStyle(usesColor: options.usesColor)
    wording = Wording(options.language)
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    for report in run.reports {
      if let statistics = report.statistics, options.showsFindings {
        output.write(StatisticsTable(statistics: statistics, style: style, wording: wording).text)
      } else if options.showsFindings {
        for diagnostic in report.diagnostics { write(diagnostic, into: &output) }
        for (rule, count) in report.omitted.sorted(by: { $0.key < $1.key }) where count > 0 {
          output.write(style.paint(wording.omitted(count, of: rule), .faint) + "\n")
        }
      }
      if options.showsDetails { writeDetails(of: report, into: &output) }
      if options.showsSummary { output.write(summary(of: report) + "\n") }
    }
  }

  private func write(_ diagnostic: Diagnostic, into output: inout some TextOutputStream) {
    let start = diagnostic.range.start
    let role: TextStyle.Role = diagnostic.severity == .error ? .error : .warning
    let label: TextLabel = diagnostic.severity == .error ? .error : .warning
    let place = "\(VisibleText.escaping(diagnostic.file.path)):\(start.line):\(start.column):"
    output.write(
      style.paint(place, .strong) + " " + label.painted(style, wording.language)
        + style.paint(VisibleText.escaping(diagnostic.message(in: wording.language)), .strong)
        + " [\(diagnostic.rule.name)]" + mark(of: diagnostic) + "\n")

    let number = String(start.line)
    let gutter = max(5, number.utf8.count)
    if diagnostic.file.size > 0 {
      // Before the text stand the gutter, a bar and two blanks.
      let width = options.columns.map { max(30, $0 - gutter - 3) } ?? Excerpt.defaultWidth
      let excerpt = Excerpt(SourceLine(of: diagnostic.range), width: width)
      let mark = "^" + String(repeating: "~", count: excerpt.markWidth - 1)
      let padding = String(repeating: " ", count: gutter - number.utf8.count)
      let text = excerpt.text.isEmpty ? "" : " " + excerpt.text
      let indentation = String(repeating: " ", count: excerpt.indentation)
      output.write(style.paint("\(padding)\(number) |", .gutter) + text + "\n")
      output.write(style.paint("\(Self.blank(gutter)) |", .gutter) + " \(indentation)")
      output.write(style.paint(mark, role) + "\n")
    }
    for line in remarks(on: diagnostic) {
      output.write(Self.blank(gutter) + " " + style.paint("=", .gutter) + " \(line)\n")
    }
  }

  /// `[*]` behind what `--fix` corrects, `[?]` behind what it corrects only if guesses are allowed.
  private func mark(of diagnostic: Diagnostic) -> String {
    switch diagnostic.fix?.safety {
    case .safe: " " + style.paint("[*]", .hint)
    case .unsafe: " " + style.paint("[?]", .hint)
    case nil: ""
    }
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The lines below the excerpt.
  private func remarks(on diagnostic: Diagnostic) -> [String] {
    var lines: [String] = []
    if let whereabouts = diagnostic.whereabouts(wording) { lines.append(VisibleText.escaping(whereabouts)) }
    var notes = diagnostic.notes
    for hint in diagnostic.hints(in: wording.language) {
      var line = TextLabel.hint.painted(style, wording.language) + VisibleText.escaping(hint)
      if let index = notes.firstIndex(where: { $0.role == .proposal }), let range = notes[index].range {
        line += VisibleText.escaping(wording.bracketed(Wording.place(range)))
        notes.remove(at: index)
      }
      lines.append(line)
    }
    for note in notes {
      lines.append(
        TextLabel.note.painted(style, wording.language) + VisibleText.escaping(note.textWithPlace(wording)))
    }
    return lines
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
  private func summary(of report: ValidationReport) -> String {
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
    let sign = report.isValid && report.isComplete ? style.paint("✓", .good) : style.paint("✗", .error)
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
