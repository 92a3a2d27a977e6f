/// A point in space: a `Coord3D`.
public struct Coordinate3D: SampleValue, Hashable {
  public var x: Double
  public var y: Double
  public var z: Double

  public init(x: Double, y: Double, z: Double) { (self.x, self.y, self.z) = (x, y, z) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let numbers = try reader.numbers(3)
    self.init(x: numbers[0], y: numbers[1], z: numbers[2])
  }
}
