import DSDL

/// The part of the plane that a drawing shows: the picture, and what lies outside of it as far as that can be shown.
struct PictureFrame {
  let size: PictureSize
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  /// What lies farther out than the picture is large is not shown.
  private static let farthest = 1.0

  /// - Parameters:
  ///   - size: That of the picture; nil if nobody knows.
  ///   - figures: What is drawn in it.
  init(_ size: PictureSize?, _ figures: [Figure]) {
    let bounds = figures.filter { size == nil || $0.isWrong }.compactMap(\.bounds)
    let size = size ?? Self.size(of: bounds.map(\.most))
    self.size = size
    let (columns, rows) = (Double(size.width), Double(size.height))
    var (left, top, right, bottom) = (0.0, 0.0, columns, rows)
    for (least, most) in bounds {
      left = min(left, max(least.x, -columns * Self.farthest))
      top = min(top, max(least.y, -rows * Self.farthest))
      right = max(right, min(most.x, columns * (1 + Self.farthest)))
      bottom = max(bottom, min(most.y, rows * (1 + Self.farthest)))
    }
    let isWider = left < 0 || top < 0 || right > columns || bottom > rows
    let margin = isWider ? max(columns, rows) * 0.03 : 0
    self.left = left - margin
    self.top = top - margin
    width = max(right - left + 2 * margin, 1)
    height = max(bottom - top + 2 * margin, 1)
  }

  /// Room for everything, where the size of the picture is not known.
  private static func size(of points: [Figure.Point]) -> PictureSize {
    let right = points.map(\.x).max() ?? 0
    let bottom = points.map(\.y).max() ?? 0
    return PictureSize(
      width: max(64, Int((min(right, 1e6) * 1.05).rounded(.up))),
      height: max(48, Int((min(bottom, 1e6) * 1.05).rounded(.up))))
  }

  var viewBox: String {
    [left, top, width, height].map(Markup.number).joined(separator: " ")
  }

  /// How large letters are so that they can be read when the drawing is as wide as a card.
  var fontSize: Double { max(width / 26, height / 26, 1) }

  /// Whether something is shown beyond the picture.
  var isWider: Bool { width > Double(size.width) || height > Double(size.height) }
}
