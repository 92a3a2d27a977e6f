import DSDL

/// Bars from left to right, a line each, with a name before and a number behind.
struct BarChart {
  struct Bar {
    let name: String
    let count: Int
    let color: String?
  }

  let title: String
  let bars: [Bar]

  private static let (nameWidth, barWidth, lineHeight) = (170, 330, 22)
  private static let longestName = 24

  var svg: String {
    let most = Double(max(1, bars.map(\.count).max() ?? 1))
    let lines = bars.enumerated().map { index, bar in
      let top = index * Self.lineHeight
      let width = bar.count == 0 ? 0 : max(2, Double(bar.count) / most * Double(Self.barWidth))
      let shown =
        bar.name.count > Self.longestName ? bar.name.prefix(Self.longestName - 1) + "…" : bar.name[...]
      let color = bar.color.map { [("fill", $0)] } ?? []
      return Markup.element(
        "g", [],
        Markup.element("title", [], Markup.escape("\(bar.name): \(bar.count)"))
          + Markup.element(
            "text", [("class", "name"), ("x", "\(Self.nameWidth - 8)"), ("y", "\(top + 15)")],
            Markup.escape(String(shown)))
          + Markup.element(
            "rect",
            [
              ("class", "bar"), ("x", "\(Self.nameWidth)"), ("y", "\(top + 3)"),
              ("width", Markup.number(width)), ("height", "\(Self.lineHeight - 7)"), ("rx", "3"),
            ] + color)
          + Markup.element(
            "text",
            [
              ("class", bar.count == 0 ? "count none" : "count"),
              ("x", Markup.number(Double(Self.nameWidth) + width + 7)), ("y", "\(top + 15)"),
            ], Markup.escape(bar.count.grouped)))
    }
    return Markup.element(
      "svg",
      [
        ("class", "bars"), ("role", "img"), ("aria-label", title),
        ("viewBox", "0 0 \(Self.nameWidth + Self.barWidth + 80) \(bars.count * Self.lineHeight + 2)"),
      ], lines.joined())
  }
}
