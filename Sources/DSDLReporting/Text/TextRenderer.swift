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

  public init(options: TextOptions = TextOptions()) {
    self.options = options
    style = TextStyle(usesColor: options.usesColor)
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    for report in run.reports {
      if let statistics = report.statistics, options.showsFindings {
        output.write(StatisticsTable(statistics: statistics, style: style).text)
      } else if options.showsFindings {
        for diagnostic in report.diagnostics { write(diagnostic, into: &output) }
        for (rule, count) in report.omitted.sorted(by: { $0.key < $1.key }) where count > 0 {
          output.write(style.paint(Wording.omitted(count, of: rule), .faint) + "\n")
        }
      }
      if options.showsDetails { writeDetails(of: report, into: &output) }
      if options.showsSummary { output.write(summary(of: report) + "\n") }
    }
  }

  private func write(_ diagnostic: Diagnostic, into output: inout some TextOutputStream) {
    let start = diagnostic.range.start
    let role: TextStyle.Role = diagnostic.severity == .error ? .error : .warning
    let place = "\(VisibleText.escaping(diagnostic.file.path)):\(start.line):\(start.column):"
    output.write(
      style.paint(place, .strong) + " " + style.paint("\(diagnostic.severity.rawValue):", role) + " "
        + style.paint(VisibleText.escaping(diagnostic.message), .strong)
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
    if let whereabouts = diagnostic.whereabouts { lines.append(VisibleText.escaping(whereabouts)) }
    var notes = diagnostic.notes
    for hint in diagnostic.hints {
      var line = style.paint("hint:", .hint) + " " + VisibleText.escaping(hint)
      if let index = notes.firstIndex(where: { $0.declaresWhat(hint) }), let range = notes[index].range {
        line += " (\(VisibleText.escaping(Wording.place(range))))"
        notes.remove(at: index)
      }
      lines.append(line)
    }
    for note in notes {
      lines.append(style.paint("note:", .strong) + " " + VisibleText.escaping(note.textWithPlace))
    }
    return lines
  }

  private func writeDetails(of report: ValidationReport, into output: inout some TextOutputStream) {
    for file in report.files { output.write("read \(VisibleText.escaping(file.path))\n") }
    for (rule, count) in report.countByRule.sorted(by: { $0.key < $1.key }) {
      output.write("\(rule.name): \(Wording.count(count, "finding"))\n")
    }
  }

  /// "✗ base.yaml: 2 errors, 0 warnings · 378 samples checked, 1 invalid · 0.01 s"
  private func summary(of report: ValidationReport) -> String {
    var parts = [
      "\(Wording.count(report.errorCount, "error")), \(Wording.count(report.warningCount, "warning"))"
    ]
    if report.samples.checked > 0 {
      parts.append(
        "\(Wording.count(report.samples.checked, "sample")) checked, \(report.samples.invalid) invalid")
    } else {
      parts.append("no samples checked")
    }
    if options.showsFindings { parts += fixable(report) }
    if report.suppressed > 0 { parts.append("\(report.suppressed) ignored") }
    if let known = report.known { parts.append("\(known) known") }
    if let path = report.configuration { parts.append("settings of \(VisibleText.escaping(path))") }
    if !report.isComplete { parts.append("interrupted") }
    if let duration = options.duration { parts.append(duration.seconds) }
    let sign = report.isValid && report.isComplete ? style.paint("✓", .good) : style.paint("✗", .error)
    let path = style.paint(VisibleText.escaping(report.descriptionFile.path), .strong)
    return "\(sign) \(path): \(parts.joined(separator: " · "))"
  }
}

extension TextRenderer {
  /// "[*] 3 fixable with --fix", "[?] 1 with --unsafe-fixes"
  private func fixable(_ report: ValidationReport) -> [String] {
    guard report.statistics == nil else { return [] }
    let safe = report.diagnostics.count { $0.fix?.safety == .safe }
    let unsafe = report.diagnostics.count { $0.fix?.safety == .unsafe }
    return [
      safe > 0 ? "[*] \(safe) fixable with --fix" : nil,
      unsafe > 0 ? "[?] \(unsafe) \(safe > 0 ? "" : "fixable ")with --unsafe-fixes" : nil,
    ].compactMap(\.self)
  }
}

extension Note {
  fileprivate var isDeclaration: Bool { message.hasSuffix("declared here") }

  /// Whether the note tells where that is declared what a hint proposes: the text then shows the place
  /// with the hint.
  ///
  /// The first name in the hint's quotes must be named by the note, or stand where the note points.
  fileprivate func declaresWhat(_ hint: String) -> Bool {
    guard let range, isDeclaration, range.bytes.count <= 1024 else { return false }
    let quoted = hint.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard quoted.count == 3, !quoted[1].isEmpty else { return false }
    if message.contains("'\(quoted[1])'") { return true }
    return String(decoding: range.file.bytes(in: range.bytes), as: UTF8.self) == quoted[1]
  }
}

extension Duration {
  /// "0.01 s"
  var seconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}
