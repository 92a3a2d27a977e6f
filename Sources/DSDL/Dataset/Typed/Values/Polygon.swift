/// A `Polygon`: one or more rings.
public struct Polygon: SampleValue, Hashable {
  /// The points of each ring, at least three, the first one not repeated at the end.
  public var rings: [[Coordinate]]

  public init(rings: [[Coordinate]]) { self.rings = rings }

  public init(from reader: inout ValueReader) throws(SampleError) {
    rings = try [[Coordinate]](from: &reader)
  }

  /// The area of all rings together.
  public var area: Double { rings.reduce(0) { $0 + Self.area(of: $1) } }

  /// The smallest box around it; nil if there is no point.
  public var bounds: BoundingBox? {
    let points = rings.joined()
    guard let first = points.first else { return nil }
    var (low, high) = (first, first)
    for point in points {
      (low.x, low.y) = (min(low.x, point.x), min(low.y, point.y))
      (high.x, high.y) = (max(high.x, point.x), max(high.y, point.y))
    }
    return BoundingBox(x1: low.x, y1: low.y, x2: high.x, y2: high.y)
  }

  static func area(of ring: [Coordinate]) -> Double {
    var sum = 0.0
    for (index, point) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      sum += point.x * next.y - next.x * point.y
    }
    return abs(sum) / 2
  }
}
