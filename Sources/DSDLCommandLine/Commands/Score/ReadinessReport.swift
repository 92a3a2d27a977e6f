import DSDL
import DSDLMedia
import DSDLReporting
import JSONText

/// Generated pictures beside real ones, as text or JSON.
///
///               real.yaml  fake.yaml
///     pictures  2048       2048
///     sizes     64 × 64    32 × 32
///     channels  3          3
///     formats   PNG        PNG
///     broken    0          0
///     copies               0
///     ✗ not fit to be compared: 1 error, 0 warnings
struct ReadinessReport {
  /// So many sizes are shown; JSON has all.
  private static let longestList = 3

  private let comparison: PictureComparison

  init(_ comparison: PictureComparison) {
    self.comparison = comparison
  }

  private var sides: [PictureComparison.Side] { [comparison.real, comparison.generated] }

  // MARK: Text

  /// The findings, a table of the two sides, and the verdict.
  func text(_ options: TextOptions) -> String {
    let language = options.language
    let style = TextStyle(usesColor: options.usesColor)
    var findings = options
    findings.showsSummary = false
    var text = ""
    TextRenderer(options: findings).render(ValidationRun(sides.map(\.report)), into: &text)
    text += table(language).lines(style).map { $0 + "\n" }.joined()
    let errors = sides.reduce(0) { $0 + $1.report.errorCount }
    let warnings = sides.reduce(0) { $0 + $1.report.warningCount }
    let counts = Phrase(
      "\(Noun.error.counted(errors).english), \(Noun.warning.counted(warnings).english)",
      zh: "\(Noun.error.counted(errors).chinese)，\(Noun.warning.counted(warnings).chinese)")
    let verdict =
      comparison.isReady
      ? Phrase("fit to be compared: ", zh: "适合比较：") : Phrase("not fit to be compared: ", zh: "不适合比较：")
    let sign = comparison.isReady ? style.paint("✓", .good) : style.paint("✗", .error)
    return text + "\(sign) \((verdict + counts)[language])\n"
  }

  private func table(_ language: TextLanguage) -> TextTable {
    var table = TextTable()
    func add(_ label: Phrase, _ cells: [String]) {
      table.append(([label[language]] + cells).map { TextTable.Cell($0) })
    }
    add(Phrase(verbatim: ""), sides.map(\.report.descriptionFile.path))
    add(Phrase("pictures", zh: "图像"), sides.map { "\($0.pictures.count)" })
    add(Phrase("sizes", zh: "尺寸"), sides.map { Self.sizes(of: $0.pictures) })
    add(Phrase("channels", zh: "通道数"), sides.map { Self.names($0.pictures.channels.keys.sorted()) })
    add(Phrase("formats", zh: "格式"), sides.map { Self.names($0.pictures.formats.keys.sorted()) })
    add(Phrase("broken", zh: "损坏"), sides.map { "\($0.broken)" })
    add(Phrase("copies", zh: "副本"), ["", "\(comparison.copies)"])
    return table
  }

  private static func sizes(of pictures: PictureStatistics) -> String {
    let sizes = pictures.sizes
    let shown = sizes.prefix(longestList).map { "\($0.width) × \($0.height)" }
    return names(shown) + (sizes.count > shown.count ? ", … (\(sizes.count))" : "")
  }

  private static func names(_ values: [some CustomStringConvertible]) -> String {
    values.isEmpty ? "–" : values.map(\.description).joined(separator: ", ")
  }

  // MARK: JSON

  func json(in language: TextLanguage) -> String {
    let report: JSONValue = [
      "version": 1,
      "ready": .bool(comparison.isReady),
      "real": side(comparison.real),
      "fake": side(comparison.generated),
      "copies": .integer(comparison.copies),
      "diagnostics": .array(
        sides.flatMap(\.report.diagnostics).map { JSONReport.diagnostic($0, language) }),
    ]
    var text = ""
    report.write(into: &text, .report)
    return text + "\n"
  }

  private func side(_ side: PictureComparison.Side) -> JSONValue {
    [
      "description": .string(side.report.descriptionFile.path), "broken": .integer(side.broken),
      "errors": .integer(side.report.errorCount), "warnings": .integer(side.report.warningCount),
      "pictures": StatisticsJSON.pictures(side.pictures),
    ]
  }
}
