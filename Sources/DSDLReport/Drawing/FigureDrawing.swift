import DSDL
import DSDLReporting

/// Draws what lies in a picture as SVG. Lines are as wide as they are on the screen, whatever the size of the picture.
struct FigureDrawing {
  /// How large letters are, in pixels of the picture.
  let fontSize: Double

  private static let longestLabel = 28

  /// All of it: what is wrong comes last, so that it lies on top.
  func draw(_ figures: [Figure]) -> String {
    let ordered = figures.filter { !$0.isWrong } + figures.filter(\.isWrong)
    // Names on hundreds of things hide what they are about.
    let hasLabels = figures.count <= 60
    guard !ordered.isEmpty else { return "" }
    return Markup.element(
      "g", [("class", "figures"), ("font-size", Markup.number(fontSize))],
      ordered.map { draw($0, hasLabel: hasLabels || $0.isWrong) }.joined())
  }

  private func draw(_ figure: Figure, hasLabel: Bool) -> String {
    let own = ClassColor(figure.cls)
    let color = own.hex
    var content = shape(of: figure, color)
    if hasLabel, let label = figure.label, let place = labelPlace(of: figure) {
      content += self.label(label, at: place)
    }
    let title = figure.label.map { Markup.element("title", [], Markup.escape($0)) } ?? ""
    return Markup.element(
      "g",
      [
        ("class", figure.isWrong ? "figure wrong" : own.isLight ? "figure light" : "figure"),
        ("stroke", color),
        ("fill", color),
      ],
      title + content)
  }

  private func shape(of figure: Figure, _ color: String) -> String {
    switch figure.form {
    case .box(let x, let y, let width, let height):
      return Markup.element(
        "rect",
        [
          ("x", Markup.number(x)), ("y", Markup.number(y)), ("width", Markup.number(width)),
          ("height", Markup.number(height)),
        ])
    case .rings(let rings):
      let path = rings.filter { !$0.isEmpty }.map { ring in
        "M" + ring.map { "\(Markup.number($0.x)) \(Markup.number($0.y))" }.joined(separator: "L") + "Z"
      }
      return Markup.element("path", [("fill-rule", "evenodd"), ("d", path.joined())])
    case .skeleton(let joints, let bones): return skeleton(joints, bones)
    case .mask(let runs):
      let path = runs.runs.map { "M\($0.column) \($0.row)h1v\($0.count)h-1z" }
      return Markup.element("path", [("class", "mask"), ("d", path.joined())])
    case .point(let point): return dot(point, "joint", "")
    }
  }

  private func skeleton(_ joints: [Figure.Joint], _ bones: [(Int, Int)]) -> String {
    let drawn = bones.filter { joints[$0].visibility > 0 && joints[$1].visibility > 0 }.map { from, to in
      Markup.element(
        "line",
        [
          ("x1", Markup.number(joints[from].point.x)), ("y1", Markup.number(joints[from].point.y)),
          ("x2", Markup.number(joints[to].point.x)), ("y2", Markup.number(joints[to].point.y)),
        ])
    }
    let dots = joints.filter { $0.visibility > 0 }.map {
      dot($0.point, $0.visibility >= 2 ? "joint" : "joint hidden", $0.name)
    }
    return drawn.joined() + dots.joined()
  }

  private func dot(_ point: Figure.Point, _ kind: String, _ name: String) -> String {
    Markup.element(
      "circle",
      [
        ("class", kind), ("cx", Markup.number(point.x)), ("cy", Markup.number(point.y)),
        ("r", Markup.number(max(fontSize / 4, 0.5))),
      ],
      name.isEmpty ? "" : Markup.element("title", [], Markup.escape(name)))
  }

  /// Where the name of a figure begins: over its upper left corner.
  private func labelPlace(of figure: Figure) -> Figure.Point? {
    guard let (least, _) = figure.bounds else { return nil }
    let y = least.y - fontSize * 0.35
    return Figure.Point(x: max(least.x, 0), y: y < fontSize ? least.y + fontSize : y)
  }

  private func label(_ text: String, at place: Figure.Point) -> String {
    let shown = text.count > Self.longestLabel ? text.prefix(Self.longestLabel) + "…" : text[...]
    return Markup.element(
      "text", [("x", Markup.number(place.x)), ("y", Markup.number(place.y))], Markup.escape(String(shown)))
  }
}
