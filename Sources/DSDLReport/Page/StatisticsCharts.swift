import DSDL
import DSDLReporting

/// The statistics of all descriptions together, as plots.
struct StatisticsCharts {
  /// So many bars are shown at once, and so many when they are asked for.
  private static let firstBars = 20
  private static let mostBars = 1000

  let wording: Wording

  func groups(_ surveys: [DatasetSurvey]) -> [PageView.ChartGroup] {
    let statistics = surveys.reduce(into: DatasetStatistics()) { $0.add($1.statistics) }
    var pictures: PictureStatistics?
    for own in surveys.compactMap(\.pictures) {
      var sum = pictures ?? PictureStatistics()
      sum.add(own)
      pictures = sum
    }
    return [
      group(Phrase("Classes", zh: "类别"), statistics.classes.map(classes)),
      group(Phrase("In a sample", zh: "每个样本"), elements(statistics)),
      group(Phrase("Geometry", zh: "几何形状"), geometry(statistics)),
      group(Phrase("Texts and dates", zh: "文本与日期"), texts(statistics)),
      group(Phrase("Optional fields", zh: "可选字段"), optional(statistics)),
      group(Phrase("Pictures", zh: "图像"), pictures.map(self.pictures) ?? []),
    ].compactMap(\.self)
  }

  private func group(_ title: Phrase, _ charts: [PageView.Chart?]) -> PageView.ChartGroup? {
    let charts = charts.compactMap(\.self)
    return charts.isEmpty ? nil : PageView.ChartGroup(title: wording(title), charts: charts)
  }

  private func classes(_ domain: DatasetStatistics.Domain) -> PageView.Chart? {
    let bars = domain.classes.enumerated().map { index, cls in
      BarChart.Bar(name: cls.name, count: cls.count, color: ClassColor(number: index + 1).hex)
    }
    let unused = domain.classes.count { $0.count == 0 }
    let labels = Noun("label", zh: "个标签").counted(domain.labels)
    let rest = Phrase(
      ", \(unused) of \(domain.classes.count) classes never used",
      zh: "，\(domain.classes.count) 个类别中有 \(unused) 个从未使用")
    return self.bars(domain.name, note: wording(unused > 0 ? labels + rest : labels), bars)
  }

  private func bars(_ title: String, note: String?, _ bars: [BarChart.Bar]) -> PageView.Chart? {
    guard !bars.isEmpty else { return nil }
    let first = bars.prefix(Self.firstBars)
    let rest = bars.dropFirst(Self.firstBars).prefix(Self.mostBars)
    let left = bars.count - first.count - rest.count
    var more = wording(Phrase("\(rest.count) more", zh: "另外 \(rest.count) 个"))
    if left > 0 {
      more += wording(Phrase(" of \(bars.count - first.count)", zh: "（共 \(bars.count - first.count) 个）"))
    }
    return PageView.Chart(
      kind: "wide", title: title, note: note, svgHTML: BarChart(title: title, bars: Array(first)).svg,
      more: rest.isEmpty ? nil : more,
      moreHTML: rest.isEmpty ? nil : BarChart(title: title, bars: Array(rest)).svg)
  }

  private func histogram(_ title: Phrase, _ summary: NumberSummary) -> PageView.Chart? {
    guard let mean = summary.mean else { return nil }
    let (least, most) = (Self.text(summary.minimum), Self.text(summary.maximum))
    let note = Phrase(
      "\(least) – \(most), mean \(Self.text(mean)) (\(summary.count.grouped))",
      zh: "\(least) – \(most)，平均 \(Self.text(mean))（\(summary.count.grouped) 个）")
    return PageView.Chart(
      kind: "", title: wording(title), note: wording(note),
      svgHTML: Histogram(title: wording(title), summary: summary).svg, more: nil, moreHTML: nil)
  }

  private func elements(_ statistics: DatasetStatistics) -> [PageView.Chart?] {
    statistics.instances.sorted { $0.key < $1.key }.map { path, summary in
      histogram(Phrase("elements of '\(path)' a sample", zh: "每个样本中“\(path)”的元素"), summary)
    }
  }

  private func geometry(_ statistics: DatasetStatistics) -> [PageView.Chart?] {
    let boxes = statistics.boxes
    return [
      histogram(Phrase("width of boxes", zh: "边界框的宽"), boxes.width),
      histogram(Phrase("height of boxes", zh: "边界框的高"), boxes.height),
      histogram(Phrase("area of boxes", zh: "边界框的面积"), boxes.area),
      histogram(Phrase("aspect of boxes", zh: "边界框的宽高比"), boxes.aspect),
      histogram(Phrase("middle of boxes, x", zh: "边界框中心的 x"), boxes.centerX),
      histogram(Phrase("middle of boxes, y", zh: "边界框中心的 y"), boxes.centerY),
      histogram(Phrase("rings of polygons", zh: "多边形的环数"), statistics.rings),
      histogram(Phrase("points of polygons", zh: "多边形的点数"), statistics.polygonPoints),
      histogram(Phrase("visible key points", zh: "可见的关键点数"), statistics.visibleKeypoints),
    ]
  }

  private func texts(_ statistics: DatasetStatistics) -> [PageView.Chart?] {
    let lengths = statistics.textLengths.sorted { $0.key < $1.key }.map { path, summary in
      histogram(Phrase("characters of '\(path)'", zh: "“\(path)”的字符数"), summary)
    }
    let spans = statistics.spans.sorted { $0.key < $1.key }.map { path, span in
      PageView.Chart(
        kind: "", title: wording(Phrase("'\(path)'", zh: "“\(path)”")),
        note: "\(span.first) – \(span.last) (\(span.count.grouped))", svgHTML: "", more: nil, moreHTML: nil)
    }
    return lengths + spans
  }

  private func optional(_ statistics: DatasetStatistics) -> [PageView.Chart?] {
    let bars = statistics.optional.sorted { $0.key < $1.key }.map { path, absence in
      BarChart.Bar(name: path, count: absence.structs - absence.missing, color: nil)
    }
    let most = statistics.optional.values.map(\.structs).max() ?? 0
    return [
      self.bars(
        wording(Phrase("how often they are there", zh: "出现次数")),
        note: wording(Phrase("of \(most.grouped) at most", zh: "最多 \(most.grouped) 次")), bars)
    ]
  }

  private func pictures(_ pictures: PictureStatistics) -> [PageView.Chart?] {
    guard pictures.count > 0 else { return [] }
    let formats = pictures.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      BarChart.Bar(name: $0.key, count: $0.value, color: nil)
    }
    let sizes = pictures.sizes.map {
      BarChart.Bar(name: "\($0.width) × \($0.height)", count: $0.count, color: nil)
    }
    let channels = pictures.channels.sorted { $0.key < $1.key }.map {
      BarChart.Bar(name: "\($0.key)", count: $0.value, color: nil)
    }
    return [
      bars(wording(Phrase("formats", zh: "格式")), note: nil, formats),
      bars(wording(Phrase("sizes in pixels", zh: "像素尺寸")), note: nil, sizes),
      bars(wording(Phrase("channels", zh: "通道数")), note: nil, channels),
      histogram(Phrase("width of pictures", zh: "图像的宽"), pictures.width),
      histogram(Phrase("height of pictures", zh: "图像的高"), pictures.height),
    ]
  }

  /// "12", "12.3"
  private static func text(_ number: Double) -> String {
    abs(number) < 1e8 ? Markup.number(number) : "\(number)"
  }
}
