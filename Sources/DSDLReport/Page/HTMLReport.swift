import DSDL
import DSDLMedia
package import DSDLReporting

/// A report as one page for a browser, with all that it needs inside: the verdict, the findings by rule with their
/// pictures, statistics, and samples chosen by chance.
///
/// The same run gives the same bytes. Whatever comes from the data is escaped, and the page fetches nothing.
package struct HTMLReport {
  let run: ValidationRun
  let surveys: [DatasetSurvey]
  let options: ReportOptions
  let wording: Wording
  let words: PageWords
  /// The same for cards: looked up once, and not for each.
  let wordsByName: [String: String]
  let templates = PageTemplates()
  let catalogue: PageCatalogue
  let scenes: SceneViews

  /// - Parameters:
  ///   - run: What checking came to.
  ///   - surveys: What was seen on the way, of the descriptions of the run.
  package init(_ run: ValidationRun, surveys: [DatasetSurvey], options: ReportOptions) {
    self.run = run
    self.surveys = surveys
    self.options = options
    wording = Wording(options.language)
    words = PageWords(options.language)
    wordsByName = words.byName
    catalogue = PageCatalogue(run, surveys)
    scenes = SceneViews(surveys, options, wording)
  }

  /// Writes the page.
  package func render(into output: inout some TextOutputStream) {
    let (groups, _) = findingGroups()
    let gallery = gallery()
    let charts = StatisticsCharts(wording: wording).groups(surveys)
    output.write(
      templates.page(
        PageView(
          language: options.language == .chinese ? "zh-CN" : "en", title: title,
          tool: "\(Tool.dsdl.name) \(Tool.dsdl.version)", policy: PageTemplates.policy,
          styleHTML: PageTemplates.style, scriptHTML: PageTemplates.script, words: words, state: state,
          verdict: verdict, summary: summary, tiles: tiles, descriptions: descriptions,
          findingCount: (run.errorCount + run.warningCount).grouped, hasFindings: !groups.isEmpty,
          rules: catalogue.rules.map { PageView.Option(value: $0.name, name: $0.name) },
          classes: catalogue.classOptions, files: catalogue.fileOptions,
          hasBothSeverities: run.errorCount > 0 && run.warningCount > 0, groupsHTML: groups,
          charts: charts, hasCharts: !charts.isEmpty, galleryCount: gallery.count.grouped,
          galleryNote: gallery.note, hasGallery: gallery.count > 0, cardsHTML: gallery.html)))
  }
}

// MARK: Verdict

extension HTMLReport {
  private var title: String {
    let reports = run.reports.filter { report in surveys.contains { $0.file == report.descriptionFile } }
    let count = Set(reports.map(\.descriptionFile.path) + run.unreadable.map(\.path)).count
    guard count == 1, let report = reports.first else {
      return wording(Noun("description", zh: "个数据集描述文件").counted(max(count, 1)))
    }
    return report.descriptionFile.path
  }

  private var state: String {
    if !run.isValid { return "error" }
    return run.warningCount > 0 ? "warning" : "good"
  }

  private var verdict: String {
    if !run.isComplete {
      return wording(
        Phrase("Not everything could be checked", zh: "并非全部内容都已检查"))
    }
    guard run.errorCount + run.warningCount > 0 else { return wording(Phrase("Valid", zh: "有效")) }
    let counts = wording.errors(run.errorCount, warnings: run.warningCount)
    return run.isValid
      ? wording.labelled(Phrase("Valid", zh: "有效"), counts)
      : wording.labelled(Phrase("Not valid", zh: "无效"), counts)
  }

  private var summary: [String] {
    var lines: [String] = []
    for file in run.unreadable { lines.append(file.description(in: options.language)) }
    if let report = run.reports.first, run.reports.count == 1,
      let media = MediaWording.text(of: report, in: options.language)
    {
      lines.append(media)
    }
    if run.suppressed > 0 {
      lines.append(wording(Phrase("\(run.suppressed) ignored", zh: "\(run.suppressed) 个已忽略")))
    }
    if let known = run.known { lines.append(wording(Phrase("\(known) known", zh: "\(known) 个已知"))) }
    if let shard = run.shard {
      lines.append(
        wording(Phrase("part \(shard.index) of \(shard.count)", zh: "第 \(shard.index) 份，共 \(shard.count) 份")))
    }
    for report in run.reports {
      guard let path = report.configuration else { continue }
      let line = wording(Phrase("settings of \(path)", zh: "配置 \(path)"))
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private var tiles: [PageView.Tile] {
    [
      PageView.Tile(
        kind: run.errorCount > 0 ? "error" : "", number: run.errorCount.grouped, name: words.errors),
      PageView.Tile(
        kind: run.warningCount > 0 ? "warning" : "", number: run.warningCount.grouped, name: words.warnings),
      PageView.Tile(kind: "", number: run.samples.checked.grouped, name: words.samples),
      PageView.Tile(
        kind: run.samples.invalid > 0 ? "error" : "", number: run.samples.invalid.grouped, name: words.invalid
      ),
    ]
  }

  private var descriptions: [PageView.Description]? {
    guard run.fileCount > 1 else { return nil }
    let unreadable = Set(run.unreadable.map(\.path))
    let reported = Set(run.reports.map(\.descriptionFile.path))
    return run.reports.map { report in
      let isGood = report.isValid && !unreadable.contains(report.descriptionFile.path)
      return PageView.Description(
        mark: isGood ? "✓" : "✗", state: !isGood ? "error" : report.warningCount > 0 ? "warning" : "good",
        path: report.descriptionFile.path,
        summary: [
          wording.errors(report.errorCount, warnings: report.warningCount), wording.samples(report.samples),
          MediaWording.text(of: report, in: options.language),
        ].compactMap(\.self).joined(separator: " · "))
    }
      + run.unreadable.filter { !reported.contains($0.path) }.map {
        PageView.Description(mark: "✗", state: "error", path: $0.path, summary: wording($0.why))
      }
  }
}
