import DSDL
import DSDLReporting

/// The findings, rule by rule: errors first, then what there is most of.
extension HTMLReport {
  /// A finding with the report that it is in.
  private typealias Placed = (diagnostic: Diagnostic, report: ValidationReport)

  func findingGroups() -> (html: String, count: Int) {
    let groups = catalogue.rules
    var placed: [Rule: [Placed]] = [:]
    for report in run.reports {
      for diagnostic in report.diagnostics {
        placed[diagnostic.rule, default: []].append((diagnostic, report))
      }
    }
    var room = ReportOptions.findingRoom
    var html = ""
    for (index, rule) in groups.enumerated() {
      // What one does not need is left to those behind.
      let share = room / (groups.count - index)
      let group = group(rule, placed[rule] ?? [], room: share)
      room -= group.utf8.count
      html += group
    }
    return (html, groups.count)
  }

  private func group(_ rule: Rule, _ findings: [Placed], room: Int) -> String {
    var left = room
    var cards = ""
    var shown = 0
    for finding in findings {
      guard let card = card(finding, room: left) else { break }
      left -= card.utf8.count
      cards += card
      shown += 1
    }
    let page = rule.page(in: options.language)
    let count = catalogue.count(of: rule)
    let severity = findings.first?.diagnostic.severity ?? rule.defaultSeverity ?? .warning
    return templates.group(
      GroupView(
        words: wordsByName, rule: rule.name, severity: severity.rawValue,
        severityName: wording(Wording.severity(severity)), count: wording.count(count, .finding),
        summary: page.summary, about: Self.paragraphs(page.what), why: Self.paragraphs(page.why),
        hasWhy: !page.why.isEmpty, cardsHTML: cards,
        omitted: shown < count ? wording(Self.omitted(count - shown, of: rule)) : nil))
  }

  private static func omitted(_ count: Int, of rule: Rule) -> Phrase {
    Phrase(
      "… and \(count.grouped) more \(rule.name) finding\(count == 1 ? "" : "s") (--max-diagnostics)",
      zh: "… 另有 \(count.grouped) 个 \(rule.name) 问题（--max-diagnostics）")
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map { String($0).replacingBackticks }
  }

  /// The card of a finding, without its picture if there is no room for it; nil if there is none for the rest either.
  private func card(_ finding: Placed, room: Int) -> String? {
    let scene = scenes.scene(of: finding.diagnostic, in: finding.report)
    if let scene {
      let card = templates.finding(view(finding.diagnostic, scene))
      if card.utf8.count <= min(room, ReportOptions.largestCard) { return card }
    }
    let card = templates.finding(view(finding.diagnostic, nil))
    return card.utf8.count <= room ? card : nil
  }

  private func view(_ diagnostic: Diagnostic, _ scene: SceneViews.Shown?) -> FindingView {
    let language = options.language
    var notes = diagnostic.notes
    var hints = diagnostic.hints(in: language)
    if !hints.isEmpty, let index = notes.firstIndex(where: { $0.role == .proposal }),
      let range = notes[index].range
    {
      hints[0] += wording.bracketed(Wording.place(range))
      notes.remove(at: index)
    }
    return FindingView(
      words: wordsByName, rule: diagnostic.rule.name, severity: diagnostic.severity.rawValue,
      severityName: wording(Wording.severity(diagnostic.severity)),
      file: catalogue.number(of: diagnostic.file.path),
      classes: scene.map { catalogue.numbers(of: $0.classes) } ?? "", place: Wording.place(diagnostic.range),
      message: diagnostic.message(in: language), excerpt: excerpt(diagnostic),
      whereabouts: diagnostic.whereabouts(wording), hints: hints,
      notes: notes.map { $0.textWithPlace(wording) }, isFixable: diagnostic.fix != nil, scene: scene?.view)
  }

  private func excerpt(_ diagnostic: Diagnostic) -> FindingView.Excerpt? {
    guard diagnostic.file.size > 0 else { return nil }
    let excerpt = Excerpt(SourceLine(of: diagnostic.range))
    guard !excerpt.text.isEmpty else { return nil }
    // Where nothing stands, a blank is marked.
    return FindingView.Excerpt(
      line: "\(diagnostic.range.start.line)", before: excerpt.before,
      mark: excerpt.mark.isEmpty ? " " : excerpt.mark, after: excerpt.after)
  }
}

extension String {
  /// The text without the backticks that pages of rules put around names.
  fileprivate var replacingBackticks: String {
    split(separator: "`", omittingEmptySubsequences: false).joined()
  }
}
