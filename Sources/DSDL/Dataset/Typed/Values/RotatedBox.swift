#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A rectangle at an angle, from a `RotatedBBox` of either mode.
public struct RotatedBox: SampleValue, Hashable {
  /// The four corners, one after the other around the box.
  public var corners: [Coordinate]
  /// Centre, size and angle; nil if the file has corners.
  public var frame: Frame?

  public struct Frame: Sendable, Hashable {
    public var center: Coordinate
    public var width: Double
    public var height: Double
    /// In radians, whatever the file has.
    public var angle: Double

    public init(center: Coordinate, width: Double, height: Double, angle: Double) {
      (self.center, self.width, self.height, self.angle) = (center, width, height, angle)
    }
  }

  /// - Parameter corners: Four, one after the other around the box.
  public init(corners: [Coordinate]) { (self.corners, frame) = (corners, nil) }

  public init(_ frame: Frame) {
    let (cosine, sine) = (cos(frame.angle), sin(frame.angle))
    let (x, y) = (frame.width / 2, frame.height / 2)
    corners = [(-x, -y), (x, -y), (x, y), (-x, y)].map { x, y in
      Coordinate(x: frame.center.x + x * cosine - y * sine, y: frame.center.y + x * sine + y * cosine)
    }
    self.frame = frame
  }

  public init(from reader: inout ValueReader) throws(SampleError) {
    var (mode, measure) = (ResolvedType.RotatedBBoxMode.xywht, ResolvedType.AngleMeasure.radian)
    if case .rotatedBBox(let written, let unit)? = reader.type { (mode, measure) = (written, unit) }
    switch mode {
    case .xyxy:
      let numbers = try reader.numbers(8)
      self.init(corners: (0..<4).map { Coordinate(x: numbers[2 * $0], y: numbers[2 * $0 + 1]) })
    case .xywht:
      let numbers = try reader.numbers(5)
      self.init(
        Frame(
          center: Coordinate(x: numbers[0], y: numbers[1]), width: numbers[2], height: numbers[3],
          angle: measure == .degree ? numbers[4] * .pi / 180 : numbers[4]))
    }
  }

  public var area: Double { Polygon.area(of: corners) }
}
