/// An `Interval`: from its beginning to its end.
public struct Interval: SampleValue, Hashable {
  public var begin: Double
  public var end: Double

  public init(begin: Double, end: Double) { (self.begin, self.end) = (begin, end) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let numbers = try reader.numbers(2)
    self.init(begin: numbers[0], end: numbers[1])
  }

  public var length: Double { end - begin }
}
