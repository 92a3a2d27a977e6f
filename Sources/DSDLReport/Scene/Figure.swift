/// Something that lies in a picture, in pixels.
struct Figure {
  struct Point {
    let x: Double
    let y: Double
  }

  /// A key point, and whether it can be seen: 0 not there, 1 hidden, 2 seen.
  struct Joint {
    let point: Point
    let visibility: Double
    let name: String
  }

  enum Form {
    case box(x: Double, y: Double, width: Double, height: Double)
    case rings([[Point]])
    /// Pairs of joints, by number, that bones join.
    case skeleton([Joint], bones: [(Int, Int)])
    case mask(MaskRuns)
    case point(Point)
  }

  let form: Form
  /// What is written beside it.
  var label: String?
  /// Its class; nil for what has none.
  var cls: ClassReference?
  /// Whether a finding is about it.
  var isWrong: Bool
  let pointer: String

  /// The points between which it lies; nil if it has none.
  var bounds: (least: Point, most: Point)? {
    let points: [Point]
    switch form {
    case .box(let x, let y, let width, let height):
      points = [Point(x: x, y: y), Point(x: x + width, y: y + height)]
    case .rings(let rings): points = rings.flatMap { $0 }
    case .skeleton(let joints, _): points = joints.filter { $0.visibility > 0 }.map(\.point)
    case .mask(let runs):
      points = [Point(x: 0, y: 0), Point(x: Double(runs.width), y: Double(runs.height))]
    case .point(let point): points = [point]
    }
    guard let first = points.first else { return nil }
    var (least, most) = (first, first)
    for point in points {
      least = Point(x: min(least.x, point.x), y: min(least.y, point.y))
      most = Point(x: max(most.x, point.x), y: max(most.y, point.y))
    }
    return (least, most)
  }
}
