/// A point in a picture: a `Coord`, or a point of a polygon.
public struct Coordinate: SampleValue, Hashable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let numbers = try reader.numbers(2)
    self.init(x: numbers[0], y: numbers[1])
  }
}
