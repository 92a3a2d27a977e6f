import DSDL

/// How numbers are spread, in columns between powers of two.
struct Histogram {
  let title: String
  let summary: NumberSummary

  private static let (columnWidth, height, gap) = (34, 96, 4)
  private static let least = 8

  var svg: String {
    let counts = summary.byPowerOfTwo
    let first = counts.firstIndex { $0 > 0 } ?? 0
    let last = max(counts.lastIndex { $0 > 0 } ?? 0, min(first + Self.least - 1, counts.count - 1))
    let most = Double(max(1, counts.max() ?? 1))
    let columns = (first...last).enumerated().map { place, index in
      let (left, count) = (place * Self.columnWidth, counts[index])
      let height = count == 0 ? 0 : max(2, Double(count) / most * Double(Self.height))
      return Markup.element(
        "g", [],
        Markup.element("title", [], Markup.escape("\(Self.span(index)): \(count.grouped)"))
          + Markup.element(
            "rect",
            [
              ("class", "bar"), ("x", "\(left + Self.gap / 2)"),
              ("y", Markup.number(Double(Self.height) + 14 - height)),
              ("width", "\(Self.columnWidth - Self.gap)"), ("height", Markup.number(height)), ("rx", "2"),
            ])
          + (count == 0
            ? ""
            : Markup.element(
              "text",
              [
                ("class", "top"), ("x", "\(left + Self.columnWidth / 2)"),
                ("y", Markup.number(Double(Self.height) + 10 - height)),
              ], Self.short(count)))
          + Markup.element(
            "text",
            [("class", "tick"), ("x", "\(left)"), ("y", "\(Self.height + 28)")], Self.tick(index)))
    }
    let width = (last - first + 1) * Self.columnWidth + 30
    return Markup.element(
      "svg",
      [
        ("class", "histogram"), ("role", "img"), ("aria-label", title),
        ("viewBox", "0 0 \(width) \(Self.height + 34)"), ("preserveAspectRatio", "xMinYMid"),
      ],
      columns.joined()
        + Markup.element(
          "line",
          [
            ("class", "axis"), ("x1", "0"), ("y1", "\(Self.height + 14)"), ("x2", "\(width - 30)"),
            ("y2", "\(Self.height + 14)"),
          ]))
  }

  /// Where a column begins.
  private static func tick(_ index: Int) -> String { index == 0 ? "" : short(1 << (index - 1)) }

  private static func span(_ index: Int) -> String {
    index == 0 ? "< 1" : "\((1 << (index - 1)).grouped) – \((1 << index).grouped)"
  }

  /// "512", "1k", "16M"
  private static func short(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count)"
    case ..<1_000_000: "\((count + 500) / 1000)k"
    case ..<1_000_000_000: "\((count + 500_000) / 1_000_000)M"
    default: "\((count + 500_000_000) / 1_000_000_000)G"
    }
  }
}
