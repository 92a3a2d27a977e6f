/// A rectangle along the axes, from a `BBox` of either mode.
public struct BoundingBox: SampleValue, Hashable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// The box between two corners.
  public init(x1: Double, y1: Double, x2: Double, y2: Double) {
    self.init(x: x1, y: y1, width: x2 - x1, height: y2 - y1)
  }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let isCorners = reader.step.pointee.isCorners
    let numbers = try reader.fourNumbers()
    if isCorners {
      self.init(x1: numbers[0], y1: numbers[1], x2: numbers[2], y2: numbers[3])
    } else {
      self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }
  public var center: Coordinate { Coordinate(x: x + width / 2, y: y + height / 2) }
  /// Of a box without an extent, 0.
  public var area: Double { max(0, width) * max(0, height) }
  /// Left upper, right upper, right lower, left lower.
  public var corners: [Coordinate] {
    [
      Coordinate(x: x, y: y), Coordinate(x: maxX, y: y), Coordinate(x: maxX, y: maxY),
      Coordinate(x: x, y: maxY),
    ]
  }
  /// `[x, y, width, height]`
  public var xywh: [Double] { [x, y, width, height] }
  /// `[x1, y1, x2, y2]`
  public var xyxy: [Double] { [x, y, maxX, maxY] }

  /// What it has in common with another one; nil if they do not overlap.
  public func intersection(_ other: BoundingBox) -> BoundingBox? {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
    return left < right && top < bottom ? BoundingBox(x1: left, y1: top, x2: right, y2: bottom) : nil
  }

  /// The area of the intersection over that of the union, from 0 to 1.
  public func intersectionOverUnion(_ other: BoundingBox) -> Double {
    let common = intersection(other)?.area ?? 0
    let union = area + other.area - common
    return union > 0 ? common / union : 0
  }
}
