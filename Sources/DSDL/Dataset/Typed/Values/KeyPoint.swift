/// A point of a `Keypoint` list.
public struct KeyPoint: SampleValue, Hashable {
  /// Whether a point can be seen.
  @nonexhaustive
  public enum Visibility: Int, Sendable, Hashable {
    case notLabelled = 0
    case hidden = 1
    case visible = 2
  }

  public var position: Coordinate
  /// What the file says of its visibility: mostly 0, 1 or 2.
  public var visibilityNumber: Double

  public init(position: Coordinate, visibility: Visibility) {
    (self.position, visibilityNumber) = (position, Double(visibility.rawValue))
  }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let numbers = try reader.numbers(3)
    position = Coordinate(x: numbers[0], y: numbers[1])
    visibilityNumber = numbers[2]
  }

  /// Nil if the number means nothing.
  public var visibility: Visibility? { Int(exactly: visibilityNumber).flatMap(Visibility.init) }
}
