public import DSDL

/// Statistics for people: a bar a class, and a line for what else there is.
///
///     base.yaml: 378 samples
///       classes of 'Pet': 1,204 labels
///         cat  ████████████████████████ 903
///         dog  ████████ 301
///         fox   0
public struct StatisticsText {
  /// How wide the longest bar is.
  private static let barWidth = 32
  /// So many classes, and so many sizes, are shown; JSON has all.
  private static let longestList = 40
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private let wording: Wording
  private let style: TextStyle

  public init(language: TextLanguage = .english, usesColor: Bool = false) {
    wording = Wording(language)
    style = TextStyle(usesColor: usesColor)
  }

  public func render(_ report: StatisticsReport, into output: inout some TextOutputStream) {
    for input in report.inputs {
      write(input.description, input.statistics, input.pictures, into: &output)
    }
    guard report.inputs.count > 1 else { return }
    let files = Phrase("\(report.inputs.count) descriptions", zh: "\(report.inputs.count) 个描述文件")
    write(wording(files), report.total, report.pictures, into: &output)
  }

  private func write(
    _ name: String, _ statistics: DatasetStatistics, _ pictures: PictureStatistics?,
    into output: inout some TextOutputStream
  ) {
    let label = wording.label(Phrase(verbatim: VisibleText.escaping(name)))
    output.write(
      style.paint(label.word, .strong) + label.gap + wording.count(statistics.samples, .sample) + "\n")
    for domain in statistics.classes { write(domain, into: &output) }
    for (path, instances) in statistics.instances.sorted(by: { $0.key < $1.key }) {
      line(
        Phrase("elements of '\(path)' a sample", zh: "每个样本中“\(path)”的元素"), instances, into: &output)
    }
    let boxes = statistics.boxes
    line(Phrase("width of boxes", zh: "边界框的宽"), boxes.width, into: &output)
    line(Phrase("height of boxes", zh: "边界框的高"), boxes.height, into: &output)
    line(Phrase("area of boxes", zh: "边界框的面积"), boxes.area, into: &output)
    line(Phrase("aspect of boxes", zh: "边界框的宽高比"), boxes.aspect, into: &output)
    line(Phrase("middle of boxes, x", zh: "边界框中心的 x"), boxes.centerX, into: &output)
    line(Phrase("middle of boxes, y", zh: "边界框中心的 y"), boxes.centerY, into: &output)
    line(Phrase("rings of polygons", zh: "多边形的环数"), statistics.rings, into: &output)
    line(Phrase("points of polygons", zh: "多边形的点数"), statistics.polygonPoints, into: &output)
    line(Phrase("visible key points", zh: "可见的关键点数"), statistics.visibleKeypoints, into: &output)
    for (path, lengths) in statistics.textLengths.sorted(by: { $0.key < $1.key }) {
      line(Phrase("characters of '\(path)'", zh: "“\(path)”的字符数"), lengths, into: &output)
    }
    for (path, span) in statistics.spans.sorted(by: { $0.key < $1.key }) {
      let text = Phrase("'\(path)'", zh: "“\(path)”")
      output.write("  " + wording.labelled(text, "\(span.first) – \(span.last) (\(span.count))") + "\n")
    }
    for (path, absence) in statistics.optional.sorted(by: { $0.key < $1.key }) where absence.missing > 0 {
      let text = Phrase(
        "'\(path)' is missing in \(absence.missing) of \(absence.structs)",
        zh: "“\(path)”缺少 \(absence.missing) 个，共 \(absence.structs) 个")
      output.write("  \(VisibleText.escaping(wording(text)))\n")
    }
    if let pictures { write(pictures, into: &output) }
  }

  private func write(_ domain: DatasetStatistics.Domain, into output: inout some TextOutputStream) {
    let labels = domain.labels
    let title = Phrase(
      "classes of '\(domain.name)': \(labels) \(labels == 1 ? "label" : "labels")",
      zh: "“\(domain.name)”的类别：\(labels) 个标签")
    output.write("  \(VisibleText.escaping(wording(title)))\n")
    bars(domain.classes.map { ($0.name, $0.count) }, into: &output)
  }

  private func write(_ pictures: PictureStatistics, into output: inout some TextOutputStream) {
    let formats = pictures.formats.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let title = Phrase(
      "\(pictures.count) \(pictures.count == 1 ? "picture" : "pictures")", zh: "\(pictures.count) 张图像")
    let line = formats.isEmpty ? wording(title) : wording.labelled(title, wording.list(formats))
    output.write("  \(line)\n")
    bars(pictures.sizes.map { ("\($0.width) × \($0.height)", $0.count) }, into: &output)
  }

  /// A bar for each name, and how many there are.
  private func bars(_ counts: [(name: String, count: Int)], into output: inout some TextOutputStream) {
    let shown = counts.prefix(Self.longestList).map { (VisibleText.escaping($0.name), $0.count) }
    let width = shown.map { DisplayWidth.of($0.0) }.max() ?? 0
    let most = max(1, counts.map(\.count).max() ?? 1)
    for (name, count) in shown {
      let gap = String(repeating: " ", count: width - DisplayWidth.of(name))
      output.write("    \(name)\(gap)  \(style.paint(Self.bar(count, of: most), .good)) \(count)\n")
    }
    if counts.count > shown.count {
      let more = counts.count - shown.count
      output.write(
        "    \(wording(Phrase("… and \(more) more; --format json has all", zh: "… 另有 \(more) 个；--format json 列出全部")))\n"
      )
    }
  }

  private static func bar(_ count: Int, of most: Int) -> String {
    let length = Int((Double(count) / Double(most) * Double(barWidth) * 8).rounded())
    // What is there at all is to be seen.
    let shown = count > 0 ? max(1, length) : 0
    return String(repeating: "█", count: shown / 8) + eighths[shown % 8]
  }

  /// "width of boxes: 3 – 640, mean 57.3 (1204)"; nothing if there are none.
  private func line(_ name: Phrase, _ summary: NumberSummary, into output: inout some TextOutputStream) {
    guard let mean = summary.mean else { return }
    let (least, most) = (Self.text(summary.minimum), Self.text(summary.maximum))
    let spread = Phrase(
      "\(least) – \(most), mean \(Self.text(mean)) (\(summary.count))",
      zh: "\(least) – \(most)，平均 \(Self.text(mean))（\(summary.count) 个）")
    output.write("  \(VisibleText.escaping(wording.labelled(name, wording(spread))))\n")
  }

  /// "12", "12.35"
  private static func text(_ number: Double) -> String {
    guard abs(number) < 1e12 else { return "\(number)" }
    let hundredths = (number * 100).rounded()
    let whole = Int(hundredths / 100)
    let fraction = Int(abs(hundredths)) % 100
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")
  }
}
