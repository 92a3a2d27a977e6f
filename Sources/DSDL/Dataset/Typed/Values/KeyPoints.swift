/// A `Keypoint` list: a point for each class of a domain.
public struct KeyPoints<Label: ClassLabel>: SampleValue, Hashable {
  /// The points in the order of the classes.
  public var points: [KeyPoint]

  public init(points: [KeyPoint]) { self.points = points }

  public init(from reader: inout ValueReader) throws(SampleError) {
    points = try [KeyPoint](from: &reader)
  }

  /// The point of a class; nil if there are fewer points.
  public subscript(label: Label) -> KeyPoint? {
    points.indices.contains(label.rawValue - 1) ? points[label.rawValue - 1] : nil
  }
}
