/// A box in space: a `BBox3D`.
public struct Cuboid: SampleValue, Hashable {
  public var center: Coordinate3D
  /// The extents along its own axes, from 0, in the order of the file.
  public var size: Coordinate3D
  /// One angle, or three with the mode `indoor`, in the order of the file.
  public var angles: [Double]

  public init(center: Coordinate3D, size: Coordinate3D, angles: [Double]) {
    (self.center, self.size, self.angles) = (center, size, angles)
  }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let isIndoor = if case .bbox3D(.indoor)? = reader.type { true } else { false }
    let numbers = try reader.numbers(isIndoor ? 9 : 7)
    self.init(
      center: Coordinate3D(x: numbers[0], y: numbers[1], z: numbers[2]),
      size: Coordinate3D(x: numbers[3], y: numbers[4], z: numbers[5]), angles: Array(numbers[6...]))
  }

  public var volume: Double { size.x * size.y * size.z }
}
