import DSDL
import DSDLReporting

/// Samples chosen by chance.
extension HTMLReport {
  func gallery() -> (html: String, count: Int, note: String) {
    var room = ReportOptions.galleryRoom
    var html = ""
    var (shown, all) = (0, 0)
    for survey in surveys {
      all += survey.gallery.count
      let marks = marks(of: survey)
      for sample in survey.gallery where room > ReportOptions.smallestCard {
        guard let card = card(sample, survey, marks[sample.number] ?? [], room: room) else { continue }
        room -= card.utf8.count
        html += card
        shown += 1
      }
    }
    return (html, shown, note(shown, all))
  }

  private func note(_ shown: Int, _ all: Int) -> String {
    guard shown > 0 else { return "" }
    let total = surveys.reduce(0) { $0 + $1.statistics.samples }
    let samples = Phrase(
      "\(shown.grouped) of \(total.grouped), chosen by chance",
      zh: "\(total.grouped) 个中随机选取的 \(shown.grouped) 个")
    let rest = all - shown
    guard rest > 0 else { return wording(samples) }
    return wording(
      samples
        + Phrase("; for \(rest.grouped) more there is no room", zh: "；另有 \(rest.grouped) 个因篇幅所限没有显示"))
  }

  /// The findings in samples, as far as they are shown.
  private func marks(of survey: DatasetSurvey) -> [Int: [Diagnostic]] {
    let report = run.reports.first { $0.descriptionFile == survey.file }
    return Dictionary(
      grouping: report?.diagnostics.filter { $0.sample != nil } ?? [], by: { $0.sample ?? 0 })
  }

  private func card(
    _ sample: ChosenSample, _ survey: DatasetSurvey, _ findings: [Diagnostic], room: Int
  ) -> String? {
    guard let scene = scenes.scene(of: sample, in: survey, findings, side: ReportOptions.gallerySide) else {
      return nil
    }
    let severity = findings.isEmpty ? "" : findings.contains { $0.severity == .error } ? "error" : "warning"
    let place = surveys.count > 1 ? "\(survey.file.path) · \(sample.file)" : sample.file
    let card = templates.sample(
      SampleView(
        words: wordsByName, name: wording(Phrase("Sample \(sample.number)", zh: "样本 \(sample.number)")),
        place: "\(place)\(sample.pointer.isEmpty ? "" : " \(sample.pointer)")",
        rules: Set(findings.map(\.rule.name)).sorted().joined(separator: " "), severity: severity,
        file: catalogue.number(of: sample.file), classes: catalogue.numbers(of: scene.allClasses),
        findings: findings.isEmpty ? nil : wording.count(findings.count, .finding), scene: scene.view))
    return card.utf8.count <= min(room, ReportOptions.largestCard) ? card : nil
  }
}
